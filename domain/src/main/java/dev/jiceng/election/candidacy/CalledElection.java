package dev.jiceng.election.candidacy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import java.util.Set;
import java.util.UUID;

/**
 * An election as those who stand in it see it.
 *
 * @param contests the posts, as far as they are fixed
 * @param isPolled whether the vote was held; from then on only who was written in is filed
 * @param writtenIn who has the votes and awaits review
 */
public record CalledElection(
    UUID id,
    ElectionKind kind,
    DivisionCode community,
    ProfileRef profile,
    Set<UUID> contests,
    boolean isPolled,
    Set<UUID> writtenIn) {
  public CalledElection {
    contests = Set.copyOf(contests);
    writtenIn = Set.copyOf(writtenIn);
  }
}
