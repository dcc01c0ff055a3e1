package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.Turnover;
import dev.jiceng.election.candidacy.jooq.JooqQualifiedPeople;
import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.ConductCommitteeElection;
import dev.jiceng.election.committee.Inquiry;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.committee.Succession;
import dev.jiceng.election.committee.Surroundings;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.committee.jooq.JooqPollBook;
import dev.jiceng.election.party.jooq.JooqPartyTurnover;
import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.graphql.RollElections;
import dev.jiceng.election.roll.jooq.JooqRollObjections;
import dev.jiceng.election.roll.jooq.JooqVoters;
import dev.jiceng.election.team.jooq.JooqKinships;
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
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import java.util.UUID;
import java.util.function.Function;
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

  JooqPollBook pollBook() {
    return new JooqPollBook(tx.sql(), ids);
  }

  Inquiry inquiry() {
    var qualified =
        new JooqQualifiedPeople(
            tx.sql(), profile -> rulebooks.of(profile).orElseThrow().qualification());
    return new Inquiry(qualified, new JooqKinships(tx.sql()), bodies(), pollBook());
  }

  BeginCommitteeElection begin() {
    return new BeginCommitteeElection(elections(), organizations(), bodies(), rulebooks, ids);
  }

  AmendRoll roll() {
    var scope = (Scope.Township) tx.scope();
    var voters = new JooqVoters(tx.sql(), scope, vault, tx.at(), id -> rolls.find(tx, id));
    return new AmendRoll(voters, new JooqRollObjections(tx.sql()), ids);
  }

  /** The act is made once it is known that the election is as the caller has seen it. */
  Outcome<CommitteeElection> take(
      UUID election, int version, Function<CommitteeElection, CommitteeAct> act) {
    var command = new ConductCommitteeElection.Command(election, version, act);
    return conduct().handle(command, actor(), now());
  }

  private ConductCommitteeElection conduct() {
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
