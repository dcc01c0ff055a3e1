package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.target.AdvanceTargetLetter;
import dev.jiceng.target.DraftTargetLetter;
import dev.jiceng.target.LetterContent;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.LetterStep;
import dev.jiceng.target.TargetLetter;
import java.time.LocalDate;
import java.util.UUID;

/** Plays a letter's script: every step on its own past day, by whoever takes it. */
final class LetterPlay {
  private static final LocalDate AMENDMENT = LocalDate.of(2026, 3, 10);
  private static final LocalDate END = Calendar.TODAY.plusDays(1);

  private final UseCases does;
  private final LetterScript script;
  private final Committees committees;
  private final Cast cast;
  private TargetLetter letter;

  private LetterPlay(
      UseCases does, LetterScript script, Committees committees, Cast cast, TargetLetter letter) {
    this.does = does;
    this.script = script;
    this.committees = committees;
    this.cast = cast;
    this.letter = letter;
  }

  static void play(
      UseCases does, DivisionCode community, LetterScript script, Committees committees) {
    var content = ContentOfScript.of(script, committees, does.ids());
    var command = new DraftTargetLetter.Begin(community, script.term(), content);
    var letter = does.audited("BEGIN", does.draft().begin(command));
    new LetterPlay(does, script, committees, Cast.of(community), letter).play();
  }

  private void play() {
    walk(script.days());
    if (script.course() == Course.RETURNED) {
      var reason = "收入目标缺少测算依据，请补充后重新研究。";
      step(new LetterStep.Return(reason), cast.liaison(), script.days().reviewed());
    }
    if (script.course().reaches(LetterState.RECOGNISED)) {
      inForce();
    }
    if (script.course() == Course.CLOSED) {
      step(new LetterStep.Close(null), cast.liaison(), script.term().end().plusDays(10));
    }
  }

  private void inForce() {
    switch (script.course()) {
      case AMENDED -> {
        progress(script.term().start(), AMENDMENT);
        amend(AMENDMENT);
        walk(Calendar.from(AMENDMENT.plusDays(5)));
        progress(AMENDMENT.plusDays(12), END);
      }
      case BEING_AMENDED -> {
        progress(script.term().start(), END);
        amend(Calendar.TODAY);
      }
      default -> progress(script.term().start(), END);
    }
  }

  private void progress(LocalDate first, LocalDate end) {
    new LetterProgress(does, script, cast, letter).play(first, end);
  }

  private void walk(LetterScript.Days days) {
    var course = script.course();
    if (course.reaches(LetterState.DECIDED)) {
      var meeting = new LetterStep.Decide(days.decided(), committees.names(), null);
      step(meeting, cast.clerk(), days.decided());
      sign(days.signed());
    }
    if (course.reaches(LetterState.REVIEWED)) {
      step(new LetterStep.Review("目标明确，措施可行。"), cast.liaison(), days.reviewed());
    }
    if (course.reaches(LetterState.RECOGNISED)) {
      var leads = new LetterStep.Recognise(cast.partyLead(), cast.governmentLead(), null);
      step(leads, cast.liaison(), days.recognised());
    }
    if (course.reaches(LetterState.FILED)) {
      step(new LetterStep.File(receipt(days), null), cast.county(), days.filed());
    }
    if (course.reaches(LetterState.PUBLISHED)) {
      step(new LetterStep.Publish(null), cast.liaison(), days.published());
    }
  }

  private void sign(LocalDate on) {
    var course = script.course();
    var signing =
        switch (course) {
          case DECIDED -> committees.leads().subList(0, 0);
          case HALF_SIGNED -> committees.leads().subList(0, 1);
          default -> committees.leads();
        };
    for (UUID lead : signing) {
      step(new LetterStep.Sign(lead, null), cast.clerk(), on);
    }
  }

  private String receipt(LetterScript.Days days) {
    String community = letter.community().value();
    return "%s组备〔%d〕%s-%d号"
        .formatted(
            community.startsWith("610725") ? "勉" : "庐",
            days.filed().getYear(),
            community.substring(6),
            letter.revision());
  }

  /** Begins the amendment, and puts the last target's day off to the end of the term. */
  private void amend(LocalDate on) {
    var reason = "受汛期影响，最后一项目标的完成期限需要调整。";
    var amend = new DraftTargetLetter.Amend(letter.id(), letter.version(), reason);
    letter = does.audited("AMEND", does.draft().amend(amend, cast.clerk(), Calendar.morning(on)));
    var content = ContentOfScript.withLastTargetPutOff(letter.content(), letter.term());
    rewrite(content, on);
  }

  private void rewrite(LetterContent content, LocalDate on) {
    var rewrite =
        new DraftTargetLetter.Rewrite(letter.id(), letter.version(), letter.term(), content);
    letter =
        does.audited("REWRITE", does.draft().rewrite(rewrite, cast.clerk(), Calendar.morning(on)));
  }

  private void step(LetterStep step, Actor actor, LocalDate on) {
    var command = new AdvanceTargetLetter.Command(letter.id(), letter.version(), step);
    var outcome = does.advance().handle(command, actor, Calendar.morning(on));
    letter = does.audited(step.action().name(), outcome);
  }
}
