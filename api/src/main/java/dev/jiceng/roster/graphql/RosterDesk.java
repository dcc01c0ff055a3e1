package dev.jiceng.roster.graphql;

import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.KeepOrganization;
import dev.jiceng.roster.KeepPerson;
import dev.jiceng.roster.KeepPost;
import dev.jiceng.roster.LookUpPerson;
import dev.jiceng.roster.RecordKinship;
import dev.jiceng.roster.RevealIdentifiers;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqIdentities;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;

/** The use cases of one write, bound to its transaction, its scope and its moment. */
record RosterDesk(Tx tx, RosterParameters parameters, FieldVault vault, Ids ids) {
  Moment now() {
    return new Moment(tx.at());
  }

  private JooqOrganizations organizations() {
    return new JooqOrganizations(tx.sql(), tx.scope());
  }

  private JooqMemberships memberships() {
    return new JooqMemberships(tx.sql(), tx.scope());
  }

  private JooqPeople people() {
    return new JooqPeople(tx.sql());
  }

  JooqIdentities identities() {
    return new JooqIdentities(tx.sql(), tx.township(), vault);
  }

  KeepOrganization organization() {
    return new KeepOrganization(organizations(), memberships(), ids);
  }

  KeepPost post() {
    return new KeepPost(organizations(), memberships(), parameters, ids);
  }

  KeepPerson person() {
    return new KeepPerson(people(), memberships(), identities(), parameters, ids);
  }

  HoldPost membership() {
    return new HoldPost(organizations(), memberships(), people(), parameters, ids);
  }

  RecordKinship kinship() {
    return new RecordKinship(people(), memberships(), ids);
  }

  LookUpPerson lookup() {
    return new LookUpPerson(identities());
  }

  RevealIdentifiers reveal() {
    return new RevealIdentifiers(people(), identities());
  }
}
