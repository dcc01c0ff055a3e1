package dev.jiceng.preparation.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.preparation.Audience;
import dev.jiceng.preparation.Preparation;
import dev.jiceng.preparation.Prepare;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.preparation.StudyTeam;
import dev.jiceng.preparation.jooq.PreparationBoard;
import dev.jiceng.preparation.jooq.PreparationList;
import dev.jiceng.preparation.jooq.PreparationRow;
import dev.jiceng.preparation.jooq.RectificationList;
import dev.jiceng.preparation.jooq.RectificationRow;
import dev.jiceng.preparation.jooq.TeamStudyList;
import dev.jiceng.preparation.jooq.TeamStudyRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the preparation's part of the API. */
@Configuration(proxyBeanMethods = false)
class PreparationConfiguration {
  private static final String BOARD_ROW = "PreparationBoardRow";
  static final Work.Kind<TeamStudyRow> STUDY =
      new Work.Kind<>(
          "TeamStudy",
          (tx, id) -> studies(tx.sql(), noCondition(), List.of(id)).get(id),
          TeamStudyRow::uuid);

  static final Work.Kind<RectificationRow> RECTIFICATION =
      new Work.Kind<>(
          "Rectification",
          (tx, id) -> rectifications(tx.sql(), noCondition(), List.of(id)).get(id),
          RectificationRow::uuid);

  static final Work.Kind<PreparationRow> PREPARATION =
      new Work.Kind<>(
          "Preparation",
          (tx, id) -> preparations(tx.sql(), noCondition(), List.of(id)).get(id),
          PreparationRow::uuid);

  @Bean
  NodeKind<PreparationRow> preparations(Reads reads) {
    return NodeKind.of(
        PREPARATION.name(),
        PreparationRow.class,
        (scope, ids) -> preparations(reads.in(scope), PreparationList.within(scope), ids));
  }

  private static Map<UUID, PreparationRow> preparations(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return PreparationList.listing()
        .byId(sql, within, ids, PreparationList.nest(), PreparationRow::uuid);
  }

  @Bean
  NodeKind<PreparationBoard.Row> preparationBoardRows(Reads reads, Lists lists) {
    return NodeKind.of(
        BOARD_ROW,
        PreparationBoard.Row.class,
        (scope, ids) ->
            PreparationBoard.listing(lists.today())
                .byId(
                    reads.in(scope),
                    PreparationBoard.within(scope),
                    ids,
                    PreparationBoard.nest(),
                    PreparationBoard.Row::uuid));
  }

  @Bean
  NodeKind<TeamStudyRow> teamStudies(Reads reads) {
    return NodeKind.of(
        STUDY.name(),
        TeamStudyRow.class,
        (scope, ids) -> studies(reads.in(scope), TeamStudyList.within(scope), ids));
  }

  @Bean
  NodeKind<RectificationRow> rectifications(Reads reads) {
    return NodeKind.of(
        RECTIFICATION.name(),
        RectificationRow.class,
        (scope, ids) -> rectifications(reads.in(scope), RectificationList.within(scope), ids));
  }

  private static Map<UUID, TeamStudyRow> studies(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return TeamStudyList.listing().byId(sql, within, ids, TeamStudyList.nest(), TeamStudyRow::uuid);
  }

  private static Map<UUID, RectificationRow> rectifications(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return RectificationList.listing()
        .byId(sql, within, ids, RectificationList.nest(), RectificationRow::uuid);
  }

  @Bean
  RuntimeWiringConfigurer preparationFields(Divisions divisions, Steps steps) {
    return wiring -> {
      wiring.type(
          PREPARATION.name(),
          type ->
              preparation(type, divisions)
                  .dataFetcher("nextSteps", field -> settling(field, steps)));
      wiring.type(
          RECTIFICATION.name(),
          type -> type.dataFetcher("nextSteps", field -> releasing(field, steps)));
      wiring.type("PreparationBoardRow", type -> board(type, divisions));
      wiring.type(
          STUDY.name(),
          type ->
              type.dataFetcher(
                      "id",
                      fetching(
                          (TeamStudyRow row) -> id(STUDY.name(), row.communityCode(), row.uuid())))
                  .dataFetcher(
                      "township", fetching((TeamStudyRow row) -> divisions.named(row.township())))
                  .dataFetcher(
                      "community",
                      fetching((TeamStudyRow row) -> divisions.named(row.communityCode()))));
      wiring.type(
          RECTIFICATION.name(),
          type ->
              type.dataFetcher(
                      "id",
                      fetching((RectificationRow row) ->
                          id(RECTIFICATION.name(), row.communityCode(), row.uuid())))
                  .dataFetcher(
                      "township",
                      fetching((RectificationRow row) -> divisions.named(row.township())))
                  .dataFetcher(
                      "community",
                      fetching((RectificationRow row) -> divisions.named(row.communityCode()))));
    };
  }

  private static List<Steps.Step> settling(DataFetchingEnvironment field, Steps steps) {
    PreparationRow row = Objects.requireNonNull(field.getSource());
    return settled(row).stream()
        .flatMap(what -> {
          var blockers = Prepare.settling(what, row.settledOn() == null);
          return steps.of(field, List.of(new Steps.Way("preparationSettle", blockers))).stream();
        })
        .toList();
  }

  /** An audit or a risk; nothing else is ever settled. */
  private static Optional<Preparation> settled(PreparationRow row) {
    return switch (row.kind()) {
      case "AUDIT" ->
          Optional.of(
              new Preparation.Audit(
                  Objects.requireNonNull(row.personId()),
                  Boolean.TRUE.equals(row.cleared()),
                  Objects.requireNonNull(row.text())));
      case "RISK" ->
          Optional.of(
              new Preparation.Risk(
                  RiskLevel.valueOf(Objects.requireNonNull(row.code())),
                  Objects.requireNonNull(row.text()),
                  Objects.requireNonNull(row.name())));
      default -> Optional.empty();
    };
  }

  private static List<Steps.Step> releasing(DataFetchingEnvironment field, Steps steps) {
    RectificationRow row = Objects.requireNonNull(field.getSource());
    var blockers = StudyTeam.releasing(row.releasedOn() == null);
    return steps.of(field, List.of(new Steps.Way("rectificationRelease", blockers)));
  }

  private static GlobalId id(String kind, String community, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(community), uuid);
  }

  private static TypeRuntimeWiring.Builder preparation(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id",
            fetching(
                (PreparationRow row) -> id(PREPARATION.name(), row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((PreparationRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((PreparationRow row) -> divisions.named(row.communityCode())))
        .dataFetcher("person", fetching(PreparationConfiguration::person))
        .dataFetcher("hours", fetching((PreparationRow row) -> number(row, "TRAINING")))
        .dataFetcher("found", fetching((PreparationRow row) -> number(row, "VISIT")));
  }

  private static @Nullable GlobalId person(PreparationRow row) {
    var person = row.personId();
    return person == null ? null : GlobalId.of("Person", DivisionCode.of(row.township()), person);
  }

  private static @Nullable Integer number(PreparationRow row, String kind) {
    return row.kind().equals(kind) ? row.number() : null;
  }

  private static TypeRuntimeWiring.Builder board(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "township", fetching((PreparationBoard.Row row) -> divisions.named(row.township())))
        .dataFetcher(
            "id",
            fetching((PreparationBoard.Row row) -> id(BOARD_ROW, row.communityCode(), row.uuid())))
        .dataFetcher(
            "community",
            fetching((PreparationBoard.Row row) -> divisions.named(row.communityCode())))
        .dataFetcher(
            "notTalkedTo",
            fetching((PreparationBoard.Row row) ->
                Arrays.stream(Audience.values())
                    .filter(it -> !row.talkedTo().contains(it.name()))
                    .toList()));
  }
}
