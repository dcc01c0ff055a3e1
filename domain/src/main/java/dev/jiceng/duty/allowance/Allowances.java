package dev.jiceng.duty.allowance;

import dev.jiceng.roster.Tenure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the holders of a township's posts got. */
public interface Allowances {
  /** The membership; keeps others from recording for it until the transaction ends. */
  Optional<Tenure> hold(UUID membership);

  Optional<Allowance> find(UUID allowance);

  Optional<Allowance> of(UUID membership, LocalDate month);

  void add(Allowance allowance);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Allowance> save(Allowance allowance);
}
