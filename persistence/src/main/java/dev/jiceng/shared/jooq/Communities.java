package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import org.jooq.DSLContext;

/** The communities of a township, one of which a change may hold for itself. */
public final class Communities {
  private Communities() {}

  /**
   * Whether it exists in the scope; where it does, whoever else holds it waits until the
   * transaction ends.
   */
  public static boolean hold(DSLContext sql, Scope scope, DivisionCode community) {
    return sql.select(COMMUNITY.ID)
        .from(COMMUNITY)
        .where(COMMUNITY.CODE.eq(community.value()))
        .and(Reads.within(scope, COMMUNITY.CODE))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }
}
