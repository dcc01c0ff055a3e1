package dev.jiceng.election.committee;

import dev.jiceng.division.DivisionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an election asks of things outside of it, each answered by its own keeper.
 *
 * @param party of the community's Party organization
 * @param rectifications of the township's
 */
public record Surroundings(PartyTurnover party, Rectifications rectifications) {
  /** Whether the community's Party organization is elected anew, in the cycle if there is one. */
  @FunctionalInterface
  public interface PartyTurnover {
    boolean isElected(DivisionCode community, @Nullable UUID cycle);
  }

  /** Whether the township holds the community back until it is put right. */
  @FunctionalInterface
  public interface Rectifications {
    boolean isUnder(DivisionCode community);
  }

  public Situation of(CommitteeElection election) {
    return new Situation(
        party.isElected(election.community(), election.pin().cycle()),
        rectifications.isUnder(election.community()));
  }
}
