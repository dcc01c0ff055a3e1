package dev.jiceng.roster;

import java.util.List;
import java.util.Objects;

/** How many hold a post at a time. */
final class Seats {
  private Seats() {}

  /** The most that ever hold it together: whoever ended before a day left a seat by then. */
  static int mostAtOnce(List<Membership> memberships) {
    var starts = memberships.stream().map(Membership::startsOn).sorted().toList();
    var ends =
        memberships.stream().map(Membership::endsOn).filter(Objects::nonNull).sorted().toList();
    int most = 0;
    int left = 0;
    for (int begun = 0; begun < starts.size(); begun++) {
      while (left < ends.size() && ends.get(left).isBefore(starts.get(begun))) {
        left++;
      }
      most = Math.max(most, begun + 1 - left);
    }
    return most;
  }

  /** A committee's seats are its size; auxiliary posts have theirs by PD-1. */
  static RosterRule rule(Organization organization, Post post) {
    return post.kind().isElected() ? organization.kind().size() : RosterRule.PD_1;
  }
}
