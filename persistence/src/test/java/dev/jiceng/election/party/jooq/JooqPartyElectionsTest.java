package dev.jiceng.election.party.jooq;

import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION_ACT;
import static dev.jiceng.jooq.area.Tables.PARTY_PERSON_VOTE;
import static dev.jiceng.jooq.area.Tables.PARTY_VOTE;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengParty;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.committee.ResultClass;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyBody;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyPath;
import dev.jiceng.election.party.PartyPin;
import dev.jiceng.election.party.PartyProgress;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.TimedIds;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dongfeng's Party election, act by act through the tables. */
class JooqPartyElectionsTest {
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");
  private static final UUID BRANCH = person(510);

  private final OpenTownship township = new OpenTownship(township("610725101"));
  private final DSLContext sql = township.sql();
  private final JooqPartyElections elections =
      new JooqPartyElections(sql, township("610725101"), new TimedIds(InstantSource.system()));
  private final PartyPath path = new PartyPath(Profiles.PARTY_2011, new Calendar2021());

  @BeforeEach
  void people_who_stand_and_their_branch() {
    people(1, 10)
        .forEach(id ->
            sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.NAME, "候选人")
                .set(PERSON.GENDER, "1")
                .execute());
    sql.insertInto(ORGANIZATION)
        .set(ORGANIZATION.ID, BRANCH)
        .set(ORGANIZATION.COMMUNITY, COMMUNITY.value())
        .set(ORGANIZATION.KIND, "PARTY_GENERAL_BRANCH")
        .set(ORGANIZATION.NAME, "党总支")
        .execute();
  }

  @AfterEach
  void close() {
    township.close();
  }

  private PartyElection begun(@Nullable UUID cycle) {
    var election =
        new PartyElection(
            person(500),
            new PartyBody(BRANCH, COMMUNITY, OrganizationKind.PARTY_GENERAL_BRANCH),
            new PartyPin(new ProfileRef("mianyang-2011", 1), cycle, 5, Set.of(person(1))),
            List.of(),
            1);
    elections.add(election, LocalDate.of(2011, 7, 28), progress(election));
    return election;
  }

  private static PartyProgress progress(PartyElection election) {
    return PartyProgress.of(election, Profiles.PARTY_2011);
  }

  /** Every act is taken on the election as it was read, never on the one in memory. */
  private PartyElection run(PartyAction last, @Nullable UUID cycle) {
    var election = begun(cycle);
    for (var step : new DongfengParty().steps()) {
      election = taken(elections.find(election.id()).orElseThrow(), step);
      if (step.act().action() == last) {
        break;
      }
    }
    return election;
  }

  private PartyElection taken(PartyElection election, DongfengParty.Step step) {
    var next = next(election, step);
    return elections.append(next, progress(next)).orElseThrow();
  }

  private PartyElection next(PartyElection election, DongfengParty.Step step) {
    var on = DongfengParty.on(step.act().on());
    var outcome = path.take(election, step.act(), false, step.actor(), on);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<PartyElection>) outcome).value();
  }

  @Test
  void an_election_read_from_its_acts_goes_on_as_if_it_had_never_been_stored() {
    var concluded = run(PartyAction.CONCLUDE, person(77));
    var found = elections.find(concluded.id()).orElseThrow();
    assertThat(found.elected()).isEqualTo(concluded.elected()).hasSize(5);
    assertThat(found.acts()).hasSize(concluded.acts().size());
    assertThat(found.pin()).isEqualTo(concluded.pin());
    assertThat(found.body()).isEqualTo(concluded.body());
    assertThat(found.officers()).isEqualTo(concluded.officers());
    assertThat(elections.open(BRANCH)).isEmpty();
    var row = sql.selectFrom(PARTY_ELECTION).fetchSingle();
    assertThat(row.getStage()).isEqualTo("CONCLUDE");
    assertThat(row.getNextStep()).isNull();
    assertThat(row.getMetOn()).isEqualTo("2011-08-10");
    assertThat(row.getResult()).isEqualTo(ResultClass.AT_ONCE.name());
    assertThat(row.getSecretary()).isEqualTo(person(1));
    assertThat(row.getTermEndsOn()).as("three years then").isEqualTo("2014-08-10");
  }

  @Test
  @Proves({"PE-5", "VE-12"})
  void certified_counts_are_kept_in_columns_that_must_balance() {
    run(PartyAction.CERTIFY, null);
    assertThat(sql.fetchCount(PARTY_PERSON_VOTE)).isEqualTo(6);
    var vote = sql.selectFrom(PARTY_VOTE).fetchSingle();
    vote.touched(true);
    vote.setId(person(1));
    vote.setPosition(1);
    refused(sql.insertInto(PARTY_VOTE).set(vote).set(PARTY_VOTE.INVALID, 1), "returned_balances");
    refused(
        sql.insertInto(PARTY_VOTE)
            .set(vote)
            .set(PARTY_VOTE.RETURNED, vote.getIssued() + 1)
            .set(PARTY_VOTE.VALID, vote.getIssued() + 1),
        "check");
    refused(
        sql.insertInto(PARTY_VOTE).set(vote).set(PARTY_VOTE.PRESENT, vote.getIssued() - 1),
        "check");
    var stored = sql.selectFrom(PARTY_PERSON_VOTE).fetch().getFirst();
    refused(
        sql.insertInto(PARTY_PERSON_VOTE)
            .set(PARTY_PERSON_VOTE.ID, person(1))
            .set(PARTY_PERSON_VOTE.VOTE, stored.getVote())
            .set(PARTY_PERSON_VOTE.PERSON, person(10))
            .set(PARTY_PERSON_VOTE.PLACE, 9)
            .set(PARTY_PERSON_VOTE.VALID, stored.getValid())
            .set(PARTY_PERSON_VOTE.VOTES, stored.getValid() + 1)
            .set(PARTY_PERSON_VOTE.FATE, "ELECTED")
            .set(PARTY_PERSON_VOTE.RE_ELECTED, false),
        "votes_fit");
  }

  @Test
  @Proves("VE-12")
  void what_was_done_and_certified_cannot_be_changed_not_even_by_sql() {
    run(PartyAction.CERTIFY, null);
    refused(sql.update(PARTY_ELECTION_ACT).set(PARTY_ELECTION_ACT.NAME, "他人"), "permission denied");
    refused(sql.deleteFrom(PARTY_ELECTION_ACT), "permission denied");
    refused(sql.update(PARTY_VOTE).set(PARTY_VOTE.SEATS, 9), "permission denied");
    refused(sql.update(PARTY_PERSON_VOTE).set(PARTY_PERSON_VOTE.VOTES, 1), "permission denied");
    refused(sql.update(PARTY_ELECTION).set(PARTY_ELECTION.SEATS, 9), "permission denied");
    refused(sql.update(PARTY_ELECTION).set(PARTY_ELECTION.PROFILE_VERSION, 2), "permission denied");
  }

  @Test
  void of_two_who_act_on_the_same_version_one_is_stale() {
    var election = run(PartyAction.MOBILISE, null);
    var step = new DongfengParty().steps().get(1);
    var other = next(election, step);
    taken(election, step);
    assertThat(elections.append(other, progress(other))).isEmpty();
    assertThat(sql.fetchCount(PARTY_ELECTION_ACT)).isEqualTo(2);
  }

  @Test
  void an_organization_has_one_election_at_a_time() {
    var election = begun(null);
    assertThat(elections.open(BRANCH).orElseThrow().id()).isEqualTo(election.id());
    var row = sql.selectFrom(PARTY_ELECTION).fetchSingle();
    row.touched(true);
    row.setId(person(501));
    refused(sql.insertInto(PARTY_ELECTION).set(row), "party_election_township_organization");
  }

  @Test
  @Proves("VE-1")
  void the_party_is_elected_from_its_conclusion_to_the_end_of_its_term() {
    run(PartyAction.ELECT_OFFICERS, null);
    var turnover = new JooqPartyTurnover(sql);
    var concluded = LocalDate.of(2011, 8, 11);
    assertThat(turnover.isElected(COMMUNITY, null, concluded)).isFalse();
    taken(elections.find(person(500)).orElseThrow(), new DongfengParty().steps().getLast());
    assertThat(turnover.isElected(COMMUNITY, null, concluded.minusDays(1))).isFalse();
    assertThat(turnover.isElected(COMMUNITY, null, concluded)).isTrue();
    assertThat(turnover.isElected(COMMUNITY, person(77), concluded)).isTrue();
    assertThat(turnover.isElected(COMMUNITY, null, LocalDate.of(2014, 8, 11))).isFalse();
    var neighbour = DivisionCode.of("610725101202");
    assertThat(turnover.isElected(neighbour, null, concluded)).isFalse();
  }

  @Test
  @Proves("VE-1")
  void an_election_of_another_cycle_is_not_this_ones() {
    run(PartyAction.CONCLUDE, person(77));
    var turnover = new JooqPartyTurnover(sql);
    var day = LocalDate.of(2011, 8, 15);
    assertThat(turnover.isElected(COMMUNITY, person(77), day)).isTrue();
    assertThat(turnover.isElected(COMMUNITY, person(78), day)).isFalse();
    assertThat(turnover.isElected(COMMUNITY, null, day)).isTrue();
  }

  private void refused(Query query, String why) {
    sql.execute("savepoint before");
    assertThatThrownBy(query::execute)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
    sql.execute("rollback to savepoint before");
  }
}
