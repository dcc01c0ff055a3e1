package dev.jiceng.target.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.target.Inspection;
import dev.jiceng.target.StepRecord;
import dev.jiceng.target.jooq.IndicatorRow;
import dev.jiceng.target.jooq.InspectionRow;
import dev.jiceng.target.jooq.PublicTargetRow;
import dev.jiceng.target.jooq.ReportRow;
import dev.jiceng.target.jooq.TermTargetRow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that are not simply a property of their row. Plain functions: they run once a value. */
final class TargetFetchers {
  private final Divisions divisions;

  TargetFetchers(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The object whose field it is; there always is one below the root. */
  static <T> T source(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.<T>getSource());
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("TermTarget", this::target);
    wiring.type("Indicator", TargetFetchers::indicator);
    wiring.type("ProgressReport", TargetFetchers::report);
    wiring.type("Responsibility", TargetFetchers::responsibility);
    wiring.type("LetterStep", TargetFetchers::step);
    wiring.type("TargetInspection", this::inspection);
    wiring.type("InspectionLine", TargetFetchers::line);
    wiring.type("PublicTarget", this::publicTarget);
    wiring.type("TermTargetGroup", this::group);
    wiring.type("TargetLetterGroup", this::group);
  }

  private TypeRuntimeWiring.Builder target(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((TermTargetRow row) ->
                TargetIds.of(TargetIds.TARGET, row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((TermTargetRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((TermTargetRow row) -> divisions.named(row.communityCode())))
        .dataFetcher(
            "letter",
            field -> {
              TermTargetRow row = source(field);
              return row.letter() != null
                  ? row.letter()
                  : TargetLoaders.row(field, row.township(), row.letterId());
            })
        .dataFetcher(
            "assessments",
            field -> {
              TermTargetRow row = source(field);
              return TargetLoaders.assessments(field, row.township(), row.uuid());
            });
  }

  private static TypeRuntimeWiring.Builder indicator(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((IndicatorRow row) ->
                TargetIds.of(TargetIds.INDICATOR, row.communityCode(), row.uuid())))
        .dataFetcher(
            "reports",
            field -> {
              IndicatorRow row = source(field);
              return TargetLoaders.reports(field, row.township(), row.lineage());
            });
  }

  private static TypeRuntimeWiring.Builder report(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((ReportRow row) ->
                TargetIds.of(TargetIds.REPORT, row.township(), row.report().id())))
        .dataFetcher("on", fetching((ReportRow row) -> row.report().on()))
        .dataFetcher("value", fetching((ReportRow row) -> row.report().value()))
        .dataFetcher("evidence", fetching((ReportRow row) -> row.report().evidence()))
        .dataFetcher("reporter", fetching((ReportRow row) -> row.report().reporter().name()))
        .dataFetcher("recordedAt", fetching((ReportRow row) -> row.report().recordedAt()))
        .dataFetcher("corrects", fetching(TargetFetchers::corrects));
  }

  private static @Nullable GlobalId corrects(ReportRow row) {
    var corrected = row.report().corrects();
    return corrected == null ? null : TargetIds.of(TargetIds.REPORT, row.township(), corrected);
  }

  private static TypeRuntimeWiring.Builder responsibility(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
        "person",
        fetching((TermTargetRow.Responsible row) ->
            new NamedPerson(
                TargetIds.of(TargetIds.PERSON, row.township(), row.personId()), row.personName())));
  }

  /** SDL's {@code Person}, as far as a target names one. */
  record NamedPerson(GlobalId id, @Nullable String name) {}

  private static TypeRuntimeWiring.Builder step(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("by", fetching((StepRecord step) -> step.actor().name()))
        .dataFetcher("meetingOn", fetching(TargetFetchers::meetingOn))
        .dataFetcher("attendees", fetching(TargetFetchers::attendees));
  }

  private static @Nullable LocalDate meetingOn(StepRecord step) {
    var meeting = step.meeting();
    return meeting == null ? null : meeting.on();
  }

  private static List<String> attendees(StepRecord step) {
    var meeting = step.meeting();
    return meeting == null ? List.of() : meeting.attendees();
  }

  private TypeRuntimeWiring.Builder inspection(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((InspectionRow row) ->
                TargetIds.of(TargetIds.INSPECTION, row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((InspectionRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "letter",
            field -> {
              InspectionRow row = source(field);
              return TargetLoaders.row(field, row.township(), row.letterId());
            })
        .dataFetcher(
            "lines",
            fetching((InspectionRow row) ->
                row.lines().stream().map(line -> new Line(row.communityCode(), line)).toList()));
  }

  /** SDL's {@code InspectionLine}. */
  record Line(String community, Inspection.Line line) {
    GlobalId id(String kind, UUID uuid) {
      return TargetIds.of(kind, community, uuid);
    }

    Inspection.@Nullable Acceptance acceptance() {
      return line.acceptance();
    }
  }

  private static TypeRuntimeWiring.Builder line(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("id", fetching((Line it) -> it.id(TargetIds.LINE, it.line().id())))
        .dataFetcher("target", fetching((Line it) -> it.id(TargetIds.TARGET, it.line().target())))
        .dataFetcher("indicator", fetching(TargetFetchers::indicatorOf))
        .dataFetcher("inspected", fetching((Line it) -> it.line().isInspected()))
        .dataFetcher("finding", accepted(Inspection.Acceptance::finding))
        .dataFetcher("remark", accepted(Inspection.Acceptance::remark))
        .dataFetcher("by", accepted(acceptance -> acceptance.actor().name()))
        .dataFetcher("at", accepted(Inspection.Acceptance::at));
  }

  private static @Nullable GlobalId indicatorOf(Line line) {
    var indicator = line.line().indicator();
    return indicator == null ? null : line.id(TargetIds.INDICATOR, indicator);
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<@Nullable T> accepted(
      Function<Inspection.Acceptance, T> part) {
    return fetching((Line line) -> {
      var acceptance = line.acceptance();
      return acceptance == null ? null : part.apply(acceptance);
    });
  }

  private TypeRuntimeWiring.Builder publicTarget(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((PublicTargetRow row) ->
                TargetIds.of(TargetIds.PUBLIC_TARGET, row.communityCode(), row.uuid())))
        .dataFetcher(
            "township", fetching((PublicTargetRow row) -> divisions.named(row.townshipCode())))
        .dataFetcher(
            "community", fetching((PublicTargetRow row) -> divisions.named(row.communityCode())));
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = source(field);
              return group.keys().get(field.getFieldDefinition().getName());
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
