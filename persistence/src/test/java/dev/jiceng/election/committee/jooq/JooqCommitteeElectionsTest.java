package dev.jiceng.election.committee.jooq;

import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;
import static dev.jiceng.jooq.area.Tables.BOX_COUNT;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION_ACT;
import static dev.jiceng.jooq.area.Tables.CONTEST_RESULT;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.PERSON_RESULT;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.election.committee.Pin;
import dev.jiceng.election.committee.Progress;
import dev.jiceng.election.committee.ResultClass;
import dev.jiceng.election.committee.Situation;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.TimedIds;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dongfeng's committee election, act by act through the tables. */
class JooqCommitteeElectionsTest {
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");

  private final OpenTownship township = new OpenTownship(township("610725101"));
  private final DSLContext sql = township.sql();
  private final JooqCommitteeElections elections =
      new JooqCommitteeElections(sql, township("610725101"), new TimedIds(InstantSource.system()));
  private final CommitteePath path = new CommitteePath(Profiles.COMMITTEE_2011, new Calendar2021());

  @BeforeEach
  void people_who_stand() {
    Stream.of(people(101, 104), people(111, 115), people(121, 127))
        .flatMap(List::stream)
        .forEach(id ->
            sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.NAME, "候选人")
                .set(PERSON.GENDER, id.equals(person(127)) ? "2" : "1")
                .execute());
  }

  @AfterEach
  void close() {
    township.close();
  }

  private CommitteeElection begun() {
    var election =
        new CommitteeElection(
            person(501),
            COMMUNITY,
            new Pin(new ProfileRef("mianyang-2011", 1), person(77), null),
            Set.of(person(101)),
            Set.of(),
            List.of(),
            1);
    elections.add(election, LocalDate.of(2011, 8, 15), progress(election));
    return election;
  }

  private static Progress progress(CommitteeElection election) {
    return Progress.of(election, Profiles.COMMITTEE_2011);
  }

  /** Every act is taken on the election as it was read, never on the one in memory. */
  private CommitteeElection run(CommitteeAction last) {
    var election = begun();
    for (var step : new DongfengCommittee().steps()) {
      var found = elections.find(election.id()).orElseThrow();
      election = taken(found, step);
      if (step.act().action() == last) {
        return election;
      }
    }
    return election;
  }

  private CommitteeElection taken(CommitteeElection election, DongfengCommittee.Step step) {
    var on = DongfengCommittee.on(step.act().on());
    var outcome = path.take(election, step.act(), new Situation(true, false), step.actor(), on);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var next = ((Outcome.Done<CommitteeElection>) outcome).value();
    return elections.append(next, progress(next)).orElseThrow();
  }

  @Test
  void an_election_read_from_its_acts_goes_on_as_if_it_had_never_been_stored() {
    var concluded = run(CommitteeAction.CONCLUDE);
    var found = elections.find(concluded.id()).orElseThrow();
    assertThat(found.votes().elected()).isEqualTo(concluded.votes().elected()).hasSize(5);
    assertThat(found.acts()).hasSize(concluded.acts().size());
    assertThat(found.women()).containsExactly(person(127));
    assertThat(found.serving()).containsExactly(person(101));
    assertThat(found.pin()).isEqualTo(concluded.pin());
    assertThat(elections.open(COMMUNITY)).isEmpty();
    assertThat(elections.termEnd(COMMUNITY)).contains(LocalDate.of(2014, 9, 19));
    var row = sql.selectFrom(COMMITTEE_ELECTION).fetchSingle();
    assertThat(row.getStage()).isEqualTo("CONCLUDE");
    assertThat(row.getNextStep()).isNull();
    assertThat(row.getPollingDay()).isEqualTo(DongfengCommittee.POLLING_DAY);
    assertThat(row.getResult()).isEqualTo(ResultClass.AT_ONCE.name());
  }

  @Test
  @Proves({"VE-12", "VE-14"})
  void certified_counts_are_kept_in_columns_that_must_balance() {
    run(CommitteeAction.CERTIFY);
    assertThat(sql.fetchCount(CONTEST_RESULT)).isEqualTo(3);
    assertThat(sql.fetchCount(BOX_COUNT)).isEqualTo(3);
    assertThat(sql.fetchCount(PERSON_RESULT)).isEqualTo(16);
    var result = sql.selectFrom(CONTEST_RESULT).fetch().getFirst();
    result.touched(true);
    refused(
        sql.insertInto(CONTEST_RESULT)
            .set(result)
            .set(CONTEST_RESULT.ID, person(1))
            .set(CONTEST_RESULT.CONTEST, person(1))
            .set(CONTEST_RESULT.INVALID, result.getInvalid() + 1),
        "returned_balances");
    refused(
        sql.insertInto(PERSON_RESULT)
            .set(PERSON_RESULT.ID, person(1))
            .set(PERSON_RESULT.RESULT, result.getId())
            .set(PERSON_RESULT.PERSON, person(127))
            .set(PERSON_RESULT.PLACE, 9)
            .set(PERSON_RESULT.VALID, result.getValid())
            .set(PERSON_RESULT.VOTES, result.getValid() + 1)
            .set(PERSON_RESULT.FATE, "ELECTED")
            .set(PERSON_RESULT.RE_ELECTED, false),
        "votes_fit");
  }

  @Test
  @Proves("VE-12")
  void what_was_done_and_certified_cannot_be_changed_not_even_by_sql() {
    run(CommitteeAction.CERTIFY);
    refused(
        sql.update(COMMITTEE_ELECTION_ACT).set(COMMITTEE_ELECTION_ACT.NAME, "他人"),
        "permission denied");
    refused(sql.deleteFrom(COMMITTEE_ELECTION_ACT), "permission denied");
    refused(sql.update(CONTEST_RESULT).set(CONTEST_RESULT.SEATS, 9), "permission denied");
    refused(sql.update(PERSON_RESULT).set(PERSON_RESULT.VOTES, 1), "permission denied");
    refused(
        sql.update(COMMITTEE_ELECTION).set(COMMITTEE_ELECTION.PROFILE_VERSION, 2),
        "permission denied");
  }

  private void refused(Query query, String why) {
    sql.execute("savepoint before");
    assertThatThrownBy(query::execute)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
    sql.execute("rollback to savepoint before");
  }

  @Test
  void of_two_who_act_on_the_same_version_one_is_stale() {
    var election = run(CommitteeAction.FORM_ELECTION_COMMITTEE);
    var method = new DongfengCommittee().steps().get(1);
    assertThat(method.act().action()).isEqualTo(CommitteeAction.ADOPT_METHOD);
    taken(election, method);
    var late =
        path.take(
            election,
            method.act(),
            new Situation(true, false),
            method.actor(),
            DongfengCommittee.on(method.act().on()));
    var other = ((Outcome.Done<CommitteeElection>) late).value();
    assertThat(elections.append(other, progress(other))).isEmpty();
    assertThat(sql.fetchCount(COMMITTEE_ELECTION_ACT)).isEqualTo(2);
  }

  @Test
  void a_community_has_one_election_at_a_time() {
    var election = begun();
    assertThat(elections.open(COMMUNITY).orElseThrow().id()).isEqualTo(election.id());
    refused(
        sql.insertInto(COMMITTEE_ELECTION)
            .set(COMMITTEE_ELECTION.ID, person(502))
            .set(COMMITTEE_ELECTION.COMMUNITY, COMMUNITY.value())
            .set(COMMITTEE_ELECTION.PROFILE, "mianyang-2011")
            .set(COMMITTEE_ELECTION.PROFILE_VERSION, 1)
            .set(COMMITTEE_ELECTION.BEGUN_ON, LocalDate.of(2011, 8, 15))
            .set(COMMITTEE_ELECTION.SERVING, new java.util.UUID[0])
            .set(COMMITTEE_ELECTION.NEXT_STEP, "ADOPT_METHOD")
            .set(COMMITTEE_ELECTION.RESULT, "NONE"),
        "committee_election_township_community");
  }
}
