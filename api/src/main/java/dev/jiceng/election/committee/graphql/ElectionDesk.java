package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.Turnover;
import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.committee.ConductCommitteeElection;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.committee.Succession;
import dev.jiceng.election.committee.Surroundings;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.party.jooq.JooqPartyTurnover;
import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.graphql.RollElections;
import dev.jiceng.election.roll.jooq.JooqRollObjections;
import dev.jiceng.election.roll.jooq.JooqVoters;
import dev.jiceng.preparation.jooq.JooqTeamStudies;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import org.jooq.DSLContext;

/** The use cases of one write, bound to its transaction, its scope and its moment. */
record ElectionDesk(
    Tx tx,
    Rulebooks rulebooks,
    RosterParameters parameters,
    Ids ids,
    FieldVault vault,
    RollElections rolls) {
  Actor actor() {
    return tx.act().actor();
  }

  Moment now() {
    return new Moment(tx.at());
  }

  JooqCommitteeElections elections() {
    return new JooqCommitteeElections(tx.sql(), tx.scope(), ids);
  }

  private JooqOrganizations organizations() {
    return new JooqOrganizations(tx.sql(), tx.scope());
  }

  private JooqMemberships memberships() {
    return new JooqMemberships(tx.sql(), tx.scope());
  }

  private Bodies bodies() {
    return new Bodies(organizations(), memberships());
  }

  /** What is known around an election. */
  static Surroundings surroundings(DSLContext sql, Scope scope) {
    return new Surroundings(new JooqPartyTurnover(sql), new JooqTeamStudies(sql, scope)::isHeld);
  }

  BeginCommitteeElection begin() {
    return new BeginCommitteeElection(elections(), organizations(), bodies(), rulebooks, ids);
  }

  AmendRoll roll() {
    var scope = (Scope.Township) tx.scope();
    var voters = new JooqVoters(tx.sql(), scope, vault, tx.at(), id -> rolls.find(tx, id));
    return new AmendRoll(voters, new JooqRollObjections(tx.sql()), ids);
  }

  ConductCommitteeElection conduct() {
    var holding =
        new HoldPost(organizations(), memberships(), new JooqPeople(tx.sql()), parameters, ids);
    return new ConductCommitteeElection(
        elections(),
        rulebooks,
        surroundings(tx.sql(), tx.scope()),
        bodies(),
        new Succession(bodies(), new Turnover(holding, memberships())),
        new JooqRoster(tx.sql()));
  }
}
