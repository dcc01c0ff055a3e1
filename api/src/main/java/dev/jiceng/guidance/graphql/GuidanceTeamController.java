package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.area.AreaDraft;
import dev.jiceng.guidance.area.DissolveTeam;
import dev.jiceng.guidance.area.DrawAreas;
import dev.jiceng.guidance.area.Drawing;
import dev.jiceng.guidance.jooq.AreaList;
import dev.jiceng.guidance.jooq.AreaRow;
import dev.jiceng.guidance.jooq.Coverage;
import dev.jiceng.guidance.jooq.DrawingRow;
import dev.jiceng.guidance.jooq.JooqDrawings;
import dev.jiceng.guidance.jooq.JooqGuidanceTeams;
import dev.jiceng.guidance.jooq.JooqInstructors;
import dev.jiceng.guidance.jooq.TeamList;
import dev.jiceng.guidance.jooq.TeamRow;
import dev.jiceng.guidance.team.FormTeams;
import dev.jiceng.guidance.team.GuidanceTeam;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which team guides which communities (G-1, G-2). */
@Controller
class GuidanceTeamController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Boards boards;
  private final Ids ids;

  GuidanceTeamController(Work work, Payloads payloads, Lists lists, Boards boards, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.boards = boards;
    this.ids = ids;
  }

  record Payload(@Nullable TeamRow team, List<UserError> userErrors) {}

  record DrawPayload(@Nullable DrawingRow drawing, List<UserError> userErrors) {}

  record Draft(String name, String basis, String team, List<DivisionCode> places) {
    AreaDraft draft() {
      return new AreaDraft(name, basis, GlobalId.uuid(GuidanceKinds.TEAM, team), places);
    }
  }

  record Draw(DivisionCode county, int version, @Nullable String reason, List<Draft> areas) {
    DrawAreas.Command command() {
      return new DrawAreas.Command(version, reason, areas.stream().map(Draft::draft).toList());
    }
  }

  record Form(DivisionCode county, String name, UUID leader, List<UUID> instructors) {
    FormTeams.Roster roster() {
      return new FormTeams.Roster(name, leader, instructors);
    }
  }

  record Change(String id, int version, String name, UUID leader, List<UUID> instructors) {
    FormTeams.Roster roster() {
      return new FormTeams.Roster(name, leader, instructors);
    }
  }

  record Dissolve(String id, int version, @Nullable String successor, String reason) {
    DissolveTeam.Command command(UUID team) {
      var next = successor == null ? null : GlobalId.uuid(GuidanceKinds.TEAM, successor);
      return new DissolveTeam.Command(team, version, next, reason);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<AreaRow> responsibilityAreas(Area area, DataFetchingEnvironment field) {
    return lists.board(
        field, area.scope(), AreaList.listing(), AreaList.within(area.scope()), AreaList::nest);
  }

  @SchemaMapping(typeName = "Area")
  Coverage guidanceCoverage(Area area) {
    var scope = area.scope();
    var counties = Boards.counties(scope);
    return Coverage.merge(boards.ask(counties, sql -> Coverage.of(sql, scope)).answer());
  }

  @SchemaMapping(typeName = "Area")
  Listed<TeamRow> guidanceTeams(Area area, DataFetchingEnvironment field) {
    return lists.board(field, area.scope(), TeamList.listing(), DSL.noCondition(), TeamList::nest);
  }

  @MutationMapping
  DrawPayload responsibilityAreasDraw(@Argument Draw input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            GuidanceTeamConfiguration.DRAWING,
            tx -> draw(tx, input));
    return payloads.of(outcome, attempt.locale(), DrawPayload::new);
  }

  private Outcome<Work.Effect> draw(Tx tx, Draw input) {
    return new DrawAreas(new JooqDrawings(tx.sql()), teams(tx), ids)
        .handle(input.command(), tx.act().actor(), new Moment(tx.at()))
        .then(it -> Outcome.done(drawn(it)), GuidanceTeamController::drawn);
  }

  private static Work.Effect drawn(Drawing drawing) {
    return new Work.Effect(
        drawing.id(), "ResponsibilityAreasDrawn", drawing.reason(), drawing.toString());
  }

  @MutationMapping
  Payload guidanceTeamForm(@Argument Form input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.county(),
            "county",
            GuidanceTeamConfiguration.TEAM,
            tx ->
                effect(forming(tx).form(input.roster(), new Moment(tx.at())), "TeamFormed", null));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload guidanceTeamChange(@Argument Change input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceTeamConfiguration.TEAM,
            (tx, id) ->
                effect(
                    forming(tx).change(id, input.version(), input.roster(), new Moment(tx.at())),
                    "TeamChanged",
                    null));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload guidanceTeamDissolve(@Argument Dissolve input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            GuidanceTeamConfiguration.TEAM,
            (tx, id) ->
                effect(
                    new DissolveTeam(new JooqDrawings(tx.sql()), teams(tx), ids)
                        .handle(input.command(id), tx.act().actor(), new Moment(tx.at())),
                    "TeamDissolved",
                    input.reason()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private FormTeams forming(Tx tx) {
    return new FormTeams(teams(tx), new JooqInstructors(tx.sql()), ids);
  }

  private JooqGuidanceTeams teams(Tx tx) {
    return new JooqGuidanceTeams(tx.sql(), ids);
  }

  private static Outcome<Work.Effect> effect(
      Outcome<GuidanceTeam> outcome, String event, @Nullable String reason) {
    return outcome.then(
        it -> Outcome.done(new Work.Effect(it.id(), event, reason, it.toString())),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
