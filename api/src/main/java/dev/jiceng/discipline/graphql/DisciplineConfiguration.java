package dev.jiceng.discipline.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.discipline.DisciplineReport;
import dev.jiceng.discipline.Finding;
import dev.jiceng.discipline.ReportAction;
import dev.jiceng.discipline.ReportPath;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the discipline's part of the API. */
@Configuration(proxyBeanMethods = false)
class DisciplineConfiguration {
  @Bean
  DisciplineDesk disciplineDesk(Writes writes, Reads reads, FieldVault vault, Ids ids) {
    return new DisciplineDesk(writes, reads, vault, ids);
  }

  /** Names the type; {@code node} finds none, because a reading must know who reads and say so. */
  @Bean
  NodeKind<DisciplineReport> disciplineReports() {
    return NodeKind.of(DisciplineDesk.REPORT, DisciplineReport.class, (scope, ids) -> Map.of());
  }

  @Bean
  RuntimeWiringConfigurer disciplineFields(
      Divisions divisions, Messages messages, Payloads payloads) {
    return wiring ->
        wiring.type(
            DisciplineDesk.REPORT,
            type ->
                report(type, divisions)
                    .dataFetcher("nextSteps", field -> nextSteps(field, messages, payloads)));
  }

  private static TypeRuntimeWiring.Builder report(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching((DisciplineReport it) ->
                GlobalId.of(DisciplineDesk.REPORT, it.lodgedAt(), it.id())))
        .dataFetcher(
            "lodgedAt", fetching((DisciplineReport it) -> divisions.named(it.lodgedAt().value())))
        .dataFetcher("about", fetching((DisciplineReport it) -> about(it, divisions)))
        .dataFetcher("anonymous", fetching(DisciplineReport::isAnonymous))
        .dataFetcher("persons", fetching(DisciplineConfiguration::persons))
        .dataFetcher("assignee", fetching((DisciplineReport it) -> it.progress().assignee()))
        .dataFetcher(
            "investigation", fetching((DisciplineReport it) -> it.progress().investigation()))
        .dataFetcher("finding", fetching(DisciplineConfiguration::finding))
        .dataFetcher("concludedOn", fetching(DisciplineConfiguration::concludedOn))
        .dataFetcher("grounds", fetching(DisciplineConfiguration::grounds))
        .dataFetcher("notifiedOn", fetching((DisciplineReport it) -> it.progress().notifiedOn()));
  }

  private static Divisions.@Nullable Named about(DisciplineReport report, Divisions divisions) {
    var code = report.about();
    return code == null ? null : divisions.named(code.value());
  }

  /** On the roster of the community it speaks of, or else of the township where it was lodged. */
  private static List<GlobalId> persons(DisciplineReport report) {
    var about = report.about();
    var roster = (about == null ? report.lodgedAt() : about).at(DivisionLevel.TOWNSHIP);
    return report.persons().stream()
        .flatMap(it -> roster.stream().map(code -> GlobalId.of("Person", code, it)))
        .toList();
  }

  private static @Nullable Finding finding(DisciplineReport report) {
    var conclusion = report.progress().conclusion();
    return conclusion == null ? null : conclusion.finding();
  }

  private static @Nullable LocalDate concludedOn(DisciplineReport report) {
    var conclusion = report.progress().conclusion();
    return conclusion == null ? null : conclusion.on();
  }

  private static @Nullable String grounds(DisciplineReport report) {
    var conclusion = report.progress().conclusion();
    return conclusion == null ? null : conclusion.text();
  }

  /** SDL's {@code NextStep}. */
  record Step(
      String action,
      String label,
      boolean permitted,
      List<UserError> blockedBy,
      @Nullable LocalDate earliestOn) {
    public boolean possible() {
      return blockedBy.isEmpty();
    }
  }

  private static List<Step> nextSteps(
      DataFetchingEnvironment field, Messages messages, Payloads payloads) {
    DisciplineReport report = Objects.requireNonNull(field.getSource());
    var granted =
        Permissions.granted(field.getGraphQLSchema(), Callers.of(field.getGraphQlContext()));
    return Arrays.stream(ReportAction.values())
        .filter(action -> action != ReportAction.RECEIVE)
        .map(action -> {
          String name = action.name();
          String mutation =
              "disciplineReport" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
          return new Step(
              mutation,
              messages.text(field.getLocale(), "enum.DisciplineReportAction." + name, Map.of()),
              granted.contains("Mutation." + mutation),
              payloads.violations(ReportPath.blockers(report, action), field.getLocale()),
              null);
        })
        .toList();
  }
}
