package dev.jiceng.seeds;

import dev.jiceng.target.Inspection.Finding;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.TargetStatus;
import dev.jiceng.target.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plausible letter for a community, the same at every load. */
final class InventedLetter {
  private static final List<TargetStatus> WISHES =
      List.of(
          TargetStatus.ON_TRACK,
          TargetStatus.ON_TRACK,
          TargetStatus.ON_TRACK,
          TargetStatus.AT_RISK,
          TargetStatus.OVERDUE,
          TargetStatus.FULFILLED,
          TargetStatus.FULFILLED,
          TargetStatus.EXCEEDED,
          TargetStatus.NOT_STARTED);
  private static final Templates FROM = Templates.ALL;

  private final Dice dice;
  private final Course course;
  private final Term term;
  private final LocalDate today;

  private InventedLetter(Dice dice, Course course, Term term, LocalDate today) {
    this.dice = dice;
    this.course = course;
    this.term = term;
    this.today = today;
  }

  static LetterScript of(String name, Course course, Dice dice) {
    return new InventedLetter(dice, course, Calendar.TERM, Calendar.TODAY).script(name);
  }

  static LetterScript ofTermBefore(String name, Dice dice) {
    var term = Calendar.TERM_BEFORE;
    return new InventedLetter(dice, Course.CLOSED, term, term.end().minusDays(14)).script(name);
  }

  private LetterScript script(String name) {
    var days = Calendar.from(decided());
    var wishes = new ArrayList<TargetStatus>();
    var targets = targets(wishes, days);
    return new LetterScript(
        name + "“两委”%d—%d年任期目标责任书".formatted(term.start().getYear(), term.end().getYear()),
        term,
        dice.pick(List.of(InspectionRhythm.values())),
        dice.pick(FROM.rewards()),
        FROM.measures().stream().map(this::measure).toList(),
        targets,
        days,
        course,
        course.isPunctual() ? inspections(wishes) : List.of(),
        course.isPunctual() ? assessments(wishes) : List.of());
  }

  private LocalDate decided() {
    if (course.isPunctual()) {
      return term.start().plusDays(dice.between(0, 25));
    }
    return course == Course.FILED_LATE
        ? today.minusDays(dice.between(30, 60))
        : today.minusDays(dice.between(10, 14));
  }

  private LetterScript.MeasureText measure(Templates.MeasureTemplate template) {
    var amount = template.amount();
    return new LetterScript.MeasureText(
        template.kind(), template.text(), amount == null ? null : dice.number(amount));
  }

  private List<LetterScript.TargetText> targets(List<TargetStatus> wishes, LetterScript.Days days) {
    var invented = new InventedTargets(dice, term, today, days.recognised());
    var targets = new ArrayList<LetterScript.TargetText>();
    for (var template : dice.some(FROM.measured(), dice.between(3, 6))) {
      wishes.add(dice.pick(WISHES));
      targets.add(invented.measured(template, wishes.getLast()));
    }
    for (var template : dice.some(FROM.described(), dice.between(1, 2))) {
      wishes.add(dice.pick(WISHES));
      targets.add(invented.described(template, wishes.getLast()));
    }
    return targets;
  }

  private List<LetterScript.InspectionText> inspections(List<TargetStatus> wishes) {
    var inspections = new ArrayList<LetterScript.InspectionText>();
    if (dice.chance(70)) {
      inspections.add(inspection(today.getYear() - 1, 0, wishes));
    }
    if (dice.chance(60)) {
      inspections.add(inspection(today.getYear(), dice.between(0, 100), wishes));
    }
    return inspections;
  }

  /** {@code open}: of a hundred lines so many are not inspected yet. */
  private LetterScript.InspectionText inspection(int year, int open, List<TargetStatus> wishes) {
    boolean isPast = year < today.getYear();
    var openedOn = LocalDate.of(year, 11, isPast ? 3 : 2);
    var dueOn = dice.chance(75) ? LocalDate.of(year, 12, 15) : LocalDate.of(year, 11, 15);
    var acceptedOn = isPast ? dueOn.minusDays(2) : LocalDate.of(year, 11, 10);
    List<@Nullable Finding> findings = new ArrayList<>();
    for (var wish : wishes) {
      findings.add(dice.chance(open) ? null : finding(wish, isPast));
    }
    return new LetterScript.InspectionText(year, openedOn, dueOn, acceptedOn, findings);
  }

  private static @Nullable Finding finding(TargetStatus wish, boolean isPast) {
    return switch (wish) {
      case NOT_STARTED -> null;
      case FULFILLED, EXCEEDED -> isPast ? Finding.PROGRESSING : Finding.MET;
      case ON_TRACK -> Finding.PROGRESSING;
      case AT_RISK, OVERDUE -> Finding.NOT_MET;
    };
  }

  private List<LetterScript.AssessmentText> assessments(List<TargetStatus> wishes) {
    var assessments = new ArrayList<LetterScript.AssessmentText>();
    int lastYear = today.getYear() - 1;
    if (dice.chance(40)) {
      var on = LocalDate.of(lastYear, 12, 20);
      for (int i = 0; i < wishes.size(); i++) {
        assessments.add(new LetterScript.AssessmentText(lastYear, on, i, null, null));
      }
    }
    if (dice.chance(20)) {
      int target = dice.between(0, wishes.size() - 1);
      var given = dice.pick(FROM.overrides());
      assessments.add(
          new LetterScript.AssessmentText(
              today.getYear(), today.minusDays(1), target, given.status(), given.reason()));
    }
    return assessments;
  }
}
