package dev.jiceng.election.team;

import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as the roster keeps it. */
public record Service(
    UUID person,
    OrganizationKind body,
    Post.Kind post,
    String title,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {
  boolean isOn(LocalDate day) {
    return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
  }

  boolean isOfTheTwoCommittees() {
    return post.isElected() && body.isOfTheTwoCommittees();
  }

  /**
   * What the post is, and duties that its title tells; nothing of a Party member whose title tells
   * none.
   */
  Set<Role> roles() {
    return switch (post) {
      case SECRETARY -> withDuties(Role.SECRETARY);
      case DEPUTY_SECRETARY -> withDuties(Role.DEPUTY_SECRETARY);
      case CHAIR -> withDuties(Role.CHAIR);
      case DEPUTY_CHAIR -> withDuties(Role.DEPUTY_CHAIR);
      case MEMBER, OTHER -> body.isParty() ? withDuties() : Set.of(Role.MEMBER);
    };
  }

  private Set<Role> withDuties(Role... role) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(List.of(role));
    if (title.contains("组织")) {
      roles.add(Role.ORGANIZATION);
    }
    if (title.contains("宣传")) {
      roles.add(Role.PUBLICITY);
    }
    if (title.contains("纪检") || title.contains("纪委")) {
      roles.add(Role.DISCIPLINE);
    }
    return roles;
  }
}
