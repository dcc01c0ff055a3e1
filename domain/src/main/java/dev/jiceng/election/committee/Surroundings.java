package dev.jiceng.election.committee;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an election asks of things outside of it, each answered by its own keeper.
 *
 * @param party of the community's Party organization
 * @param rectifications of the township's
 */
public record Surroundings(PartyTurnover party, Rectifications rectifications) {
  /** Whether the community's Party organization was elected anew by that day, in the cycle. */
  @FunctionalInterface
  public interface PartyTurnover {
    boolean isElected(DivisionCode community, @Nullable UUID cycle, LocalDate day);
  }

  /** Whether the township holds the community back until it is put right. */
  @FunctionalInterface
  public interface Rectifications {
    boolean isUnder(DivisionCode community);
  }

  /** A by-election fills a term that began after the Party's (VE-1, VE-17). */
  public Situation of(CommitteeElection election, LocalDate day) {
    return new Situation(
        election.pin().isByElection()
            || party.isElected(election.community(), election.pin().cycle(), day),
        rectifications.isUnder(election.community()));
  }
}
