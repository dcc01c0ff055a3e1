package dev.jiceng.guidance.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.guidance.finding.Escalation;
import dev.jiceng.guidance.finding.Finding;
import dev.jiceng.guidance.finding.FindingAction;
import dev.jiceng.guidance.finding.FindingPath;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.guidance.finding.FindingStep;
import dev.jiceng.guidance.jooq.FindingRow;
import dev.jiceng.guidance.jooq.RepeatedFinding;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.TownshipRef;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of findings that are not simply a property of their row. */
record FindingFetchers(Divisions divisions, Steps steps) {
  private static final String WITHDRAWN = "WITHDRAWN";

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(GuidanceKinds.FINDING, type -> path(kept(type)));
    wiring.type(
        "FindingStep",
        type -> type.dataFetcher("by", fetching((FindingStep it) -> it.by().name())));
    wiring.type("RepeatedFinding", this::repeated);
  }

  private TypeRuntimeWiring.Builder kept(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", of(it -> id(it, it.id())))
        .dataFetcher("finding", of(FindingRow::named))
        .dataFetcher("check", finding(Finding::check))
        .dataFetcher("fieldCheck", FindingFetchers::check)
        .dataFetcher("township", of(it -> divisions.named(it.townshipCode())))
        .dataFetcher("community", of(it -> divisions.named(community(it).value())))
        .dataFetcher("template", about(FindingRow.About::template))
        .dataFetcher("templateVersion", about(FindingRow.About::templateVersion))
        .dataFetcher("subjectArea", about(FindingRow.About::subjectArea))
        .dataFetcher("item", about(FindingRow.About::item))
        .dataFetcher("checklistItem", ItemRef::load)
        .dataFetcher("description", about(FindingRow.About::description))
        .dataFetcher("institution", about(FindingRow.About::institution))
        .dataFetcher("severity", finding(Finding::severity));
  }

  private TypeRuntimeWiring.Builder path(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("deadline", finding(Finding::deadline))
        .dataFetcher("state", of(FindingFetchers::state))
        .dataFetcher("escalatedTo", of(this::escalatedTo))
        .dataFetcher("steps", finding(Finding::steps))
        .dataFetcher("earlier", of(FindingFetchers::earlier))
        .dataFetcher("rechecks", of(FindingFetchers::rechecks))
        .dataFetcher("nextSteps", this::nextSteps)
        .dataFetcher("version", finding(Finding::version));
  }

  private TypeRuntimeWiring.Builder repeated(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "township", fetching((RepeatedFinding it) -> divisions.named(it.townshipCode())))
        .dataFetcher(
            "community", fetching((RepeatedFinding it) -> divisions.named(it.communityCode())));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> of(
      Function<FindingRow, T> part) {
    return fetching(part);
  }

  private static <T> PropertyDataFetcher<T> finding(Function<Finding, T> part) {
    return of(it -> part.apply(it.finding()));
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> about(
      Function<FindingRow.About, T> part) {
    return of(it -> part.apply(it.about()));
  }

  private static DivisionCode community(FindingRow row) {
    return row.finding().community();
  }

  private static GlobalId id(FindingRow row, java.util.UUID uuid) {
    return GlobalId.of(GuidanceKinds.FINDING, community(row), uuid);
  }

  private static Object check(DataFetchingEnvironment field) {
    FindingRow row = Objects.requireNonNull(field.getSource());
    return TownshipRef.load(field, GuidanceKinds.CHECK, row.townshipCode(), row.finding().check());
  }

  private static String state(FindingRow row) {
    return row.finding().withdrawn() ? WITHDRAWN : row.finding().state().name();
  }

  private Divisions.@Nullable Named escalatedTo(FindingRow row) {
    @Nullable Escalation reached = row.escalation();
    return reached == null
        ? null
        : divisions.named(community(row).at(reached.level()).orElseThrow().value());
  }

  /** SDL's {@code EarlierFinding}. */
  record EarlierShown(
      GlobalId id,
      LocalDate foundOn,
      Severity severity,
      String description,
      FindingState state,
      @Nullable LocalDate verifiedOn) {}

  private static List<EarlierShown> earlier(FindingRow row) {
    return row.earlier().stream()
        .map(it ->
            new EarlierShown(
                id(row, it.id()),
                it.foundOn(),
                it.severity(),
                it.description(),
                it.state(),
                it.verifiedOn()))
        .toList();
  }

  /** SDL's {@code FindingRecheck}. */
  record RecheckShown(GlobalId id, LocalDate heldOn) {}

  private static List<RecheckShown> rechecks(FindingRow row) {
    return row.rechecks().stream()
        .map(it ->
            new RecheckShown(
                GlobalId.of(GuidanceKinds.CHECK, community(row), it.id()), it.heldOn()))
        .toList();
  }

  private List<Steps.Step> nextSteps(DataFetchingEnvironment field) {
    FindingRow row = Objects.requireNonNull(field.getSource());
    var actor = Callers.of(field.getGraphQlContext()).actor();
    return steps.of(
        field,
        Arrays.stream(FindingAction.values())
            .map(action ->
                new Steps.Way(mutation(action), FindingPath.blockers(row.finding(), action, actor)))
            .toList());
  }

  private static String mutation(FindingAction action) {
    String name = action.name();
    return "finding" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
