package dev.jiceng.affairs.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a period ends, is due, and is overdue (D-4). */
@Proves("D-4")
class PublishingTest {
  @ParameterizedTest(name = "{0} from {1}: until {2}, due {3}")
  @CsvSource({
    "MONTH, 2026-02-01, 2026-02-28, 2026-03-10",
    "MONTH, 2024-02-15, 2024-02-29, 2024-03-10",
    "QUARTER, 2026-01-01, 2026-03-31, 2026-04-10",
    "QUARTER, 2026-02-15, 2026-03-31, 2026-04-10",
    "QUARTER, 2026-12-31, 2026-12-31, 2027-01-10"
  })
  void a_period_ends_with_its_month_or_quarter(
      Rhythm rhythm, LocalDate from, LocalDate end, LocalDate due) {
    var publishing = new Publishing(rhythm, 10);
    assertThat(publishing.end(from)).isEqualTo(end);
    assertThat(publishing.due(from)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} from {1} on {2}: {3}")
  @CsvSource({
    "MONTH, 2026-01-01, 2026-02-10, 0",
    "MONTH, 2026-01-01, 2026-02-11, 1",
    "MONTH, 2025-11-20, 2026-02-11, 3",
    "QUARTER, 2026-01-01, 2026-04-10, 0",
    "QUARTER, 2026-01-01, 2026-04-11, 1",
    "QUARTER, 2025-02-01, 2026-01-11, 4",
    "QUARTER, 2026-04-01, 2026-01-11, 0"
  })
  void a_period_is_overdue_the_day_after_its_due_day(
      Rhythm rhythm, LocalDate from, LocalDate today, int periods) {
    var publishing = new Publishing(rhythm, 10);
    assertThat(publishing.overdue(from, today)).isEqualTo(periods);
    assertThat(publishing.due(from).isBefore(today)).isEqualTo(periods > 0);
  }
}
