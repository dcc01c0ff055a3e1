package dev.jiceng.election.committee.graphql;

import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.committee.ConductCommitteeElection;
import dev.jiceng.election.committee.Rulebooks;
import dev.jiceng.election.committee.Succession;
import dev.jiceng.election.committee.Surroundings;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.committee.jooq.RosterSurroundings;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Tx;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** The use cases of one write, bound to its transaction, its scope and its moment. */
record ElectionDesk(Tx tx, Rulebooks rulebooks, RosterParameters parameters, Ids ids) {
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

  /** What is known around an election; no community is under rectification before there are any. */
  static Surroundings surroundings(DSLContext sql, LocalDate today) {
    return new Surroundings(new RosterSurroundings(sql, today), community -> false);
  }

  BeginCommitteeElection begin() {
    return new BeginCommitteeElection(elections(), organizations(), bodies(), rulebooks, ids);
  }

  ConductCommitteeElection conduct() {
    var holding =
        new HoldPost(organizations(), memberships(), new JooqPeople(tx.sql()), parameters, ids);
    return new ConductCommitteeElection(
        elections(),
        rulebooks,
        surroundings(tx.sql(), now().day()),
        bodies(),
        new Succession(bodies(), holding),
        new JooqRoster(tx.sql()));
  }
}
