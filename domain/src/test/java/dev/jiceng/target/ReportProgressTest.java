package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("T-6")
class ReportProgressTest {
  private final Town town = Town.settled();
  private final TargetLetter letter = town.letterIn(LetterState.RECOGNISED);
  private final TermTarget target = letter.content().targets().getFirst();
  private final Indicator income = target.indicators().getFirst();

  @Test
  void a_report_keeps_day_value_evidence_and_reporter() {
    var report = Town.done(town.report(income, "2022-11-30", "7000"));
    assertThat(report.on()).isEqualTo("2022-11-30");
    assertThat(report.value()).isEqualByComparingTo("7000");
    assertThat(report.evidence()).isEqualTo("统计年报");
    assertThat(report.reporter()).isEqualTo(Town.ACTOR);
    assertThat(report.recordedAt()).isEqualTo(Town.on("2022-11-30").at());
    assertThat(report.lineage()).isEqualTo(income.lineage());
  }

  @Test
  @Proves({"T-6", "T-7"})
  void reporting_works_out_where_the_target_stands() {
    Town.done(town.report(income, "2022-11-30", "7000"));
    assertThat(standing()).isEqualTo(Outlook.Standing.UNDER_WAY);
    Town.done(town.report(income, "2023-11-30", "9200"));
    assertThat(standing()).isEqualTo(Outlook.Standing.FULFILLED);
  }

  @Test
  void the_latest_day_counts_in_whatever_order_it_was_reported() {
    Town.done(town.report(income, "2023-11-30", "9200"));
    Town.done(report("2022-11-30", "7000", "年报", null, "2023-12-01"));
    assertThat(town.progress.shownBeside(income.id()).orElseThrow().value())
        .isEqualByComparingTo("9200");
    assertThat(standing()).isEqualTo(Outlook.Standing.FULFILLED);
  }

  @Test
  void a_later_report_of_the_same_day_counts() {
    // The one recorded later has the lower id here, so that ids cannot decide.
    Town.done(report("2022-11-30", "7100", "年报", null, "2022-12-01"));
    Town.done(report("2022-11-30", "7000", "年报", null, "2022-11-30"));
    assertThat(town.progress.shownBeside(income.id()).orElseThrow().value())
        .isEqualByComparingTo("7100");
  }

  @Test
  void a_correction_adds_a_report_and_the_corrected_one_no_longer_counts() {
    var wrong = Town.done(town.report(income, "2023-11-30", "9200"));
    Town.done(report("2022-11-30", "7000", "更正", wrong.id(), "2023-12-01"));
    assertThat(town.progress.reports(List.of(income.lineage())).get(income.lineage())).hasSize(2);
    assertThat(town.progress.shownBeside(income.id()).orElseThrow().value())
        .isEqualByComparingTo("7000");
    assertThat(standing()).isEqualTo(Outlook.Standing.UNDER_WAY);
  }

  @Test
  void a_correction_can_be_corrected_but_no_report_twice() {
    var wrong = Town.done(town.report(income, "2022-11-30", "9200"));
    var better = Town.done(report("2022-11-30", "9100", "更正", wrong.id(), "2022-12-01"));
    assertThat(Town.places(report("2022-11-30", "9000", "更正", wrong.id(), "2022-12-02")))
        .containsExactly("T-6.corrects corrects");
    Town.done(report("2022-11-30", "7000", "更正", better.id(), "2022-12-02"));
    assertThat(town.progress.shownBeside(income.id()).orElseThrow().value())
        .isEqualByComparingTo("7000");
  }

  @Test
  void a_correction_names_a_report_of_the_same_indicator() {
    var other = letter.content().targets().get(1).indicators().getFirst();
    var elsewhere = Town.done(town.report(other, "2022-11-30", "90"));
    assertThat(Town.keys(report("2022-11-30", "7000", "更正", elsewhere.id(), "2022-12-01")))
        .containsExactly("T-6.corrects");
  }

  @Test
  void everything_wrong_with_a_report_is_named_at_once() {
    var draft = Town.settled();
    var indicator = draft.begun().content().targets().getFirst().indicators().getFirst();
    var command =
        new ReportProgress.Command(
            indicator.id(), LocalDate.of(2022, 1, 2), BigDecimal.ONE, " ", UUID.randomUUID());
    assertThat(Town.places(draft.report.handle(command, Town.ACTOR, Town.on("2022-01-01"))))
        .containsExactly(
            "T-6.notInForce indicator",
            "T-6.date on",
            "T-6.evidence evidence",
            "T-6.corrects corrects");
  }

  @Test
  void a_report_lies_between_the_terms_first_day_and_today() {
    var start = Quekou.TERM_START;
    assertThat(Town.keys(report(start.minusDays(1).toString(), "1", "年报", null, "2022-12-01")))
        .containsExactly("T-6.date");
    assertThat(report(start.toString(), "1", "年报", null, "2022-12-01"))
        .isInstanceOf(Outcome.Done.class);
    assertThat(report("2022-12-01", "1", "年报", null, "2022-12-01"))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void an_unknown_indicator_is_unknown() {
    var command =
        new ReportProgress.Command(
            UUID.randomUUID(), Quekou.TERM_START, BigDecimal.ONE, "年报", null);
    assertThat(town.report.handle(command, Town.ACTOR, Town.on("2022-12-01")))
        .isEqualTo(new Outcome.Unknown<>("indicator"));
  }

  private Outlook.Standing standing() {
    return town.progress.outlook(target.id()).orElseThrow().standing();
  }

  private Outcome<ProgressReport> report(
      String on, String value, String evidence, @Nullable UUID corrects, String today) {
    var command =
        new ReportProgress.Command(
            income.id(), LocalDate.parse(on), new BigDecimal(value), evidence, corrects);
    return town.report.handle(command, Town.ACTOR, Town.on(today));
  }
}
