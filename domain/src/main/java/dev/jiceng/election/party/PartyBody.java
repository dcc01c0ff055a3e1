package dev.jiceng.election.party;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Organization;
import dev.jiceng.roster.OrganizationKind;
import java.util.UUID;

/** The Party organization whose committee is elected; its kind decides the posts (C-1 to C-3). */
public record PartyBody(UUID organization, DivisionCode community, OrganizationKind kind) {
  static PartyBody of(Organization organization) {
    return new PartyBody(organization.id(), organization.community(), organization.kind());
  }
}
