package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.ResolveFieldCheck;
import dev.jiceng.guidance.jooq.ChangeToken;
import dev.jiceng.guidance.jooq.FieldCheckChanges;
import dev.jiceng.guidance.jooq.FieldCheckList;
import dev.jiceng.guidance.jooq.FieldCheckRow;
import dev.jiceng.guidance.jooq.JooqChecklistTemplates;
import dev.jiceng.guidance.jooq.JooqFieldChecks;
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
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Field checks as they stand, what changed of them, and who decides what is contested. */
@Controller
class FieldCheckController {
  private static final int FEWEST_BYTES = 1000;

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Reads reads;

  FieldCheckController(Work work, Payloads payloads, Lists lists, Reads reads) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.reads = reads;
  }

  /** What SDL's {@code FieldCheckAggregate} reads. */
  record Groups(List<Aggregate> groups) {}

  record Resolved(@Nullable FieldCheckRow fieldCheck, List<UserError> userErrors) {}

  record Choice(String field, String device, int sequence) {}

  record Resolve(String id, String edition, List<Choice> choices) {}

  @SchemaMapping(typeName = "Area")
  Listed<FieldCheckRow> fieldChecks(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        FieldCheckList.listing(),
        FieldCheckList.within(scope),
        FieldCheckList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups fieldCheckAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, FieldCheckList.listing(), FieldCheckList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  @Nullable FieldCheckChanges changes(
      Area area, @Argument @Nullable String since, @Argument int first, @Argument int bytes) {
    PageArguments.checkSizes(first, null);
    if (bytes < FEWEST_BYTES) {
      throw RefusedRequest.argument("bytes", "guidance.bytes");
    }
    var token =
        since == null
            ? ChangeToken.START
            : ChangeToken.parse(since)
                .orElseThrow(() -> RefusedRequest.argument("since", "guidance.token"));
    return area.scope() instanceof Scope.Counties
        ? null
        : FieldCheckChanges.since(reads.in(area.scope()), area.scope(), token, first, bytes);
  }

  @MutationMapping
  Resolved fieldCheckResolve(@Argument Resolve input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceConfiguration.CHECK,
            (tx, id) -> resolve(tx, id, input));
    return payloads.of(outcome, attempt.locale(), Resolved::new);
  }

  private Outcome<Work.Effect> resolve(Tx tx, UUID id, Resolve input) {
    var checks = new JooqFieldChecks(tx.sql(), tx.township(), tx.at());
    var check = checks.lock(List.of(id)).get(id);
    if (check == null) {
      return new Outcome.Unknown<>("id");
    }
    var choices = new TreeMap<String, Origin>();
    input.choices().forEach(it -> choices.put(it.field(), new Origin(it.device(), it.sequence())));
    var county = new Scope.County(tx.township().at(DivisionLevel.COUNTY).orElseThrow());
    var template =
        new JooqChecklistTemplates(reads.in(county))
            .find(List.of(check.placement().template()))
            .getFirst();
    return new ResolveFieldCheck(checks)
        .handle(
            new ResolveFieldCheck.Command(id, input.edition(), choices),
            template,
            tx.act().actor(),
            new Moment(tx.at()))
        .then(it -> Outcome.done(resolved(it)), FieldCheckController::resolved);
  }

  private static Work.Effect resolved(FieldCheck check) {
    return Work.Effect.of(check.id(), "FieldCheckResolved", check.merged());
  }
}
