package dev.jiceng.guidance.graphql;

import static dev.jiceng.guidance.GuidanceRule.G_4;
import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.jooq.AreaRow;
import dev.jiceng.guidance.jooq.Coverage;
import dev.jiceng.guidance.jooq.DrawingRow;
import dev.jiceng.guidance.jooq.TeamRow;
import dev.jiceng.guidance.team.FormTeams;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Steps;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;

/** Fields of areas and teams that are not simply a property of their row. */
record TeamFetchers(Divisions divisions, Steps steps) {
  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("GuidanceCoverage", this::coverage);
    wiring.type(GuidanceKinds.AREA, this::area);
    wiring.type(
        GuidanceKinds.DRAWING,
        type ->
            type.dataFetcher(
                "id",
                fetching((DrawingRow it) ->
                    GlobalId.of(GuidanceKinds.DRAWING, it.seenFrom(), it.uuid()))));
    wiring.type(GuidanceKinds.TEAM, this::team);
    wiring.type(
        "TeamMember", type -> type.dataFetcher("instructor", fetching(TeamRow.Member::row)));
  }

  private TypeRuntimeWiring.Builder coverage(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
        "uncovered",
        fetching((Coverage it) -> it.uncoveredCodes().stream().map(divisions::named).toList()));
  }

  private TypeRuntimeWiring.Builder area(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((AreaRow it) -> GlobalId.of(GuidanceKinds.AREA, it.seenFrom(), it.uuid())))
        .dataFetcher(
            "team",
            fetching((AreaRow it) -> GlobalId.of(GuidanceKinds.TEAM, it.seenFrom(), it.team())))
        .dataFetcher(
            "communities",
            fetching((AreaRow it) -> it.communities().stream().map(divisions::named).toList()))
        .dataFetcher("communityCount", fetching((AreaRow it) -> it.communities().size()));
  }

  private TypeRuntimeWiring.Builder team(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((TeamRow it) -> GlobalId.of(GuidanceKinds.TEAM, it.seenFrom(), it.uuid())))
        .dataFetcher("missingSubjectAreas", fetching(TeamRow::missingSubjectAreas))
        .dataFetcher("nextSteps", this::nextSteps);
  }

  private List<Steps.Step> nextSteps(DataFetchingEnvironment field) {
    TeamRow team = Objects.requireNonNull(field.getSource());
    var gone = FormTeams.gone(team.team());
    var noArea =
        team.area() == null ? List.of(Violation.of(G_4, "G-4.team", "team")) : List.<Violation>of();
    return steps.of(
        field,
        List.of(
            new Steps.Way("guidanceTeamChange", gone),
            new Steps.Way("guidanceTeamDissolve", gone),
            new Steps.Way("supervisionPlanMake", gone.isEmpty() ? noArea : gone)));
  }
}
