package dev.jiceng.election.candidacy;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judged;
import dev.jiceng.election.Judgement;
import dev.jiceng.election.Judgements;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewingTest {
  private static final Instant NOON = Instant.parse("2020-12-24T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 25);
  private final QualificationRules rules = Qualifications.LECTURE;
  private final Reviewing reviewing = new Reviewing(rules);

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static List<String> refused(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return Judged.keys(((Outcome.Refused<?>) outcome).violations());
  }

  private static DepartmentOpinion pass(String department) {
    return new DepartmentOpinion.Pass(department, clerk(1), NOON);
  }

  private static DepartmentOpinion objection(String department, String item) {
    return new DepartmentOpinion.Objection(department, item, "（2020）12号", clerk(1), NOON);
  }

  private QualificationReview township() {
    return done(reviewing.open(person(70), person(60), ReviewLevel.TOWNSHIP, null));
  }

  private QualificationReview answered(QualificationReview review, DepartmentOpinion... first) {
    var now = review;
    for (DepartmentOpinion opinion : first) {
      now = done(reviewing.give(now, opinion));
    }
    for (String department : now.missing()) {
      now = done(reviewing.give(now, pass(department)));
    }
    return now;
  }

  private QualificationReview passed(ReviewLevel level, @Nullable QualificationReview before) {
    var review = done(reviewing.open(person(71), person(60), level, before));
    return done(reviewing.close(answered(review), DAY));
  }

  @Test
  @Proves("Q-4")
  void the_county_reviews_after_the_township_passed_the_person() {
    assertThat(refused(reviewing.open(person(71), person(60), ReviewLevel.COUNTY, null)))
        .containsExactly("Q-4.townshipFirst");
    assertThat(refused(reviewing.open(person(71), person(60), ReviewLevel.COUNTY, township())))
        .containsExactly("Q-4.townshipFirst");
    var refusedBelow =
        done(reviewing.close(answered(township(), objection("police", "ten-9")), DAY));
    assertThat(refused(reviewing.open(person(71), person(60), ReviewLevel.COUNTY, refusedBelow)))
        .containsExactly("Q-4.townshipFirst");
    var county = passed(ReviewLevel.COUNTY, passed(ReviewLevel.TOWNSHIP, null));
    assertThat(county.isPassed()).isTrue();
    assertThat(county.opinions()).hasSize(9);
  }

  @Test
  @Proves("Q-4")
  void each_department_asked_gives_one_opinion_and_no_other_does() {
    var once = done(reviewing.give(township(), pass("police")));
    assertThat(refused(reviewing.give(once, pass("police")))).containsExactly("Q-4.givenAlready");
    assertThat(refused(reviewing.give(once, pass("court")))).containsExactly("Q-4.notAsked");
  }

  @Test
  @Proves("Q-4")
  void an_objection_names_an_entry_of_the_list_and_its_evidence() {
    var bare = new DepartmentOpinion.Objection("police", "eleven-1", " ", clerk(1), NOON);
    assertThat(refused(reviewing.give(township(), bare)))
        .containsExactly("Q-4.item", "Q-4.evidence");
  }

  @Test
  @Proves("Q-4")
  void until_it_is_closed_each_department_sees_only_its_own_opinion() {
    var review = done(reviewing.give(township(), objection("police", "ten-9")));
    assertThat(review.visibleTo("police")).hasSize(1);
    assertThat(review.visibleTo("finance")).isEmpty();
    var closed = done(reviewing.close(answered(review), DAY));
    assertThat(closed.visibleTo("finance")).hasSize(4);
  }

  @Test
  @Proves("Q-4")
  void a_review_closes_when_all_departments_have_answered_and_not_before() {
    var review = done(reviewing.give(township(), pass("police")));
    var outcome = reviewing.close(review, DAY);
    assertThat(refused(outcome)).containsExactly("Q-4.opinionsMissing");
    assertThat(((Outcome.Refused<?>) outcome).violations().getFirst().numbers())
        .isEqualTo(Map.of("missing", List.of("finance", "justice", "public-order")));
    var closed = done(reviewing.close(answered(review), DAY));
    assertThat(refused(reviewing.close(closed, DAY))).containsExactly("Q-4.closed");
    assertThat(refused(reviewing.give(closed, pass("police")))).contains("Q-4.closed");
  }

  @Test
  @Proves("Q-4")
  void the_group_overrules_an_objection_with_a_reason() {
    var review = answered(township(), objection("finance", "ten-2"));
    assertThat(refused(reviewing.overrule(review, overruling("police", "已还清"))))
        .containsExactly("Q-4.noObjection");
    assertThat(refused(reviewing.overrule(review, overruling("finance", " "))))
        .containsExactly("Q-4.reason");
    var overruled = done(reviewing.overrule(review, overruling("finance", "已还清")));
    assertThat(refused(reviewing.overrule(overruled, overruling("finance", "再次"))))
        .containsExactly("Q-4.noObjection");
    assertThat(done(reviewing.close(overruled, DAY)).isPassed()).isTrue();
    assertThat(done(reviewing.close(review, DAY)).isPassed()).isFalse();
  }

  @Test
  @Proves("Q-1")
  void what_bars_a_person_is_not_overruled() {
    var review = answered(township(), objection("police", "five-2"));
    assertThat(refused(reviewing.overrule(review, overruling("police", "事隔多年"))))
        .containsExactly("Q-1.absolute");
  }

  private static Overruling overruling(String department, String reason) {
    return new Overruling(department, reason, clerk(2), NOON);
  }

  private static Pledge[] allPledges() {
    return Arrays.stream(Pledge.Kind.values())
        .map(kind -> new Pledge(kind, DAY, DAY))
        .toArray(Pledge[]::new);
  }

  private static Candidacy candidacy(boolean secretary, int findings, Pledge... pledges) {
    return new Candidacy(person(60), person(1), secretary, List.of(pledges), null, findings);
  }

  private Judgements judge(Candidacy candidacy, QualificationReview... reviews) {
    return Qualification.judge(candidacy, List.of(reviews), rules);
  }

  @Test
  @Proves({"Q-1", "Q-2", "Q-4"})
  void an_objection_that_stands_refuses_by_the_rule_of_its_list() {
    var pledged = candidacy(false, 0, allPledges());
    var first = passed(ReviewLevel.TOWNSHIP, null);
    var barred =
        answered(
            done(reviewing.open(person(71), person(60), ReviewLevel.COUNTY, first)),
            objection("court", "ten-2"),
            objection("public-security", "five-3"));
    var judged = judge(pledged, first, done(reviewing.close(barred, DAY)));
    assertThat(Judged.keys(judged)).containsExactly("Q-2.objection", "Q-1.objection");
    var overruled = done(reviewing.overrule(barred, overruling("court", "已还清")));
    var less = judge(pledged, first, done(reviewing.close(overruled, DAY)));
    assertThat(Judged.keys(less)).containsExactly("Q-1.objection");
    assertThat(less.all())
        .filteredOn(one -> one.verdict() == Judgement.Verdict.WAIVED)
        .extracting(Judgement::rule)
        .containsExactly(ElectionRule.Q_2);
  }

  @Test
  @Proves("Q-4")
  void without_closed_reviews_of_both_levels_nobody_stands() {
    var pledged = candidacy(false, 0, allPledges());
    assertThat(Judged.keys(judge(pledged))).containsExactly("Q-4.reviewOpen", "Q-4.reviewOpen");
    var first = passed(ReviewLevel.TOWNSHIP, null);
    assertThat(Judged.keys(judge(pledged, first))).containsExactly("Q-4.reviewOpen");
    var second = passed(ReviewLevel.COUNTY, first);
    assertThat(judge(pledged, first, second).violations()).isEmpty();
    var others = new Candidacy(person(61), person(2), false, List.of(allPledges()), null, 0);
    assertThat(Judged.keys(judge(others, first, second)))
        .as("another's reviews")
        .containsExactly("Q-4.reviewOpen", "Q-4.reviewOpen");
  }

  @Test
  @Proves("Q-5")
  void the_county_studies_who_is_to_be_secretary() {
    var first = passed(ReviewLevel.TOWNSHIP, null);
    var second = passed(ReviewLevel.COUNTY, first);
    var secretary = candidacy(true, 0, allPledges());
    assertThat(Judged.keys(judge(secretary, first, second))).containsExactly("Q-5.study");
    for (boolean agreed : new boolean[] {true, false}) {
      var study = new Candidacy.Study("县委常委会", DAY, agreed);
      var studied = new Candidacy(person(60), person(1), true, List.of(allPledges()), study, 0);
      assertThat(judge(studied, first, second).isPassed()).isEqualTo(agreed);
    }
  }

  @Test
  @Proves("Q-7")
  void every_pledge_is_signed_and_published() {
    var first = passed(ReviewLevel.TOWNSHIP, null);
    var second = passed(ReviewLevel.COUNTY, first);
    var pledges = allPledges();
    pledges[0] = new Pledge(Pledge.Kind.DISCIPLINE, DAY, null);
    var without = Arrays.copyOf(pledges, 3);
    assertThat(Judged.keys(judge(candidacy(false, 0, without), first, second)))
        .containsExactly("Q-7.published", "Q-7.signed");
  }

  @Test
  @Proves("R-6")
  void one_confirmed_finding_of_vote_buying_voids_the_candidacy() {
    var first = passed(ReviewLevel.TOWNSHIP, null);
    var second = passed(ReviewLevel.COUNTY, first);
    assertThat(Judged.keys(judge(candidacy(false, 1, allPledges()), first, second)))
        .containsExactly("R-6.voteBuying");
  }

  @Test
  @Proves("Q-3")
  void the_plan_has_a_list_of_its_own() {
    var plan = Qualifications.PLAN;
    assertThat(plan.list().find("nine-4").orElseThrow().rule()).isEqualTo(ElectionRule.Q_3);
    var review = new Reviewing(plan);
    var opened = done(review.open(person(70), person(60), ReviewLevel.TOWNSHIP, null));
    assertThat(refused(review.give(opened, objection("township", "ten-2"))))
        .containsExactly("Q-4.item");
    var objected = done(review.give(opened, objection("township", "nine-4")));
    var closed = done(review.close(objected, DAY));
    var pledge = new Pledge(Pledge.Kind.DISCIPLINE, DAY, DAY);
    var judged = Qualification.judge(candidacy(false, 0, pledge), List.of(closed), plan);
    assertThat(Judged.keys(judged)).containsExactly("Q-3.objection", "Q-4.reviewOpen");
  }

  @Test
  @Proves("Q-2")
  void a_county_extends_the_list_but_uses_no_code_twice() {
    var more = new NegativeItem("county-1", ElectionRule.Q_2, "长期拖欠集体款项的", true);
    assertThat(rules.list().with(List.of(more)).find("county-1")).contains(more);
    assertThatThrownBy(() -> rules.list().with(List.of(more, more)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
