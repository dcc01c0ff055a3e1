package dev.jiceng.target;

import dev.jiceng.roster.InMemoryRoster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A township with 缺口社区 in it, all use cases, counted ids, and no clock but the days a test names.
 */
final class Town {
  static final Actor ACTOR = new Actor("subject-1", "镇干部");
  static final LocalDate SIGNING_DAY = Quekou.TERM_START;

  final InMemoryTargetLetters letters = new InMemoryTargetLetters();
  final InMemoryTargetProgress progress = new InMemoryTargetProgress(letters);
  final InMemoryRoster roster = new InMemoryRoster(Quekou.COMMUNITY);
  final Ids ids = counted();
  final Quekou quekou = new Quekou(ids);
  final DraftTargetLetter draft = new DraftTargetLetter(letters, roster, ids);
  final AdvanceTargetLetter advance =
      new AdvanceTargetLetter(letters, progress, roster, new TargetParameters(10), ids);
  final ReportProgress report = new ReportProgress(letters, progress, ids);
  final AssessTermTarget assess = new AssessTermTarget(letters, progress, ids);
  final InspectTargetLetter inspect = new InspectTargetLetter(letters, progress, ids);

  static Town settled() {
    var town = new Town();
    town.quekou.moveInto(town.roster);
    return town;
  }

  static Town withoutChair() {
    var town = new Town();
    town.quekou.moveIntoWithoutChair(town.roster);
    return town;
  }

  static Moment on(LocalDate day) {
    return new Moment(day.atTime(10, 0).atZone(Moment.CHINA).toInstant());
  }

  static Moment on(String day) {
    return on(LocalDate.parse(day));
  }

  /** 缺口社区's letter, brought to the state by every step before it. */
  TargetLetter letterIn(LetterState state) {
    return bring(begun(), state);
  }

  TargetLetter begun() {
    var content = quekou.content(Quekou.TERM);
    return done(draft.begin(new DraftTargetLetter.Begin(Quekou.COMMUNITY, Quekou.TERM, content)));
  }

  TargetLetter bring(TargetLetter letter, LetterState goal) {
    var reached = letter;
    for (LetterStep step : stepsTo(goal)) {
      var day = step.action() == LetterAction.CLOSE ? Quekou.TERM.end().plusDays(1) : SIGNING_DAY;
      reached = done(take(reached, step, on(day)));
    }
    return reached;
  }

  Outcome<TargetLetter> take(TargetLetter letter, LetterStep step, Moment now) {
    return advance.handle(
        new AdvanceTargetLetter.Command(letter.id(), letter.version(), step), ACTOR, now);
  }

  Outcome<TargetLetter> take(TargetLetter letter, LetterStep step) {
    return take(letter, step, on(SIGNING_DAY));
  }

  Outcome<TargetLetter> amend(TargetLetter letter) {
    var command =
        new DraftTargetLetter.Amend(current(letter).id(), current(letter).version(), "项目资金未到位");
    return draft.amend(command, ACTOR, on(SIGNING_DAY));
  }

  Outcome<TargetLetter> rewrite(TargetLetter letter, Term term, LetterContent content) {
    var command = new DraftTargetLetter.Rewrite(letter.id(), letter.version(), term, content);
    return draft.rewrite(command, ACTOR, on(SIGNING_DAY));
  }

  TargetLetter current(TargetLetter letter) {
    return letters.find(letter.id()).orElseThrow();
  }

  Outcome<ProgressReport> report(Indicator indicator, String day, String value) {
    var on = LocalDate.parse(day);
    var command =
        new ReportProgress.Command(
            indicator.id(), on, new java.math.BigDecimal(value), "统计年报", null);
    return report.handle(command, ACTOR, on(on));
  }

  List<LetterStep> stepsTo(LetterState goal) {
    var all =
        List.<LetterStep>of(
            decide(),
            sign(quekou.secretaryship.id()),
            sign(quekou.chairmanship.id()),
            new LetterStep.Review("属实"),
            recognise(),
            new LetterStep.File("备1号", null),
            new LetterStep.Publish(null),
            new LetterStep.Close(null));
    int count = goal.ordinal() < 2 ? goal.ordinal() : goal.ordinal() + 1;
    return all.subList(0, count);
  }

  static LetterStep decide() {
    return new LetterStep.Decide(SIGNING_DAY, List.of("朱宝平", "李健"), "一致同意");
  }

  static LetterStep recognise() {
    return new LetterStep.Recognise("镇党委书记", "镇长", null);
  }

  static LetterStep sign(UUID membership) {
    return new LetterStep.Sign(membership, null);
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value, List<Violation> _)) {
      return value;
    }
    throw new AssertionError("not done: " + outcome);
  }

  static List<Violation> violations(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(List<Violation> violations)) {
      return violations;
    }
    throw new AssertionError("not refused: " + outcome);
  }

  static List<String> keys(Outcome<?> outcome) {
    return violations(outcome).stream().map(Violation::key).toList();
  }

  /** {@code key path}, both as the API shows them. */
  static List<String> places(Outcome<?> outcome) {
    return violations(outcome).stream()
        .map(violation -> violation.key() + " " + String.join(".", violation.path()))
        .toList();
  }

  static Ids counted() {
    var count = new AtomicLong();
    return () -> new UUID(0x7000, count.incrementAndGet());
  }
}
