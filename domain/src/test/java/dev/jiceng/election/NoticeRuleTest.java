package dev.jiceng.election;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.NoticeRule.DayKind;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("PE-3")
class NoticeRuleTest {
  private static final WorkingDays CALENDAR = new Calendar2021();

  @ParameterizedTest
  @CsvSource({
    "2021-01-15, 5, WORKING, true, 2021-01-21",
    "2021-01-15, 5, WORKING, false, 2021-01-22",
    "2021-01-16, 5, WORKING, true, 2021-01-22",
    "2020-12-31, 2, WORKING, true, 2021-01-04",
    "2021-02-05, 3, WORKING, true, 2021-02-08",
    "2021-02-10, 5, WORKING, true, 2021-02-22",
    "2020-12-26, 3, CALENDAR, true, 2020-12-28",
    "2020-12-26, 3, CALENDAR, false, 2020-12-29",
    "2020-12-26, 0, CALENDAR, true, 2020-12-25",
  })
  void a_notice_hangs_its_days_holidays_and_made_up_days_minded(
      LocalDate published, int days, DayKind kind, boolean countsFirst, LocalDate last) {
    assertThat(new NoticeRule(days, kind, countsFirst).lastDay(published, CALENDAR))
        .isEqualTo(last);
  }

  /** Counting every day one by one, from the other end. */
  @Test
  void so_many_working_days_lie_between_publication_and_last_day() {
    for (int offset = 0; offset < 90; offset++) {
      var published = LocalDate.of(2020, 12, 1).plusDays(offset);
      for (int days = 1; days <= 12; days++) {
        var last = new NoticeRule(days, DayKind.WORKING, true).lastDay(published, CALENDAR);
        assertThat(published.datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkingDay).count())
            .isEqualTo(days);
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
      }
    }
  }
}
