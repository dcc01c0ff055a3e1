package dev.jiceng.discipline.graphql;

import dev.jiceng.discipline.DisciplineReport;
import dev.jiceng.discipline.Finding;
import dev.jiceng.discipline.HandleReport;
import dev.jiceng.discipline.ReportChannel;
import dev.jiceng.discipline.ReportMatter;
import dev.jiceng.discipline.jooq.DisciplineReportList;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reports and their handling. */
@Controller
class DisciplineController {
  /** Stands for ids that nobody has. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final DisciplineDesk desk;
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;

  DisciplineController(DisciplineDesk desk, Work work, Payloads payloads, Lists lists) {
    this.desk = desk;
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
  }

  record Payload(@Nullable DisciplineReport report, List<UserError> userErrors) {}

  record Receive(
      DivisionCode lodgedAt,
      @Nullable DivisionCode about,
      ReportChannel channel,
      ReportMatter matter,
      LocalDate receivedOn,
      String text,
      @Nullable String reporter,
      List<String> persons) {}

  record Assign(String id, int version, String assignee) {}

  record Investigate(String id, int version, String investigation) {}

  record Conclude(String id, int version, Finding finding, LocalDate concludedOn, String grounds) {}

  record Tell(String id, int version, LocalDate notifiedOn) {}

  /** Whoever reaches a community alone is too near to it. */
  @SchemaMapping(typeName = "Area")
  Listed<DisciplineReport> disciplineReports(
      Area area, Caller caller, DataFetchingEnvironment field) {
    var scope = area.scope();
    var lodgedAt = scope instanceof Scope.Township it ? it.township() : scope.area();
    var seen = caller.reaches(lodgedAt) ? scope : new Scope.Counties(scope.area(), List.of());
    var act = Act.of(caller.actor(), field.getExecutionId().toString());
    return lists.page(
        field,
        DisciplineReportList.listing(),
        page -> desk.read(seen, act, page),
        DisciplineReportList.within(scope, caller.actor()),
        DisciplineReportList.nest(lodgedAt, desk.vault()));
  }

  @MutationMapping
  Payload disciplineReportReceive(@Argument Receive input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command =
        new HandleReport.Receive(
            input.lodgedAt(),
            input.about(),
            input.channel(),
            input.matter(),
            input.receivedOn(),
            input.text(),
            input.reporter(),
            input.persons().stream().map(DisciplineController::person).toList());
    var outcome =
        work.in(
            attempt,
            input.lodgedAt(),
            "lodgedAt",
            desk.kind(),
            tx -> {
              var actor = attempt.caller().actor();
              return tx.scope() instanceof Scope.Township(var _, var community) && community != null
                  ? new Outcome.Unknown<>("lodgedAt")
                  : effect(
                      desk.handle(tx).receive(command, actor, new Moment(tx.at())),
                      "DisciplineReportReceived");
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static UUID person(String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals("Person"))
        .map(GlobalId::uuid)
        .orElse(NOBODY);
  }

  @MutationMapping
  Payload disciplineReportAssign(@Argument Assign input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "DisciplineReportAssigned",
        (tx, id) -> desk.handle(tx).assign(seen(id, input.version()), input.assignee()));
  }

  @MutationMapping
  Payload disciplineReportInvestigate(@Argument Investigate input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "DisciplineReportInvestigated",
        (tx, id) -> desk.handle(tx).investigate(seen(id, input.version()), input.investigation()));
  }

  @MutationMapping
  Payload disciplineReportConclude(@Argument Conclude input, DataFetchingEnvironment field) {
    var conclusion =
        new DisciplineReport.Conclusion(input.finding(), input.concludedOn(), input.grounds());
    return step(
        field,
        input.id(),
        "DisciplineReportConcluded",
        (tx, id) ->
            desk.handle(tx).conclude(seen(id, input.version()), conclusion, new Moment(tx.at())));
  }

  @MutationMapping
  Payload disciplineReportNotify(@Argument Tell input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "DisciplineReportNotified",
        (tx, id) ->
            desk.handle(tx)
                .tell(seen(id, input.version()), input.notifiedOn(), new Moment(tx.at())));
  }

  private static HandleReport.Seen seen(UUID id, int version) {
    return new HandleReport.Seen(id, version);
  }

  private Payload step(
      DataFetchingEnvironment field,
      String id,
      String event,
      BiFunction<Tx, UUID, Outcome<DisciplineReport>> step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(attempt, id, "id", desk.kind(), (tx, uuid) -> effect(step.apply(tx, uuid), event));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static Outcome<Work.Effect> effect(Outcome<DisciplineReport> outcome, String event) {
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
