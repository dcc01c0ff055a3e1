package dev.jiceng.guidance.finding;

import static dev.jiceng.guidance.finding.Escalation.COUNTY;
import static dev.jiceng.guidance.finding.Escalation.PREFECTURE;
import static dev.jiceng.guidance.finding.Escalation.PROVINCE;
import static dev.jiceng.guidance.finding.Escalation.TOWNSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Regulations;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is overdue goes up, by working days (G-7). */
@Proves("G-7")
class LadderTest {
  /** Nobody works from 1 to 8 October. */
  private static final HolidayYear YEAR =
      new HolidayYear(
          2026,
          "国办发明电",
          Set.copyOf(LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 9)).toList()),
          Set.of());

  private static Optional<Escalation> reached(
      String deadline, String today, Severity severity, FindingState state, HolidayYear... years) {
    var deadlines = new Deadlines(new WorkingDays(List.of(years)));
    return reached(
        deadline,
        severity,
        state,
        Ladder.of(LocalDate.parse(today), deadlines, EscalationSteps.USUAL));
  }

  private static Optional<Escalation> reached(
      String deadline, String today, EscalationSteps steps) {
    var deadlines = new Deadlines(new WorkingDays(List.of(YEAR)));
    return reached(
        deadline,
        Severity.SERIOUS,
        FindingState.OPEN,
        Ladder.of(LocalDate.parse(today), deadlines, steps));
  }

  private static Optional<Escalation> reached(
      String deadline, Severity severity, FindingState state, Ladder ladder) {
    var finding =
        new Finding(
            new UUID(1, 1),
            DivisionCode.of("610725101201"),
            new UUID(1, 2),
            severity,
            LocalDate.parse(deadline),
            state,
            false,
            List.of(),
            1);
    return ladder.reached(finding);
  }

  private static Optional<Escalation> reached(String deadline, String today) {
    return reached(deadline, today, Severity.SERIOUS, FindingState.OPEN, YEAR);
  }

  @Test
  void it_goes_to_the_township_after_one_working_day_and_on_after_five_ten_and_twenty() {
    assertThat(reached("2026-09-01", "2026-09-01")).isEmpty();
    assertThat(reached("2026-09-01", "2026-09-02")).contains(TOWNSHIP);
    assertThat(reached("2026-09-01", "2026-09-08")).contains(TOWNSHIP);
    assertThat(reached("2026-09-01", "2026-09-09")).contains(COUNTY);
    assertThat(reached("2026-09-01", "2026-09-16")).contains(PREFECTURE);
    assertThat(reached("2026-09-01", "2026-09-30")).contains(PROVINCE);
  }

  @Test
  void days_off_count_for_nobody() {
    assertThat(reached("2026-09-30", "2026-10-08")).isEmpty();
    assertThat(reached("2026-09-30", "2026-10-09")).contains(TOWNSHIP);
    assertThat(reached("2026-09-25", "2026-10-08")).contains(TOWNSHIP);
  }

  @Test
  void what_is_critical_goes_one_level_further() {
    assertThat(reached("2026-09-01", "2026-09-02", Severity.CRITICAL, FindingState.OPEN, YEAR))
        .contains(COUNTY);
    assertThat(reached("2026-09-01", "2026-09-09", Severity.CRITICAL, FindingState.OPEN, YEAR))
        .contains(PREFECTURE);
  }

  @Test
  void what_is_submitted_stays_overdue_until_it_is_verified() {
    assertThat(reached("2026-09-01", "2026-09-02", Severity.MINOR, FindingState.SUBMITTED, YEAR))
        .contains(TOWNSHIP);
    assertThat(reached("2026-09-01", "2026-09-02", Severity.MINOR, FindingState.VERIFIED, YEAR))
        .isEmpty();
  }

  @Test
  void a_check_gives_working_days_and_days_of_an_unknown_year_all_count() {
    var deadlines = new Deadlines(new WorkingDays(List.of(YEAR)));
    assertThat(deadlines.ofCheck(LocalDate.of(2026, 9, 29), 2))
        .isEqualTo(LocalDate.of(2026, 10, 9));
    assertThat(deadlines.ofCheck(LocalDate.of(2026, 12, 31), 3))
        .isEqualTo(LocalDate.of(2027, 1, 3));
  }

  @Test
  void in_a_year_without_a_calendar_every_day_counts() {
    assertThat(reached("2026-09-01", "2026-09-07", Severity.MINOR, FindingState.OPEN))
        .contains(COUNTY);
  }

  @Test
  void a_profile_sets_the_levels_it_names_and_the_others_stay_as_usual() {
    var own = Regulations.rule("G-7", Map.of("overdue.county", new Value.Whole(2)));
    var profile = Regulations.profile("own", List.of(), List.of(own));
    var steps = EscalationSteps.of(Pedigree.of(profile, List.of()).effective());
    assertThat(steps.before(COUNTY)).isEqualTo(2);
    assertThat(steps.before(TOWNSHIP)).isZero();
    assertThat(steps.before(PREFECTURE)).isEqualTo(10);
    assertThat(steps.before(PROVINCE)).isEqualTo(20);
    assertThat(reached("2026-09-01", "2026-09-04", steps)).contains(COUNTY);
    assertThat(reached("2026-09-01", "2026-09-03", steps)).contains(TOWNSHIP);
  }
}
