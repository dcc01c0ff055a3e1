package dev.jiceng.guidance.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.Answer;
import dev.jiceng.guidance.jooq.CheckJson;
import dev.jiceng.guidance.jooq.ChecklistTemplateList;
import dev.jiceng.guidance.jooq.FieldCheckRow;
import dev.jiceng.guidance.jooq.FieldCheckRow.Named;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of checks and checklists that are not simply a property of their row. */
final class FieldCheckFetchers {
  private final Divisions divisions;

  FieldCheckFetchers(Divisions divisions) {
    this.divisions = divisions;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(GuidanceKinds.CHECK, this::check);
    wiring.type(
        GuidanceKinds.TEMPLATE,
        type ->
            type.dataFetcher(
                "id",
                fetching((ChecklistTemplateList.Row it) ->
                    GlobalId.of(GuidanceKinds.TEMPLATE, it.seenFrom(), it.uuid()))));
    wiring.type("CheckAnswer", FieldCheckFetchers::answer);
    wiring.type("CheckFinding", FieldCheckFetchers::finding);
    wiring.type("FieldCheckGroup", this::group);
    wiring.type("FindingGroup", this::group);
  }

  private TypeRuntimeWiring.Builder check(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((FieldCheckRow it) ->
                GlobalId.of(GuidanceKinds.CHECK, DivisionCode.of(it.communityCode()), it.check())))
        .dataFetcher("township", fetching((FieldCheckRow it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community", fetching((FieldCheckRow it) -> divisions.named(it.communityCode())))
        .dataFetcher("answers", fetching((FieldCheckRow it) -> it.parts(Part.Answered.class)))
        .dataFetcher("findings", fetching((FieldCheckRow it) -> it.parts(Part.Found.class)))
        .dataFetcher("score", fetching(FieldCheckFetchers::score))
        .dataFetcher("conflicts", fetching(FieldCheckFetchers::conflicts));
  }

  /** SDL's {@code CheckScore}. */
  record Score(
      BigDecimal share,
      BigDecimal points,
      BigDecimal reachable,
      boolean complete,
      List<CheckJson.Line> lines) {}

  private static Score score(FieldCheckRow row) {
    return new Score(
        row.share(), row.points(), row.reachable(), row.complete(), row.content().score());
  }

  /** SDL's {@code CheckConflict}. */
  record Conflict(String field, List<SyncAnswer.HeadValue> values) {}

  private static List<Conflict> conflicts(FieldCheckRow row) {
    return row.content().conflicts().entrySet().stream()
        .map(entry ->
            new Conflict(
                entry.getKey(), entry.getValue().stream().map(SyncAnswer.HeadValue::of).toList()))
        .toList();
  }

  private static TypeRuntimeWiring.Builder answer(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("item", fetching((Named<Part.Answered> it) -> it.name()))
        .dataFetcher("yes", answered(Answer::yes))
        .dataFetcher("number", answered(Answer::number))
        .dataFetcher("choice", answered(Answer::choice))
        .dataFetcher("text", answered(Answer::text))
        .dataFetcher("notApplicable", answered(Answer::notApplicable))
        .dataFetcher("remark", answered(Answer::remark))
        .dataFetcher("photos", answered(Answer::photos));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> answered(
      Function<Answer, T> part) {
    return fetching((Named<Part.Answered> it) -> part.apply(it.part().answer()));
  }

  private static TypeRuntimeWiring.Builder finding(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", fetching((Named<Part.Found> it) -> UUID.fromString(it.name())))
        .dataFetcher("item", found(Part.Found::item))
        .dataFetcher("severity", found(Part.Found::severity))
        .dataFetcher("description", found(Part.Found::description))
        .dataFetcher("dueOn", found(Part.Found::dueOn))
        .dataFetcher("workingDays", found(Part.Found::workingDays))
        .dataFetcher("institution", found(Part.Found::institution))
        .dataFetcher("photos", found(Part.Found::photos));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> found(
      Function<Part.Found, T> part) {
    return fetching((Named<Part.Found> it) -> part.apply(it.part()));
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> group(field).keys().get(field.getFieldDefinition().getName()))
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate it) -> division(it, "township")))
        .dataFetcher("community", fetching((Aggregate it) -> division(it, "community")));
  }

  private static Aggregate group(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.getSource());
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
