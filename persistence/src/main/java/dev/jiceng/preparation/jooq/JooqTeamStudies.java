package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.RECTIFICATION;
import static dev.jiceng.jooq.area.Tables.TEAM_STUDY;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.preparation.Rectification;
import dev.jiceng.preparation.TeamStudies;
import dev.jiceng.preparation.TeamStudy;
import dev.jiceng.shared.jooq.Communities;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Studies and rectifications of the township, or of its one community, the scope names. */
public final class JooqTeamStudies implements TeamStudies {
  private final DSLContext sql;
  private final Scope scope;

  public JooqTeamStudies(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** By a lock on the community's row. */
  @Override
  public boolean hold(DivisionCode community) {
    return Communities.hold(sql, scope, community);
  }

  @Override
  public boolean isHeld(DivisionCode community) {
    return new JooqHeldCommunities(sql).isHeld(community);
  }

  @Override
  public void add(TeamStudy study) {
    sql.insertInto(TEAM_STUDY)
        .set(TEAM_STUDY.ID, study.id())
        .set(TEAM_STUDY.COMMUNITY, study.community().value())
        .set(TEAM_STUDY.STUDIED_ON, study.studiedOn())
        .set(TEAM_STUDY.RISK, study.risk().name())
        .set(TEAM_STUDY.CONCLUSION, study.conclusion())
        .set(
            TEAM_STUDY.PROBLEM_KINDS,
            study.problems().stream().map(it -> it.kind().name()).toArray(String[]::new))
        .set(
            TEAM_STUDY.PROBLEM_TEXTS,
            study.problems().stream().map(it -> it.text()).toArray(String[]::new))
        .execute();
  }

  @Override
  public Optional<Rectification> find(UUID rectification) {
    return sql.select(RECTIFICATION.fields())
        .from(RECTIFICATION)
        .where(RECTIFICATION.ID.eq(rectification))
        .and(Reads.within(scope, RECTIFICATION.COMMUNITY))
        .fetchOptional(JooqTeamStudies::rectification);
  }

  private static Rectification rectification(Record row) {
    var released = row.get(RECTIFICATION.RELEASED_ON);
    return new Rectification(
        row.get(RECTIFICATION.ID),
        DivisionCode.of(row.get(RECTIFICATION.COMMUNITY)),
        row.get(RECTIFICATION.HELD_ON),
        row.get(RECTIFICATION.REASON),
        released == null
            ? null
            : new Rectification.Release(released, row.get(RECTIFICATION.RELEASE_REASON)),
        row.get(RECTIFICATION.VERSION));
  }

  @Override
  public void add(Rectification rectification) {
    sql.insertInto(RECTIFICATION)
        .set(RECTIFICATION.ID, rectification.id())
        .set(RECTIFICATION.COMMUNITY, rectification.community().value())
        .set(RECTIFICATION.HELD_ON, rectification.heldOn())
        .set(RECTIFICATION.REASON, rectification.reason())
        .execute();
  }

  @Override
  public Optional<Rectification> save(Rectification rectification) {
    var release = rectification.release();
    int updated =
        sql.update(RECTIFICATION)
            .set(RECTIFICATION.VERSION, rectification.version() + 1)
            .set(RECTIFICATION.RELEASED_ON, release == null ? null : release.on())
            .set(RECTIFICATION.RELEASE_REASON, release == null ? null : release.reason())
            .where(RECTIFICATION.ID.eq(rectification.id()))
            .and(RECTIFICATION.VERSION.eq(rectification.version()))
            .execute();
    return updated == 0
        ? Optional.empty()
        : Optional.of(rectification.withVersion(rectification.version() + 1));
  }
}
