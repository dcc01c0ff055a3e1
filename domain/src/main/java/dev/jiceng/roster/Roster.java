package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known of a township's communities, organizations and people. */
public interface Roster {
  boolean hasCommunity(DivisionCode community);

  /** Those of {@code ids} that exist. */
  List<Organization> organizations(Collection<UUID> ids);

  /** Those of {@code ids} that are people of this township. */
  Set<UUID> people(Collection<UUID> ids);

  /** Everybody who holds a lead post of one of the organizations on that day. */
  List<Lead> leads(Collection<UUID> organizations, LocalDate on);

  void add(Organization organization);

  void add(Person person);

  void add(Post post);

  void add(Membership membership);
}
