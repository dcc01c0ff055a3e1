package dev.jiceng.guidance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("G-4")
class PlanChecksTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final UUID TEAM = new UUID(1, 1);
  private static final Instructor DOCTOR =
      new Instructor(
          new UUID(2, 1),
          "周医生",
          "县疾控中心",
          "主管医师",
          Set.of(1),
          2,
          null,
          false,
          new Instructor.Licence("1", MONDAY.plusYears(1)),
          5,
          MONDAY.plusYears(1),
          Set.of(SubjectArea.DISEASE_CONTROL),
          1);

  private static Visit visit(int day, HalfDay half) {
    return new Visit(
        new UUID(3, day * 2L + half.ordinal()),
        new Slot(MONDAY.plusDays(day), half),
        VILLAGE,
        "卫生室",
        Set.of(SubjectArea.DISEASE_CONTROL),
        Set.of(DOCTOR.id()));
  }

  private static List<String> keys(
      Set<Slot> elsewhere, Set<Slot> duties, int kept, Visit... visits) {
    var plan =
        new SupervisionPlan(
            new UUID(4, 1), TEAM, 1, true, MONDAY, MONDAY.plusDays(30), null, List.of(visits));
    var basis = new PlanBasis(new TreeMap<>(Map.of(VILLAGE, "水磨湾村")), Map.of(DOCTOR.id(), DOCTOR));
    var busy = new Busy(Map.of(DOCTOR.id(), elsewhere), Map.of(DOCTOR.id(), duties));
    return new PlanChecks(plan, kept, basis, busy, MONDAY)
        .violations().stream().map(Violation::key).toList();
  }

  @Test
  void a_free_half_day_may_be_planned() {
    assertThat(keys(Set.of(), Set.of(), 0, visit(1, HalfDay.MORNING), visit(2, HalfDay.MORNING)))
        .isEmpty();
  }

  @Test
  void another_plan_at_the_same_time_clashes_and_the_other_half_of_the_day_does_not() {
    var taken = new Slot(MONDAY.plusDays(1), HalfDay.MORNING);
    assertThat(keys(Set.of(taken), Set.of(), 0, visit(1, HalfDay.MORNING)))
        .containsExactly("G-4.clash");
    assertThat(keys(Set.of(taken), Set.of(), 0, visit(1, HalfDay.AFTERNOON))).isEmpty();
  }

  @Test
  void a_week_is_full_with_what_other_plans_put_into_it() {
    var taken = new Slot(MONDAY.plusDays(3), HalfDay.MORNING);
    var next = new Slot(MONDAY.plusDays(8), HalfDay.MORNING);
    var both = new Visit[] {visit(1, HalfDay.MORNING), visit(2, HalfDay.MORNING)};
    assertThat(keys(Set.of(taken), Set.of(), 0, both)).containsExactly("G-4.capacity");
    assertThat(keys(Set.of(next), Set.of(), 0, both)).isEmpty();
  }

  @Test
  void days_and_duties_at_home_are_kept_free() {
    assertThat(keys(Set.of(), Set.of(), 0, visit(7, HalfDay.MORNING)))
        .containsExactly("G-4.homeDay");
    var duty = new Slot(MONDAY.plusDays(1), HalfDay.MORNING);
    assertThat(keys(Set.of(), Set.of(duty), 0, visit(1, HalfDay.MORNING)))
        .containsExactly("G-4.homeDuty");
  }

  @Test
  void visits_that_have_passed_are_not_judged_again_but_fill_their_week() {
    assertThat(keys(Set.of(), Set.of(), 1, visit(0, HalfDay.MORNING))).isEmpty();
    assertThat(
            keys(
                Set.of(),
                Set.of(),
                1,
                visit(0, HalfDay.MORNING),
                visit(1, HalfDay.MORNING),
                visit(2, HalfDay.MORNING)))
        .containsExactly("G-4.capacity");
  }
}
