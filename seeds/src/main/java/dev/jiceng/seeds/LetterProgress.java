package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.target.AssessTermTarget;
import dev.jiceng.target.Assessment;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.InspectTargetLetter;
import dev.jiceng.target.Inspection;
import dev.jiceng.target.ReportProgress;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TermTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a letter in force, in the order of the days: an assessment looks back. */
final class LetterProgress {
  private final UseCases does;
  private final LetterScript script;
  private final Cast cast;
  private final TargetLetter letter;
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::on).thenComparing(Event::number));
  private int planned;

  private record Event(LocalDate on, int number, Runnable what) {}

  LetterProgress(UseCases does, LetterScript script, Cast cast, TargetLetter letter) {
    this.does = does;
    this.script = script;
    this.cast = cast;
    this.letter = letter;
  }

  /** Only what happens from {@code first} until before {@code end}. */
  void play(LocalDate first, LocalDate end) {
    for (int i = 0; i < script.targets().size(); i++) {
      plan(script.targets().get(i), letter.content().targets().get(i));
    }
    script
        .inspections()
        .forEach(inspection -> plan(inspection.openedOn(), () -> inspect(inspection)));
    script.assessments().forEach(assessment -> plan(assessment.on(), () -> assess(assessment)));
    events.removeIf(event -> event.on().isBefore(first) || !event.on().isBefore(end));
    for (var event = events.poll(); event != null; event = events.poll()) {
      event.what().run();
    }
  }

  private void plan(LocalDate on, Runnable what) {
    events.add(new Event(on, planned++, what));
  }

  private void plan(LetterScript.TargetText text, TermTarget target) {
    for (int i = 0; i < text.indicators().size(); i++) {
      var indicator = target.indicators().get(i);
      for (var reported : text.indicators().get(i).reports()) {
        plan(reported.on(), () -> report(indicator, reported));
      }
    }
  }

  private void report(Indicator indicator, LetterScript.Reported reported) {
    var mistaken = reported.mistaken();
    if (mistaken == null) {
      report(indicator, reported, reported.value(), null);
      return;
    }
    var wrong = report(indicator, reported, mistaken, null);
    report(indicator, reported, reported.value(), wrong);
  }

  private UUID report(
      Indicator indicator,
      LetterScript.Reported reported,
      BigDecimal value,
      @Nullable UUID corrects) {
    var command =
        new ReportProgress.Command(
            indicator.id(), reported.on(), value, reported.evidence(), corrects);
    var day = corrects == null ? reported.on() : reported.on().plusDays(7);
    var report = done(does.report().handle(command, cast.clerk(), Calendar.morning(day)));
    does.audit(corrects == null ? "REPORT" : "CORRECT", "ProgressReport", report.id());
    return report.id();
  }

  private void inspect(LetterScript.InspectionText text) {
    var open = new InspectTargetLetter.Open(letter.id(), text.year(), text.dueOn());
    var inspection = done(does.inspect().open(open));
    does.audit("OPEN", "Inspection", inspection.id());
    var acceptedOn = text.acceptedOn();
    var found = found(inspection, text.findings());
    if (acceptedOn != null && !found.isEmpty()) {
      plan(acceptedOn, () -> accept(inspection, found, acceptedOn));
    }
  }

  private void accept(Inspection inspection, List<InspectTargetLetter.Found> found, LocalDate on) {
    var command = new InspectTargetLetter.Accept(inspection.id(), inspection.version(), found);
    done(does.inspect().accept(command, cast.liaison(), Calendar.morning(on)));
    does.audit("ACCEPT", "Inspection", inspection.id());
  }

  private List<InspectTargetLetter.Found> found(
      Inspection inspection, List<Inspection.@Nullable Finding> findings) {
    var found = new ArrayList<InspectTargetLetter.Found>();
    for (var line : inspection.lines()) {
      var finding = findings.get(position(line.target()));
      if (finding != null) {
        found.add(new InspectTargetLetter.Found(line.id(), finding, null));
      }
    }
    return found;
  }

  private int position(UUID target) {
    return letter.content().targets().stream().map(TermTarget::id).toList().indexOf(target);
  }

  private void assess(LetterScript.AssessmentText text) {
    var target = letter.content().targets().get(text.target()).id();
    var given = text.given();
    var reason = text.reason();
    var override = given == null || reason == null ? null : new Assessment.Override(given, reason);
    int version = versions.merge(target, 1, Integer::sum);
    var command = new AssessTermTarget.Command(target, version, text.year(), override);
    done(does.assess().handle(command, cast.liaison(), Calendar.morning(text.on())));
    does.audit(override == null ? "ASSESS" : "OVERRIDE", "TermTarget", target);
  }
}
