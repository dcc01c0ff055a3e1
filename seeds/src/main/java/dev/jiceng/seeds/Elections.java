package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.Turnover;
import dev.jiceng.election.candidacy.Candidacies;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.KinOfCandidates;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.election.candidacy.jooq.JooqCandidacies;
import dev.jiceng.election.candidacy.jooq.JooqNeighbours;
import dev.jiceng.election.candidacy.jooq.JooqQualifiedPeople;
import dev.jiceng.election.candidacy.jooq.JooqReviews;
import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.Bodies;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.ConductCommitteeElection;
import dev.jiceng.election.committee.Inquiry;
import dev.jiceng.election.committee.Succession;
import dev.jiceng.election.committee.Surroundings;
import dev.jiceng.election.committee.jooq.JooqCommitteeElections;
import dev.jiceng.election.committee.jooq.JooqPollBook;
import dev.jiceng.election.party.BeginPartyElection;
import dev.jiceng.election.party.ConductPartyElection;
import dev.jiceng.election.party.PartyCommittees;
import dev.jiceng.election.party.jooq.JooqPartyElections;
import dev.jiceng.election.party.jooq.JooqPartyTurnover;
import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.RegisterVoters;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.jooq.JooqRollObjections;
import dev.jiceng.election.roll.jooq.JooqVoters;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.jooq.JooqKinships;
import dev.jiceng.preparation.Prepare;
import dev.jiceng.preparation.StudyTeam;
import dev.jiceng.preparation.jooq.JooqPreparations;
import dev.jiceng.preparation.jooq.JooqPublishedAudits;
import dev.jiceng.preparation.jooq.JooqTeamStudies;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.JooqMemberships;
import dev.jiceng.roster.jooq.JooqOrganizations;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of elections as the API has them, on one transaction. */
record Elections(Tx tx, Ids ids, FieldVault vault) {
  private static final Regulation REGULATION = Regulation.SHIPPED;

  /** P6's sizes of the six kinds of bodies; who is to be elected is 18. */
  private static final RosterParameters PARAMETERS = parameters();

  private static RosterParameters parameters() {
    var seats = new EnumMap<OrganizationKind, Integer>(OrganizationKind.class);
    var sizes = List.of(5, 7, 9, 7, 9, 5);
    List.of(OrganizationKind.values()).forEach(kind -> seats.put(kind, sizes.get(kind.ordinal())));
    return new RosterParameters(seats, 18);
  }

  private JooqOrganizations organizations() {
    return new JooqOrganizations(tx.sql(), tx.scope());
  }

  JooqMemberships memberships() {
    return new JooqMemberships(tx.sql(), tx.scope());
  }

  private Bodies bodies() {
    return new Bodies(organizations(), memberships());
  }

  private Turnover turnover() {
    return new Turnover(organizations(), memberships(), new JooqPeople(tx.sql()), PARAMETERS, ids);
  }

  private JooqQualifiedPeople qualified() {
    return new JooqQualifiedPeople(tx.sql(), REGULATION::qualification);
  }

  StudyTeam studies() {
    return new StudyTeam(new JooqTeamStudies(tx.sql(), tx.scope()), ids);
  }

  Prepare preparations() {
    return new Prepare(new JooqPreparations(tx.sql(), tx.scope()), ids);
  }

  BeginPartyElection beginParty() {
    return new BeginPartyElection(parties(), partyCommittees(), REGULATION, ids);
  }

  ConductPartyElection conductParty() {
    return new ConductPartyElection(
        parties(),
        REGULATION,
        new JooqTeamStudies(tx.sql(), tx.scope())::isHeld,
        partyCommittees(),
        new JooqRoster(tx.sql()));
  }

  JooqPartyElections parties() {
    return new JooqPartyElections(tx.sql(), tx.scope(), ids);
  }

  private PartyCommittees partyCommittees() {
    return new PartyCommittees(organizations(), memberships(), turnover());
  }

  /** What is found of people who stand, by person. */
  Map<UUID, Judgements> qualified(UUID election, Collection<UUID> people) {
    return qualified().of(election, people);
  }

  Candidacies candidacies() {
    return new JooqCandidacies(tx.sql(), tx.scope());
  }

  FileCandidacy filing() {
    var kin =
        new KinOfCandidates(
            new JooqNeighbours(tx.sql(), Calendar.TODAY),
            new JooqKinships(tx.sql()),
            REGULATION::kin);
    return new FileCandidacy(candidacies(), new JooqRoster(tx.sql()), kin, ids);
  }

  /** The county's joint review of a community's people. */
  ConductReview reviewing(DivisionCode community) {
    var township = community.at(DivisionLevel.TOWNSHIP).orElseThrow();
    return new ConductReview(
        ReviewLevel.COUNTY,
        new JooqCandidacies(tx.sql(), new Scope.Township(township, community)),
        new JooqReviews(tx.sql(), ReviewLevel.TOWNSHIP, township.value()),
        new JooqReviews(tx.sql(), ReviewLevel.COUNTY, township.value()),
        REGULATION::qualification,
        ids);
  }

  /** Who of the other committee serves, for kin avoidance (C-17). */
  Set<UUID> serving(DivisionCode community, LocalDate day) {
    return bodies().serving(community, day);
  }

  KinshipGraph kin(Collection<UUID> people) {
    return new JooqKinships(tx.sql()).among(people);
  }

  BeginCommitteeElection begin() {
    return new BeginCommitteeElection(committees(), organizations(), bodies(), REGULATION, ids);
  }

  ConductCommitteeElection conduct() {
    return new ConductCommitteeElection(
        committees(),
        REGULATION,
        new Surroundings(
            new JooqPartyTurnover(tx.sql()),
            new JooqTeamStudies(tx.sql(), tx.scope())::isHeld,
            new JooqPublishedAudits(tx.sql())::by),
        bodies(),
        new Succession(bodies(), turnover()),
        new JooqRoster(tx.sql()));
  }

  JooqCommitteeElections committees() {
    return new JooqCommitteeElections(tx.sql(), tx.scope(), ids);
  }

  Inquiry inquiry() {
    return new Inquiry(
        qualified(), new JooqKinships(tx.sql()), bodies(), new JooqPollBook(tx.sql(), ids));
  }

  RegisterVoters register() {
    return new RegisterVoters(voters(), ids);
  }

  AmendRoll roll() {
    return new AmendRoll(voters(), new JooqRollObjections(tx.sql()), ids);
  }

  private JooqVoters voters() {
    return new JooqVoters(tx.sql(), (Scope.Township) tx.scope(), vault, tx.at(), this::terms);
  }

  private Optional<RollTerms> terms(UUID election) {
    return committees()
        .find(election)
        .map(found ->
            new RollTerms(
                found.id(),
                found.community(),
                found
                    .last(CommitteeAct.AdoptMethod.class)
                    .map(CommitteeAct.AdoptMethod::pollingDay)
                    .orElse(null),
                REGULATION.of(found.pin().profile()).orElseThrow().rules().roll().eligibility()));
  }
}
