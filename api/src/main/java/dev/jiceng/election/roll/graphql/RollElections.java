package dev.jiceng.election.roll.graphql;

import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.shared.jooq.Tx;
import java.util.Optional;
import java.util.UUID;

/** What rolls take from the elections they are for. */
@FunctionalInterface
public interface RollElections {
  Optional<RollTerms> find(Tx tx, UUID election);
}
