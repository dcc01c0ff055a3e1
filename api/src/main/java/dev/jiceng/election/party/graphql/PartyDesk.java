package dev.jiceng.election.party.graphql;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.Turnover;
import dev.jiceng.election.candidacy.QualificationRules;
import dev.jiceng.election.candidacy.jooq.JooqQualifiedPeople;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.party.BeginPartyElection;
import dev.jiceng.election.party.ConductPartyElection;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyCommittees;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyRulebooks;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.election.team.jooq.JooqKinships;
import dev.jiceng.preparation.jooq.JooqTeamStudies;
import dev.jiceng.regulation.ProfileRef;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The use cases of one write, bound to its transaction, its scope and its moment. */
record PartyDesk(
    Tx tx,
    PartyRulebooks rulebooks,
    Function<ProfileRef, QualificationRules> qualification,
    RosterParameters parameters,
    Ids ids) {
  Actor actor() {
    return tx.act().actor();
  }

  Moment now() {
    return new Moment(tx.at());
  }

  BeginPartyElection begin() {
    return new BeginPartyElection(elections(), committees(), rulebooks, ids);
  }

  ConductPartyElection conduct() {
    return new ConductPartyElection(
        elections(),
        rulebooks,
        new JooqTeamStudies(tx.sql(), tx.scope())::isHeld,
        committees(),
        new JooqRoster(tx.sql()));
  }

  /** What is found of people who stand, by person. */
  Map<UUID, Judgements> qualified(PartyElection election, Collection<UUID> people) {
    return new JooqQualifiedPeople(tx.sql(), qualification).of(election.id(), people);
  }

  /** With whom of the other committee, and of themselves, they are kin (C-17). */
  PartyAct.Propose propose(PartyElection election, LocalDate on, List<UUID> people) {
    var others = bodies().serving(election.community(), on);
    var everybody = new ArrayList<>(people);
    everybody.addAll(others);
    var kinship = new JooqKinships(tx.sql()).among(everybody);
    return new PartyAct.Propose(on, people, others, kinship);
  }

  private JooqPartyElections elections() {
    return new JooqPartyElections(tx.sql(), tx.scope(), ids);
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

  private PartyCommittees committees() {
    var holding =
        new HoldPost(organizations(), memberships(), new JooqPeople(tx.sql()), parameters, ids);
    return new PartyCommittees(
        organizations(), memberships(), new Turnover(holding, memberships()));
  }
}
