package dev.jiceng.training.advice;

import static dev.jiceng.training.Endings.done;
import static dev.jiceng.training.Endings.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.InMemoryPeople;
import dev.jiceng.roster.Person;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves("TR-5")
class CourseAdviceTest {
  private static final Moment NOW = new Moment(Instant.parse("2026-03-02T01:00:00Z"));
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");

  private final InMemoryPeople people = new InMemoryPeople();
  private final Map<UUID, WorkAssessment> stands = new HashMap<>();
  private final AssessWork assess = new AssessWork(assessments(), people, UUID::randomUUID);

  private WorkAssessments assessments() {
    return new WorkAssessments() {
      @Override
      public Optional<WorkAssessment> hold(UUID person) {
        return Optional.ofNullable(stands.get(person));
      }

      @Override
      public void add(WorkAssessment assessment) {
        stands.put(assessment.person(), assessment);
      }
    };
  }

  private Outcome<WorkAssessment> assess(UUID person, String reason, @Nullable Integer replaces) {
    var type = WorkType.PROSPEROUS_LOW_POLICY;
    return assess.assess(new AssessWork.Command(VILLAGE, person, type, reason, replaces), NOW);
  }

  @ParameterizedTest
  @EnumSource
  void each_kind_of_worker_is_advised_courses_with_the_reason(WorkType type) {
    var advice = CourseAdvice.of(type, false);
    assertThat(advice).hasSizeGreaterThanOrEqualTo(2);
    assertThat(advice).extracting(CourseAdvice::because).containsOnly(advice.getFirst().because());
  }

  @Test
  void low_education_goes_on_to_a_degree_in_service_and_low_policy_to_policy() {
    assertThat(CourseAdvice.of(WorkType.EXPERIENCED_LOW_EDUCATION, false))
        .extracting(CourseAdvice::form)
        .contains(CourseForm.IN_SERVICE_DEGREE);
    assertThat(CourseAdvice.of(WorkType.PROSPEROUS_LOW_POLICY, false))
        .extracting(CourseAdvice::topic)
        .containsExactly(Topic.POLICY_AND_LAW, Topic.PARTY_KNOWLEDGE);
  }

  @Test
  void a_poor_appraisal_adds_to_the_advice_and_says_so() {
    var usual = CourseAdvice.of(WorkType.STRONG_ALL_ROUND, false);
    var poor = CourseAdvice.of(WorkType.STRONG_ALL_ROUND, true);
    assertThat(poor).containsAll(usual).hasSize(usual.size() + 2);
    assertThat(poor)
        .extracting(CourseAdvice::because)
        .contains(CourseAdvice.Because.POOR_APPRAISAL);
  }

  @Test
  void an_assessment_has_a_reason_and_replaces_the_one_that_was_seen() {
    var person = new Person(UUID.randomUUID(), "李秀英", "2", null, "01", "30");
    people.add(person);
    assertThat(refusals(assess(person.id(), " ", null))).containsExactly("TR-5.reason reason");
    done(assess(person.id(), "致富带头人", null));
    assertThat(assess(person.id(), "再次评估", null)).isInstanceOf(Outcome.Stale.class);
    assertThat(done(assess(person.id(), "再次评估", 1)).version()).isEqualTo(2);
    assertThat(assess(UUID.randomUUID(), "无此人", null)).isEqualTo(new Outcome.Unknown<>("person"));
  }
}
