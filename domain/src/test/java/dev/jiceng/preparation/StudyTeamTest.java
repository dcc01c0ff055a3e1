package dev.jiceng.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("R-1")
class StudyTeamTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 20);
  private static final Moment NOW = new Moment(Instant.parse("2020-12-01T01:00:00Z"));
  private static final Problem CLAN = new Problem(Problem.Kind.CLAN_INTERFERENCE, "大姓把持");

  private final InMemoryTeamStudies studies = new InMemoryTeamStudies(VILLAGE);
  private final StudyTeam desk = new StudyTeam(studies, UUID::randomUUID);

  private static StudyTeam.Study study(RiskLevel risk, Problem... problems) {
    return new StudyTeam.Study(VILLAGE, DAY, risk, "班子运转正常", List.of(problems));
  }

  private static List<String> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  private Rectification held() {
    return done(desk.hold(new StudyTeam.Hold(VILLAGE, DAY, "软弱涣散"), NOW));
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  @Test
  void a_study_names_the_problems_of_a_high_risk() {
    assertThat(refusals(desk.study(study(RiskLevel.HIGH), NOW))).containsExactly("R-1.problems");
    done(desk.study(study(RiskLevel.LOW), NOW));
    assertThat(studies.studies).hasSize(1);
  }

  @Test
  void a_high_risk_that_nobody_holds_back_is_said() {
    var free = (Outcome.Done<TeamStudy>) desk.study(study(RiskLevel.HIGH, CLAN), NOW);
    assertThat(free.advice()).extracting(Violation::key).containsExactly("R-1.notHeld");
    held();
    var held = (Outcome.Done<TeamStudy>) desk.study(study(RiskLevel.HIGH, CLAN), NOW);
    assertThat(held.advice()).isEmpty();
  }

  @Test
  void a_community_is_held_until_it_is_released_with_a_reason() {
    var held = held();
    assertThat(studies.isHeld(VILLAGE)).isTrue();
    assertThat(refusals(desk.hold(new StudyTeam.Hold(VILLAGE, DAY, "再次"), NOW)))
        .containsExactly("R-1.heldAlready");
    var early = new StudyTeam.Release(held.id(), 1, DAY.minusDays(1), " ");
    assertThat(refusals(desk.release(early, NOW)))
        .containsExactly("preparation.blank", "R-1.beforeHeld");
    assertThat(studies.isHeld(VILLAGE)).isTrue();
    var released = done(desk.release(new StudyTeam.Release(held.id(), 1, DAY, "整顿到位"), NOW));
    assertThat(studies.isHeld(VILLAGE)).isFalse();
    assertThat(desk.release(new StudyTeam.Release(held.id(), 1, DAY, "整顿到位"), NOW))
        .isEqualTo(new Outcome.Stale<>(released));
    assertThat(refusals(desk.release(new StudyTeam.Release(held.id(), 2, DAY, "再次"), NOW)))
        .containsExactly("R-1.released");
  }

  @Test
  void nothing_happens_in_the_future_or_in_a_community_that_is_not_there() {
    var tomorrow = new StudyTeam.Hold(VILLAGE, LocalDate.of(2020, 12, 2), "软弱涣散");
    assertThat(refusals(desk.hold(tomorrow, NOW))).containsExactly("preparation.future");
    var elsewhere = new StudyTeam.Hold(DivisionCode.of("610725101299"), DAY, "软弱涣散");
    assertThat(desk.hold(elsewhere, NOW)).isEqualTo(new Outcome.Unknown<>("community"));
  }
}
