package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.PREPARATION;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Whose departure audit is published. */
public final class JooqPublishedAudits {
  private final DSLContext sql;

  public JooqPublishedAudits(DSLContext sql) {
    this.sql = sql;
  }

  public Set<UUID> by(DivisionCode community, LocalDate day) {
    return sql.select(PREPARATION.PERSON)
        .from(PREPARATION)
        .where(PREPARATION.COMMUNITY.eq(community.value()))
        .and(PREPARATION.KIND.eq("AUDIT"))
        .and(PREPARATION.SETTLED_ON.le(day))
        .fetchSet(PREPARATION.PERSON);
  }
}
