package dev.jiceng.target;

import static dev.jiceng.target.Outlook.Standing.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Proves("T-7")
class OutlookTest {
  private static final LocalDate RISK = LocalDate.of(2022, 6, 1);
  private static final LocalDate OVERDUE = LocalDate.of(2022, 12, 1);
  private static final Quekou QUEKOU = new Quekou(Town.counted());
  private static final TermTarget CARE =
      QUEKOU.content(Quekou.TERM).targets().get(1); // floor 95 %, stretch 100 %

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, 2022-05-31, NOT_STARTED",
    "NOT_STARTED, 2022-11-30, NOT_STARTED",
    "NOT_STARTED, 2022-12-01, OVERDUE",
    "UNDER_WAY,   2022-05-31, ON_TRACK",
    "UNDER_WAY,   2022-06-01, AT_RISK",
    "UNDER_WAY,   2022-11-30, AT_RISK",
    "UNDER_WAY,   2022-12-01, OVERDUE",
    "FULFILLED,   2022-05-31, FULFILLED",
    "FULFILLED,   2022-12-01, FULFILLED",
    "EXCEEDED,    2022-05-31, EXCEEDED",
    "EXCEEDED,    2022-12-01, EXCEEDED"
  })
  void the_status_follows_from_standing_and_day(
      Outlook.Standing standing, LocalDate today, TargetStatus status) {
    assertThat(new Outlook(standing, RISK, OVERDUE).statusOn(today)).isEqualTo(status);
  }

  @Test
  void a_target_that_is_never_behind_is_on_track_until_due() {
    var outlook = new Outlook(UNDER_WAY, null, OVERDUE);
    assertThat(outlook.statusOn(OVERDUE.minusDays(1))).isEqualTo(TargetStatus.ON_TRACK);
    assertThat(outlook.statusOn(OVERDUE)).isEqualTo(TargetStatus.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({
    ",       NOT_STARTED",
    "80,     UNDER_WAY",
    "94.999, UNDER_WAY",
    "95,     FULFILLED",
    "99.999, FULFILLED",
    "100,    EXCEEDED"
  })
  void the_floor_fulfils_and_the_stretch_exceeds(
      @Nullable BigDecimal actual, Outlook.Standing standing) {
    var lineage = CARE.indicators().getFirst().lineage();
    Map<UUID, BigDecimal> actuals = actual == null ? Map.of() : Map.of(lineage, actual);
    assertThat(Outlook.of(CARE, Quekou.TERM, actuals).standing()).isEqualTo(standing);
  }

  @Test
  void an_indicator_without_a_stretch_cannot_be_exceeded() {
    var income = QUEKOU.content(Quekou.TERM).targets().getFirst();
    var lineage = income.indicators().getFirst().lineage();
    var actuals = Map.of(lineage, new BigDecimal("99999"));
    assertThat(Outlook.of(income, Quekou.TERM, actuals).standing()).isEqualTo(FULFILLED);
  }

  @Test
  void a_target_is_at_risk_from_the_first_day_one_of_its_indicators_is_behind() {
    var both = withBoth();
    var actuals = new HashMap<UUID, BigDecimal>();
    var first = both.indicators().getFirst();
    var second = both.indicators().getLast();
    actuals.put(first.lineage(), first.floor());
    // The second was never reported: it counts as still standing at its baseline.
    var outlook = Outlook.of(both, Quekou.TERM, actuals);
    assertThat(outlook.standing()).isEqualTo(UNDER_WAY);
    assertThat(outlook.atRiskFrom())
        .isEqualTo(
            new Pacing(second, Quekou.TERM.start(), both.dueOn())
                .behindFrom(second.baseline())
                .orElseThrow());
    actuals.put(second.lineage(), second.floor());
    assertThat(Outlook.of(both, Quekou.TERM, actuals).standing()).isEqualTo(FULFILLED);
  }

  @Test
  void a_target_is_overdue_the_day_after_it_is_due() {
    var outlook = Outlook.of(CARE, Quekou.TERM, Map.of());
    assertThat(outlook.overdueFrom()).isEqualTo(CARE.dueOn().plusDays(1));
  }

  @ParameterizedTest
  @EnumSource
  @Proves({"T-7", "T-12"})
  void a_target_without_indicators_stands_as_it_was_found(Inspection.Finding finding) {
    var status =
        switch (finding) {
          case MET -> TargetStatus.FULFILLED;
          case PROGRESSING -> TargetStatus.ON_TRACK;
          case NOT_MET -> TargetStatus.AT_RISK;
        };
    var target = QUEKOU.content(Quekou.TERM).targets().getLast();
    assertThat(Outlook.ofQualitative(target, finding).statusOn(target.dueOn())).isEqualTo(status);
    assertThat(Outlook.ofQualitative(target, null).standing()).isEqualTo(NOT_STARTED);
  }

  private static TermTarget withBoth() {
    var income = QUEKOU.content(Quekou.TERM).targets().getFirst().indicators().getFirst();
    return new TermTarget(
        CARE.id(),
        CARE.lineage(),
        CARE.kind(),
        CARE.text(),
        null,
        CARE.dueOn(),
        List.of(),
        null,
        List.of(CARE.indicators().getFirst(), income));
  }
}
