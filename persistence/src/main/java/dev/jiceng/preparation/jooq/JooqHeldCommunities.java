package dev.jiceng.preparation.jooq;

import static dev.jiceng.jooq.area.Tables.RECTIFICATION;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.preparation.HeldCommunities;
import org.jooq.DSLContext;

/** Whom the township that {@code sql} is bound to holds back today. */
public record JooqHeldCommunities(DSLContext sql) implements HeldCommunities {
  @Override
  public boolean isHeld(DivisionCode community) {
    return sql.fetchExists(
        RECTIFICATION,
        RECTIFICATION.COMMUNITY.eq(community.value()).and(RECTIFICATION.RELEASED_ON.isNull()));
  }
}
