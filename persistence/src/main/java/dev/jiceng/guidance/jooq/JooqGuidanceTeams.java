package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_TEAM;
import static dev.jiceng.jooq.area.Tables.TEAM_INSTRUCTOR;

import dev.jiceng.guidance.team.GuidanceTeam;
import dev.jiceng.guidance.team.GuidanceTeam.Member;
import dev.jiceng.guidance.team.GuidanceTeams;
import dev.jiceng.jooq.area.tables.records.GuidanceTeamRecord;
import dev.jiceng.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** The teams of the county that {@code sql} is bound to. */
public final class JooqGuidanceTeams implements GuidanceTeams {
  private final DSLContext sql;
  private final Ids ids;

  public JooqGuidanceTeams(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<GuidanceTeam> lock(UUID id) {
    Setup.hold(sql);
    return sql.selectFrom(GUIDANCE_TEAM).where(GUIDANCE_TEAM.ID.eq(id)).fetchOptional(this::team);
  }

  private GuidanceTeam team(GuidanceTeamRecord row) {
    return new GuidanceTeam(
        row.getId(), row.getName(), members(row.getId()), row.getDissolvedOn(), row.getVersion());
  }

  private List<Member> members(UUID team) {
    return sql.selectFrom(TEAM_INSTRUCTOR)
        .where(TEAM_INSTRUCTOR.TEAM.eq(team))
        .and(TEAM_INSTRUCTOR.LEFT_ON.isNull())
        .fetch(row -> new Member(row.getInstructor(), row.getLeader()));
  }

  @Override
  public Set<UUID> active(Collection<UUID> ids) {
    Setup.hold(sql);
    return sql.select(GUIDANCE_TEAM.ID)
        .from(GUIDANCE_TEAM)
        .where(GUIDANCE_TEAM.ID.in(ids))
        .and(GUIDANCE_TEAM.DISSOLVED_ON.isNull())
        .fetchSet(GUIDANCE_TEAM.ID);
  }

  @Override
  public boolean isTaken(String name, UUID except) {
    Setup.hold(sql);
    return sql.fetchExists(
        GUIDANCE_TEAM, GUIDANCE_TEAM.NAME.eq(name).and(GUIDANCE_TEAM.ID.ne(except)));
  }

  @Override
  public Map<UUID, String> teamsOf(Collection<UUID> instructors, UUID except) {
    return sql.select(TEAM_INSTRUCTOR.INSTRUCTOR, GUIDANCE_TEAM.NAME)
        .from(TEAM_INSTRUCTOR)
        .join(GUIDANCE_TEAM)
        .on(GUIDANCE_TEAM.ID.eq(TEAM_INSTRUCTOR.TEAM))
        .where(TEAM_INSTRUCTOR.INSTRUCTOR.in(instructors))
        .and(TEAM_INSTRUCTOR.LEFT_ON.isNull())
        .and(TEAM_INSTRUCTOR.TEAM.ne(except))
        .fetchMap(TEAM_INSTRUCTOR.INSTRUCTOR, GUIDANCE_TEAM.NAME);
  }

  @Override
  public void add(GuidanceTeam team, LocalDate day) {
    sql.insertInto(GUIDANCE_TEAM)
        .set(GUIDANCE_TEAM.ID, team.id())
        .set(GUIDANCE_TEAM.NAME, team.name())
        .execute();
    team.members().forEach(member -> join(team.id(), member, day));
  }

  @Override
  public void change(GuidanceTeam team, LocalDate day) {
    sql.update(GUIDANCE_TEAM)
        .set(GUIDANCE_TEAM.NAME, team.name())
        .set(GUIDANCE_TEAM.DISSOLVED_ON, team.dissolvedOn())
        .set(GUIDANCE_TEAM.VERSION, team.version())
        .where(GUIDANCE_TEAM.ID.eq(team.id()))
        .execute();
    var joining = new ArrayList<>(team.members());
    for (Member before : members(team.id())) {
      if (!joining.remove(before)) {
        leave(team.id(), before, day);
      }
    }
    joining.forEach(member -> join(team.id(), member, day));
  }

  private void join(UUID team, Member member, LocalDate day) {
    sql.insertInto(TEAM_INSTRUCTOR)
        .set(TEAM_INSTRUCTOR.ID, ids.next())
        .set(TEAM_INSTRUCTOR.TEAM, team)
        .set(TEAM_INSTRUCTOR.INSTRUCTOR, member.instructor())
        .set(TEAM_INSTRUCTOR.LEADER, member.leader())
        .set(TEAM_INSTRUCTOR.JOINED_ON, day)
        .execute();
  }

  private void leave(UUID team, Member member, LocalDate day) {
    sql.update(TEAM_INSTRUCTOR)
        .set(TEAM_INSTRUCTOR.LEFT_ON, day)
        .where(TEAM_INSTRUCTOR.TEAM.eq(team))
        .and(TEAM_INSTRUCTOR.INSTRUCTOR.eq(member.instructor()))
        .and(TEAM_INSTRUCTOR.LEFT_ON.isNull())
        .execute();
  }
}
