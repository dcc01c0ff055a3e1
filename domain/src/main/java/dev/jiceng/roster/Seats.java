package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.List;

/** How many hold a post at a time. */
final class Seats {
  private Seats() {}

  /** The most that ever hold it together: that changes only when somebody begins. */
  static int mostAtOnce(List<Membership> memberships) {
    return memberships.stream()
        .map(Membership::startsOn)
        .mapToInt(day -> heldOn(memberships, day))
        .max()
        .orElse(0);
  }

  private static int heldOn(List<Membership> memberships, LocalDate day) {
    return (int) memberships.stream().filter(held -> held.isHeldOn(day)).count();
  }

  /** A committee's seats are its size; auxiliary posts have theirs by PD-1. */
  static RosterRule rule(Organization organization, Post post) {
    return post.kind().isElected() ? organization.kind().size() : RosterRule.PD_1;
  }
}
