package dev.jiceng.roster.table;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.Kinship;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.Post;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A township's roster as a whole: read at once, and what is new in it written at once. */
public interface RosterStore {
  /** All of it; bodies, posts and who holds them stay as they are until this write has ended. */
  Content hold();

  /**
   * Writes what is new, or that somebody changed the same meanwhile: then nothing of it is to stay.
   */
  boolean write(Changes changes);

  /** What a roster holds; {@code quotas} by community where there is one (PD-4). */
  record Content(
      Map<DivisionCode, Integer> quotas,
      List<DivisionCode> communities,
      List<Organization> organizations,
      List<Post> posts,
      List<Person> people,
      Map<UUID, Identifiers> identifiers,
      List<Membership> memberships,
      List<Kinship> kinships) {}

  /** New or changed, as they are to stand. */
  record Changes(
      List<Person> people, Map<UUID, Identifiers> identifiers, List<Membership> memberships) {}
}
