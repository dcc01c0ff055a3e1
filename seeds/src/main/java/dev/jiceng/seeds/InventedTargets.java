package dev.jiceng.seeds;

import dev.jiceng.target.Milestone;
import dev.jiceng.target.TargetStatus;
import dev.jiceng.target.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Targets whose days and reports are chosen so that each comes to stand as wished on a day. */
record InventedTargets(Dice dice, Term term, LocalDate today, LocalDate inForceFrom) {

  LetterScript.TargetText described(Templates.Described template, TargetStatus wish) {
    return new LetterScript.TargetText(
        template.kind(),
        template.text(),
        template.acceptance(),
        due(wish),
        template.area(),
        partners(),
        List.of());
  }

  LetterScript.TargetText measured(Templates.Measured template, TargetStatus wish) {
    var floor = dice.number(template.floor());
    var range = template.stretch();
    boolean strives = range != null && (wish == TargetStatus.EXCEEDED || dice.chance(70));
    var stretch = strives && range != null ? dice.number(range) : null;
    var due = due(wish);
    return new LetterScript.TargetText(
        template.kind(),
        text(template, floor, stretch),
        null,
        due,
        template.area(),
        partners(),
        List.of(indicator(template, floor, stretch, due, wish)));
  }

  private static String text(
      Templates.Measured template, BigDecimal floor, @Nullable BigDecimal stretch) {
    String strive = stretch == null ? "" : "，力争达到" + stretch.toPlainString() + template.unit();
    return template.text().replace("{floor}", floor.toPlainString()).replace("{strive}", strive);
  }

  private List<String> partners() {
    return dice.chance(20) ? dice.some(Templates.ALL.partners(), 1) : List.of();
  }

  private LocalDate due(TargetStatus wish) {
    return switch (wish) {
      case OVERDUE -> dice.day(term.start().plusMonths(10), today.minusDays(20));
      case FULFILLED, EXCEEDED -> dice.day(today.minusMonths(6), term.end());
      case ON_TRACK -> dice.day(today.plusMonths(8), term.end());
      case NOT_STARTED, AT_RISK -> dice.day(today.plusMonths(4), term.end());
    };
  }

  private LetterScript.IndicatorText indicator(
      Templates.Measured template,
      BigDecimal floor,
      @Nullable BigDecimal stretch,
      LocalDate due,
      TargetStatus wish) {
    var baseline = dice.number(template.baseline());
    var gain = floor.subtract(baseline);
    var milestones = dice.chance(30) ? milestones(baseline, gain, due) : List.<Milestone>of();
    var reached =
        wish == TargetStatus.EXCEEDED && stretch != null
            ? stretch
            : part(baseline, gain, percentReached(wish));
    return new LetterScript.IndicatorText(
        template.name(),
        template.unit(),
        template.direction(),
        baseline,
        floor,
        stretch,
        milestones,
        wish == TargetStatus.NOT_STARTED ? List.of() : reports(baseline, reached));
  }

  private int percentReached(TargetStatus wish) {
    return switch (wish) {
      case EXCEEDED, FULFILLED -> 100;
      case ON_TRACK -> dice.between(86, 94);
      case AT_RISK -> dice.between(10, 35);
      case OVERDUE -> dice.between(30, 85);
      case NOT_STARTED -> 0;
    };
  }

  private List<Milestone> milestones(BigDecimal baseline, BigDecimal gain, LocalDate due) {
    var milestones = new ArrayList<Milestone>();
    for (int year = 1; year <= 2; year++) {
      var on = term.start().plusYears(year).minusDays(1);
      if (on.isBefore(due)) {
        milestones.add(new Milestone(on, part(baseline, gain, 30 * year)));
      }
    }
    return milestones;
  }

  /** Up to three reports on the way, a season or so apart; now and then one was wrong at first. */
  private List<LetterScript.Reported> reports(BigDecimal baseline, BigDecimal reached) {
    var reports = new ArrayList<LetterScript.Reported>();
    int count = dice.between(1, 3);
    var gain = reached.subtract(baseline);
    for (int i = 1; i <= count; i++) {
      var on = today.minusDays((count - i) * 150L + dice.between(10, 90));
      if (!on.isBefore(inForceFrom)) {
        reports.add(report(on, i == count ? reached : part(baseline, gain, 100 * i / count)));
      }
    }
    return reports;
  }

  private LetterScript.Reported report(LocalDate on, BigDecimal value) {
    var mistaken = dice.chance(4) ? value.add(BigDecimal.TEN) : null;
    return new LetterScript.Reported(on, value, dice.pick(Templates.ALL.evidence()), mistaken);
  }

  private static BigDecimal part(BigDecimal baseline, BigDecimal gain, int percent) {
    return baseline.add(
        gain.multiply(BigDecimal.valueOf(percent, 2)).setScale(0, RoundingMode.DOWN));
  }
}
