package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.KinOfCandidates;
import dev.jiceng.election.candidacy.KinRules;
import dev.jiceng.election.candidacy.Overruling;
import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.Qualifications;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.jooq.JooqKinships;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqCandidaciesTest {
  private static final Scope.Township SCOPE = township("610725101");
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");
  private static final Moment NOW = new Moment(Instant.parse("2020-12-22T02:00:00Z"));
  private static final ProfileRef LECTURE = new ProfileRef("lecture-2020", 1);
  private static final Actor ACTOR = new Actor("subject-1", "审查员");

  private final OpenTownship township = new OpenTownship(SCOPE);
  private final UUID election = UUID.randomUUID();
  private final UUID person = person("王建国");

  @AfterEach
  void close() {
    township.close();
  }

  private UUID person(String name) {
    var id = UUID.randomUUID();
    new JooqRoster(township.sql()).add(new Person(id, name, "1", null, null, null));
    return id;
  }

  private JooqCandidacies candidacies() {
    return new JooqCandidacies(township.sql(), SCOPE);
  }

  private FileCandidacy filing() {
    var kin =
        new KinOfCandidates(
            new JooqNeighbours(township.sql(), NOW.day()),
            new JooqKinships(township.sql()),
            _ -> new KinRules(EnumSet.allOf(Kinship.class), true));
    return new FileCandidacy(
        candidacies(), new JooqRoster(township.sql()), kin, () -> UUID.randomUUID());
  }

  private FiledCandidacy filed() {
    return done(filing().file(command(person), NOW));
  }

  private FileCandidacy.Command command(UUID who) {
    var called =
        new CalledElection(
            election, ElectionKind.COMMITTEE, COMMUNITY, LECTURE, Set.of(), false, Set.of());
    return new FileCandidacy.Command(who, called, null, false);
  }

  private ConductReview conducting() {
    var reviews = new JooqReviews(township.sql(), ReviewLevel.TOWNSHIP, "610725101");
    return new ConductReview(
        ReviewLevel.TOWNSHIP,
        candidacies(),
        reviews,
        reviews,
        _ -> Qualifications.LECTURE,
        () -> UUID.randomUUID());
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static <T> List<String> keys(Outcome<T> outcome) {
    return ((Outcome.Refused<T>) outcome).violations().stream().map(Violation::key).toList();
  }

  private static DepartmentOpinion pass(String department) {
    return new DepartmentOpinion.Pass(department, ACTOR, NOW.at());
  }

  private QualificationReview answered(QualificationReview review, String... departments) {
    for (String department : departments) {
      done(conducting().give(review.id(), pass(department)));
    }
    return done(conducting().give(review.id(), pass("justice")));
  }

  private Judgements judged() {
    return Objects.requireNonNull(judgedPeople().get(person));
  }

  private List<String> against() {
    return judged().blocking().stream().map(Violation::key).toList();
  }

  @Test
  @Proves({"Q-4", "Q-7"})
  void whoever_was_reviewed_and_pledged_is_judged_by_what_is_stored() {
    var filed = filed();
    assertThat(against()).containsOnly("Q-4.reviewOpen", "Q-7.signed");
    var on = filed;
    for (Pledge.Kind kind : Pledge.Kind.values()) {
      var day = NOW.day();
      on = done(filing().sign(new FileCandidacy.On(on.id(), on.version()), kind, day, NOW));
      on = done(filing().publish(new FileCandidacy.On(on.id(), on.version()), kind, day, NOW));
    }
    var review = done(conducting().open(filed.id(), NOW));
    review = answered(review, "police", "finance", "public-order");
    assertThat(review.version()).isEqualTo(5);
    var closed = done(conducting().close(new ConductReview.On(review.id(), review.version()), NOW));
    assertThat(closed.isPassed()).isTrue();
    assertThat(against()).containsExactly("Q-4.reviewOpen");
    assertThat(judged().blocking().getFirst().numbers()).containsEntry("level", ReviewLevel.COUNTY);
  }

  @Test
  @Proves("Q-4")
  void a_department_answers_once_and_a_review_waits_for_all() {
    var review = done(conducting().open(filed().id(), NOW));
    var after = done(conducting().give(review.id(), pass("police")));
    assertThat(keys(conducting().give(review.id(), pass("police"))))
        .containsExactly("Q-4.givenAlready");
    assertThat(keys(conducting().give(review.id(), pass("court")))).containsExactly("Q-4.notAsked");
    var on = new ConductReview.On(review.id(), after.version());
    assertThat(keys(conducting().close(on, NOW))).containsExactly("Q-4.opinionsMissing");
    var stale = new ConductReview.On(review.id(), after.version() - 1);
    assertThat(conducting().close(stale, NOW)).isInstanceOf(Outcome.Stale.class);
  }

  @Test
  @Proves({"Q-1", "Q-2", "Q-4"})
  void an_objection_stands_until_it_is_overruled_and_some_never_are() {
    var review = done(conducting().open(filed().id(), NOW));
    done(conducting().give(review.id(), object("police", "five-2")));
    done(conducting().give(review.id(), object("finance", "ten-2")));
    var on = new ConductReview.On(review.id(), answered(review, "public-order").version());
    var reason = "债务已还清";
    assertThat(keys(conducting().overrule(on, new Overruling("police", reason, ACTOR, NOW.at()))))
        .containsExactly("Q-1.absolute");
    var overruled =
        done(conducting().overrule(on, new Overruling("finance", reason, ACTOR, NOW.at())));
    var closed =
        done(conducting().close(new ConductReview.On(review.id(), overruled.version()), NOW));
    assertThat(closed.isPassed()).isFalse();
    assertThat(against()).contains("Q-1.objection").doesNotContain("Q-2.objection");
  }

  private static DepartmentOpinion object(String department, String item) {
    return new DepartmentOpinion.Objection(department, item, "卷宗 12", ACTOR, NOW.at());
  }

  @Test
  @Proves("Q-7")
  void who_withdrew_does_not_stand_and_may_be_filed_again() {
    var filed = filed();
    var on = new FileCandidacy.On(filed.id(), filed.version());
    assertThat(keys(filing().withdraw(on, " ", NOW))).containsExactly("Q-7.reason");
    done(filing().withdraw(on, "外出务工", NOW));
    assertThat(judgedPeople()).isEmpty();
    assertThat(filed().id()).isNotEqualTo(filed.id());
    assertThat(filing().file(command(person), NOW)).isInstanceOf(Outcome.Duplicate.class);
  }

  private Map<UUID, Judgements> judgedPeople() {
    return new JooqQualifiedPeople(township.sql(), _ -> Qualifications.LECTURE)
        .of(election, Set.of(person));
  }

  @Test
  @Proves("C-17")
  void kin_are_found_through_people_that_nobody_asked_for() {
    var father = person("王老大");
    var uncle = person("王老二");
    var niece = person("王小妹");
    kinship(person, father, "50");
    kinship(niece, uncle, "50");
    kinship(father, uncle, "70");
    var brother = person("王建军");
    kinship(brother, father, "50");
    var graph = new JooqKinships(township.sql()).among(List.of(person, brother, niece));
    var found = graph.among(List.of(person, brother, niece), Set.of(Kinship.values()));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kinship()).isEqualTo(Kinship.SIBLING);
    assertThat(found.getFirst().ties()).hasSize(2);
  }

  @Test
  @Proves("C-17")
  void kin_are_not_filed_together_where_the_profile_forbids_it_from_nomination() {
    var spouse = person("李秀英");
    kinship(person, spouse, "10");
    filed();
    assertThat(keys(filing().file(command(spouse), NOW))).containsExactly("C-17.candidate");
  }

  private void kinship(UUID one, UUID relative, String kind) {
    township
        .sql()
        .execute(
            "insert into t_610725101.kinship (id, person, relative, kind) values (?, ?, ?, ?)",
            UUID.randomUUID(),
            one,
            relative,
            kind);
  }

  @Test
  @Proves("Q-4")
  void a_township_writes_no_joint_review() {
    var candidacy = filed().id();
    var county = new JooqReviews(township.sql(), ReviewLevel.COUNTY, "610725101");
    var review =
        new QualificationReview(
            UUID.randomUUID(),
            candidacy,
            ReviewLevel.COUNTY,
            Set.of("court"),
            List.of(),
            List.of(),
            null,
            0);
    assertThatThrownBy(() -> county.add(review, LocalDate.of(2020, 12, 22)))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
  }
}
