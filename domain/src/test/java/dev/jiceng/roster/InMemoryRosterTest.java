package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;

class InMemoryRosterTest extends RosterContract {
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");

  private final InMemoryOrganizations organizations = new InMemoryOrganizations(COMMUNITY);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMemberships memberships = new InMemoryMemberships(organizations);
  private final InMemoryIdentities identities = new InMemoryIdentities();

  @Override
  protected Organizations organizations() {
    return organizations;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected Memberships memberships() {
    return memberships;
  }

  @Override
  protected Identities identities() {
    return identities;
  }

  @Override
  protected DivisionCode community() {
    return COMMUNITY;
  }
}
