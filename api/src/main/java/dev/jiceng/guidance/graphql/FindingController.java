package dev.jiceng.guidance.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.finding.Finding;
import dev.jiceng.guidance.finding.RectifyFinding;
import dev.jiceng.guidance.jooq.FindingList;
import dev.jiceng.guidance.jooq.FindingRow;
import dev.jiceng.guidance.jooq.JooqFindings;
import dev.jiceng.guidance.jooq.RepeatedFinding;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.PageArguments;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
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

/** Findings and what becomes of them (G-7, G-13). */
@Controller
class FindingController {
  private static final int FEWEST = 2;

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final FindingLadders ladders;
  private final Ids ids;

  FindingController(Work work, Payloads payloads, Lists lists, FindingLadders ladders, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ladders = ladders;
    this.ids = ids;
  }

  /** What SDL's {@code FindingAggregate} reads. */
  record Groups(List<Aggregate> groups) {}

  record Payload(@Nullable FindingRow finding, List<UserError> userErrors) {}

  record Begin(String id, int version, @Nullable String remark) {}

  record Submit(String id, int version, String remark, List<UUID> evidence) {}

  record Verify(String id, int version, @Nullable String remark, @Nullable UUID recheck) {}

  record SendBack(String id, int version, String reason) {}

  record Extend(String id, int version, int workingDays, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<FindingRow> findings(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    var known = ladders.of(scope);
    return lists.page(field, scope, asked -> FindingList.of(scope, known, asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups findingAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    var listing = FindingList.listing(ladders.of(scope));
    return new Groups(lists.aggregate(field, scope, listing, FindingList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  List<RepeatedFinding> repeatedFindings(
      Area area, @Argument @Nullable LocalDate since, @Argument int fewest, @Argument int first) {
    PageArguments.checkSizes(first, null);
    if (fewest < FEWEST) {
      throw RefusedRequest.argument("fewest", "guidance.fewest");
    }
    var wanted = new RepeatedFinding.Wanted(since, fewest, first);
    return lists.ask(
        area.scope(),
        sql -> RepeatedFinding.of(sql, area.scope(), wanted),
        counties -> RepeatedFinding.merged(counties, first));
  }

  @MutationMapping
  Payload findingBegin(@Argument Begin input, DataFetchingEnvironment field) {
    return step(field, input.id(), input.version(), (path, act) -> path.begin(act, input.remark()));
  }

  @MutationMapping
  Payload findingSubmit(@Argument Submit input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        (path, act) -> path.submit(act, input.remark(), input.evidence()));
  }

  @MutationMapping
  Payload findingVerify(@Argument Verify input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        (path, act) -> path.verify(act, input.remark(), input.recheck()));
  }

  @MutationMapping
  Payload findingReturn(@Argument SendBack input, DataFetchingEnvironment field) {
    return step(
        field, input.id(), input.version(), (path, act) -> path.sendBack(act, input.reason()));
  }

  @MutationMapping
  Payload findingExtend(@Argument Extend input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        input.version(),
        (path, act) -> path.extend(act, input.workingDays(), input.reason()));
  }

  private Payload step(
      DataFetchingEnvironment field,
      String id,
      int version,
      BiFunction<RectifyFinding, RectifyFinding.Act, Outcome<Finding>> step) {
    var attempt = Attempt.of(field);
    var kind =
        new Work.Kind<FindingRow>(
            GuidanceKinds.FINDING,
            (tx, finding) ->
                new JooqFindings(tx, ids).row(finding, ladders.of(tx.scope())).orElse(null),
            FindingRow::id);
    var outcome =
        work.at(
            attempt,
            id,
            "id",
            kind,
            (tx, finding) -> {
              var findings = new JooqFindings(tx, ids);
              var path = new RectifyFinding(findings, findings.deadlines());
              var actor = attempt.caller().actor();
              var act = new RectifyFinding.Act(finding, version, actor, new Moment(tx.at()));
              return effect(step.apply(path, act), attempt.operation());
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private static Outcome<Work.Effect> effect(Outcome<Finding> outcome, String operation) {
    String event = Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
