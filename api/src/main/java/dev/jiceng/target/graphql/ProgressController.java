package dev.jiceng.target.graphql;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.target.AssessTermTarget;
import dev.jiceng.target.Assessment;
import dev.jiceng.target.InspectTargetLetter;
import dev.jiceng.target.Inspection;
import dev.jiceng.target.ReportProgress;
import dev.jiceng.target.TargetStatus;
import dev.jiceng.target.jooq.InspectionRow;
import dev.jiceng.target.jooq.TermTargetRow;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What becomes of the promises: reports, inspections, assessments (T-6, T-7, T-12). */
@Controller
class ProgressController {
  private final TargetWork work;
  private final Payloads payloads;

  ProgressController(TargetWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  record TargetPayload(@Nullable TermTargetRow target, List<UserError> userErrors) {}

  record InspectionPayload(@Nullable InspectionRow inspection, List<UserError> userErrors) {}

  record Report(
      String indicator,
      LocalDate on,
      BigDecimal value,
      String evidence,
      @Nullable String corrects) {}

  record Open(String letter, int year, LocalDate dueOn) {}

  record Accept(String id, int version, List<Line> lines) {}

  record Line(String line, Inspection.Finding finding, @Nullable String remark) {}

  record Assess(String id, int version, int year, @Nullable Given override) {}

  record Given(TargetStatus status, String reason) {}

  @MutationMapping
  TargetPayload indicatorReport(@Argument Report input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.target(
            attempt,
            TargetIds.INDICATOR,
            input.indicator(),
            "indicator",
            (desk, indicator) -> report(desk, indicator, input));
    return payloads.of(outcome, attempt.locale(), TargetPayload::new);
  }

  private static Outcome<TargetWork.Effect> report(Desk desk, UUID indicator, Report input) {
    String corrects = input.corrects();
    var command =
        new ReportProgress.Command(
            indicator,
            input.on(),
            input.value(),
            input.evidence(),
            corrects == null ? null : LetterInputs.uuid(corrects));
    return desk.report()
        .handle(command, desk.actor(), desk.now())
        .then(
            report ->
                Outcome.done(
                    new TargetWork.Effect(desk.targetOf(indicator), "report " + report.id())),
            report -> new TargetWork.Effect(desk.targetOf(indicator), ""));
  }

  @MutationMapping
  InspectionPayload targetInspectionOpen(@Argument Open input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.inspection(
            attempt,
            TargetIds.LETTER,
            input.letter(),
            "letter",
            (desk, letter) ->
                inspected(
                    desk.inspect()
                        .open(new InspectTargetLetter.Open(letter, input.year(), input.dueOn()))));
    return payloads.of(outcome, attempt.locale(), InspectionPayload::new);
  }

  @MutationMapping
  InspectionPayload targetInspectionAccept(@Argument Accept input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var lines =
        input.lines().stream()
            .map(line ->
                new InspectTargetLetter.Found(
                    LetterInputs.uuid(line.line()), line.finding(), line.remark()))
            .toList();
    var outcome =
        work.inspection(
            attempt,
            TargetIds.INSPECTION,
            input.id(),
            "id",
            (desk, inspection) ->
                inspected(
                    desk.inspect()
                        .accept(
                            new InspectTargetLetter.Accept(inspection, input.version(), lines),
                            desk.actor(),
                            desk.now())));
    return payloads.of(outcome, attempt.locale(), InspectionPayload::new);
  }

  private static Outcome<TargetWork.Effect> inspected(Outcome<Inspection> outcome) {
    return outcome.then(inspection -> Outcome.done(trace(inspection)), ProgressController::trace);
  }

  private static TargetWork.Effect trace(Inspection inspection) {
    return new TargetWork.Effect(inspection.id(), inspection.year() + " v" + inspection.version());
  }

  @MutationMapping
  TargetPayload termTargetAssess(@Argument Assess input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var given = input.override();
    var override = given == null ? null : new Assessment.Override(given.status(), given.reason());
    var outcome =
        work.target(
            attempt,
            TargetIds.TARGET,
            input.id(),
            "id",
            (desk, target) ->
                desk.assess()
                    .handle(
                        new AssessTermTarget.Command(
                            target, input.version(), input.year(), override),
                        desk.actor(),
                        desk.now())
                    .then(id -> Outcome.done(assessed(id, input)), id -> assessed(id, input)));
    return payloads.of(outcome, attempt.locale(), TargetPayload::new);
  }

  private static TargetWork.Effect assessed(UUID target, Assess input) {
    return new TargetWork.Effect(target, "assessment " + input.year());
  }
}
