package dev.jiceng.duty.departure.jooq;

import static dev.jiceng.jooq.area.Tables.DEPARTURE_STEP;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.inline;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.departure.DepartureStep.Kind;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Those who left posts, the last first, and what was done for them (PD-6). */
public final class DepartureList {
  private static final dev.jiceng.jooq.area.tables.DepartureStep TALK = DEPARTURE_STEP.as("talk");
  private static final dev.jiceng.jooq.area.tables.DepartureStep AUDIT = DEPARTURE_STEP.as("audit");
  private static final dev.jiceng.jooq.area.tables.DepartureStep CARE = DEPARTURE_STEP.as("care");

  private DepartureList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", MEMBERSHIP.ID)
            .filter("community", ORGANIZATION.COMMUNITY)
            .filter("endsOn", MEMBERSHIP.ENDS_ON)
            .filter("talkedOn", TALK.HELD_ON)
            .filter("auditedOn", AUDIT.HELD_ON)
            .filter("caredOn", CARE.HELD_ON)
            .order("ENDS_ON", MEMBERSHIP.ENDS_ON)
            .order("COMMUNITY", ORGANIZATION.COMMUNITY);
    return new Listing(
        from(),
        columns,
        List.of(new Order("ENDS_ON", true)),
        MEMBERSHIP.ID,
        MEMBERSHIP.ENDS_ON.isNotNull());
  }

  private static Table<?> from() {
    return MEMBERSHIP
        .join(POST)
        .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
        .and(POST.ID.eq(MEMBERSHIP.POST))
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .join(PERSON)
        .on(PERSON.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
        .and(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .leftJoin(TALK)
        .on(step(TALK, Kind.TALK))
        .leftJoin(AUDIT)
        .on(step(AUDIT, Kind.AUDIT))
        .leftJoin(CARE)
        .on(step(CARE, Kind.CARE));
  }

  private static Condition step(dev.jiceng.jooq.area.tables.DepartureStep step, Kind kind) {
    return step.TOWNSHIP
        .eq(MEMBERSHIP.TOWNSHIP)
        .and(step.MEMBERSHIP.eq(MEMBERSHIP.ID))
        .and(step.KIND.eq(inline(kind.name())));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, ORGANIZATION.COMMUNITY);
  }

  public static Nest<DepartureRow> nest() {
    return new Nest<>(
        List.of(
            MEMBERSHIP.ID,
            ORGANIZATION.COMMUNITY,
            MEMBERSHIP.PERSON,
            PERSON.NAME,
            POST.TITLE,
            MEMBERSHIP.ENDS_ON,
            MEMBERSHIP.END_REASON,
            TALK.HELD_ON,
            TALK.NOTE,
            AUDIT.HELD_ON,
            AUDIT.NOTE,
            CARE.HELD_ON,
            CARE.NOTE),
        List.of(),
        DepartureList::row);
  }

  private static DepartureRow row(Group row) {
    return new DepartureRow(
        row.get(MEMBERSHIP.ID),
        DivisionCode.of(row.get(ORGANIZATION.COMMUNITY)),
        row.get(MEMBERSHIP.PERSON),
        row.get(PERSON.NAME),
        row.get(POST.TITLE),
        row.get(MEMBERSHIP.ENDS_ON),
        Membership.Reason.valueOf(row.get(MEMBERSHIP.END_REASON)),
        step(row, TALK),
        step(row, AUDIT),
        step(row, CARE));
  }

  private static DepartureRow.@Nullable Step step(
      Group row, dev.jiceng.jooq.area.tables.DepartureStep step) {
    var on = row.find(step.HELD_ON);
    return on == null ? null : new DepartureRow.Step(on, row.get(step.NOTE));
  }
}
