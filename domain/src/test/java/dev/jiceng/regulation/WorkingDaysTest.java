package dev.jiceng.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.regulation.WorkingDays.Landing;
import dev.jiceng.shared.Proves;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@Proves("R-8")
class WorkingDaysTest {
  private static final WorkingDays CALENDAR = Regulations.calendar();

  @Test
  void the_national_holiday_is_passed_over_and_its_make_up_days_are_worked() {
    // Friday 25 September 2020; Sunday the 27th is worked, 1 to 8 October are off, Saturday the
    // 10th is worked.
    assertThat(CALENDAR.plus(LocalDate.of(2020, 9, 25), 1)).isEqualTo(on("2020-09-27"));
    assertThat(CALENDAR.plus(LocalDate.of(2020, 9, 25), 5)).isEqualTo(on("2020-10-09"));
    assertThat(CALENDAR.plus(LocalDate.of(2020, 9, 25), 6)).isEqualTo(on("2020-10-10"));
    assertThat(CALENDAR.plus(LocalDate.of(2020, 10, 10), -5)).isEqualTo(on("2020-09-27"));
  }

  @Test
  void no_working_days_are_the_day_itself_worked_or_not() {
    assertThat(CALENDAR.plus(LocalDate.of(2020, 10, 3), 0)).isEqualTo(on("2020-10-03"));
  }

  @Test
  void a_year_that_is_not_known_is_said_to_be_missing() {
    assertThat(CALENDAR.plus(LocalDate.of(2021, 12, 31), 1))
        .isEqualTo(new Landing.CalendarMissing(2022));
    assertThat(CALENDAR.plus(LocalDate.of(2020, 1, 1), -1))
        .isEqualTo(new Landing.CalendarMissing(2019));
    assertThat(CALENDAR.plus(LocalDate.of(2021, 12, 31), Offset.calendar(1)))
        .isEqualTo(on("2022-01-01"));
  }

  @Test
  void counting_agrees_with_the_list_of_all_working_days() {
    var worked = new TreeSet<LocalDate>();
    for (HolidayYear year : List.of(Regulations.year2020(), Regulations.year2021())) {
      LocalDate.of(year.year(), 1, 1)
          .datesUntil(LocalDate.of(year.year() + 1, 1, 1))
          .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
          .forEach(worked::add);
      worked.removeAll(year.off());
      worked.addAll(year.makeUp());
    }
    var list = List.copyOf(worked);
    var random = new Random(20201120);
    for (int i = 0; i < 5_000; i++) {
      var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(731));
      int count = random.nextInt(-300, 301);
      assertThat(CALENDAR.plus(day, count))
          .as("%s %+d", day, count)
          .isEqualTo(byList(list, day, count));
    }
  }

  private static Landing byList(List<LocalDate> worked, LocalDate day, int count) {
    if (count == 0) {
      return new Landing.On(day);
    }
    int before = (int) worked.stream().filter(it -> it.isBefore(day)).count();
    int upTo = (int) worked.stream().filter(it -> !it.isAfter(day)).count();
    int index = count > 0 ? upTo + count - 1 : before + count;
    if (index < 0) {
      return new Landing.CalendarMissing(2019);
    }
    return index < worked.size()
        ? new Landing.On(worked.get(index))
        : new Landing.CalendarMissing(2022);
  }

  @Test
  void a_year_holds_only_its_own_days_and_none_twice() {
    var day = Set.of(LocalDate.of(2020, 10, 1));
    assertThatThrownBy(() -> new HolidayYear(2021, "", day, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HolidayYear(2020, "", day, day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Landing on(String day) {
    return new Landing.On(LocalDate.parse(day));
  }
}
