package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.AREA_DRAWING;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.RESPONSIBILITY_AREA;
import static dev.jiceng.jooq.area.Tables.TEAM_INSTRUCTOR;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of a county's teams (G-2). */
public final class TeamList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          GUIDANCE_TEAM.ID,
          GUIDANCE_TEAM.COUNTY,
          GUIDANCE_TEAM.NAME,
          GUIDANCE_TEAM.DISSOLVED_ON,
          GUIDANCE_TEAM.VERSION,
          RESPONSIBILITY_AREA.ID,
          RESPONSIBILITY_AREA.NAME);

  private TeamList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("name", GUIDANCE_TEAM.NAME)
            .filter("dissolvedOn", GUIDANCE_TEAM.DISSOLVED_ON)
            .order("NAME", GUIDANCE_TEAM.NAME);
    var from =
        GUIDANCE_TEAM
            .leftJoin(RESPONSIBILITY_AREA)
            .on(RESPONSIBILITY_AREA.TEAM.eq(GUIDANCE_TEAM.ID))
            .and(
                RESPONSIBILITY_AREA.DRAWING.in(
                    select(AREA_DRAWING.ID).from(AREA_DRAWING).where(AREA_DRAWING.CURRENT)));
    return new Listing(
        from, columns, List.of(new Order("NAME", false)), GUIDANCE_TEAM.ID, noCondition());
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<TeamRow> nest(@Nullable DivisionCode seenFrom) {
    var members =
        new Nest.Child(
            TEAM_INSTRUCTOR,
            page ->
                TEAM_INSTRUCTOR
                    .TEAM
                    .eq(page.of(GUIDANCE_TEAM.ID))
                    .and(TEAM_INSTRUCTOR.LEFT_ON.isNull()),
            List.of(TEAM_INSTRUCTOR.ID, TEAM_INSTRUCTOR.LEADER, TEAM_INSTRUCTOR.JOINED_ON),
            List.of(TEAM_INSTRUCTOR.ID));
    var instructors =
        new Nest.Child(
            GUIDANCE_INSTRUCTOR,
            page -> GUIDANCE_INSTRUCTOR.ID.eq(TEAM_INSTRUCTOR.INSTRUCTOR),
            Arrays.asList(GUIDANCE_INSTRUCTOR.fields()),
            List.of());
    return new Nest<>(COLUMNS, List.of(members, instructors), group -> row(group, seenFrom));
  }

  private static TeamRow row(Group row, @Nullable DivisionCode seenFrom) {
    var county = DivisionCode.of(row.get(GUIDANCE_TEAM.COUNTY));
    var place = seenFrom == null ? county : seenFrom;
    return new TeamRow(
        place,
        row.get(GUIDANCE_TEAM.ID),
        row.get(GUIDANCE_TEAM.NAME),
        row.find(GUIDANCE_TEAM.DISSOLVED_ON),
        row.get(GUIDANCE_TEAM.VERSION),
        row.find(RESPONSIBILITY_AREA.ID),
        row.find(RESPONSIBILITY_AREA.NAME),
        row.children(TEAM_INSTRUCTOR.ID, member -> member(member, place)));
  }

  private static TeamRow.Member member(Group row, DivisionCode place) {
    return new TeamRow.Member(
        new InstructorList.Row(place, InstructorList.instructor(row::find), List.of()),
        row.get(TEAM_INSTRUCTOR.LEADER),
        row.get(TEAM_INSTRUCTOR.JOINED_ON));
  }
}
