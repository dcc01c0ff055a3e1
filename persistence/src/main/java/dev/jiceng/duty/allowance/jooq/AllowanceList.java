package dev.jiceng.duty.allowance.jooq;

import static dev.jiceng.jooq.area.Tables.ALLOWANCE;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** What holders got, the newest month first (PD-7). */
public final class AllowanceList {
  private static final dev.jiceng.jooq.area.tables.Allowance ALL = ALLOWANCE.as("of_person");
  private static final Field<BigDecimal> OF_PERSON =
      together(sum(ALL.AMOUNT)).as("of_person_amount");
  private static final Field<Integer> POSTS = together(count()).as("of_person_posts");

  private AllowanceList() {}

  /** Over all posts that the person holds in the township: they add up (PD-2). */
  private static <T> Field<T> together(Field<T> what) {
    return field(
        select(what)
            .from(ALL)
            .where(ALL.TOWNSHIP.eq(ALLOWANCE.TOWNSHIP))
            .and(ALL.PERSON.eq(ALLOWANCE.PERSON))
            .and(ALL.MONTH.eq(ALLOWANCE.MONTH)));
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ALLOWANCE.ID)
            .filter("community", ALLOWANCE.COMMUNITY)
            .filter("person", ALLOWANCE.PERSON)
            .filter("month", ALLOWANCE.MONTH)
            .filter("amount", ALLOWANCE.AMOUNT)
            .filter("pension", ALLOWANCE.PENSION)
            .filter("medical", ALLOWANCE.MEDICAL)
            .filter("injury", ALLOWANCE.INJURY)
            .order("MONTH", ALLOWANCE.MONTH)
            .order("COMMUNITY", ALLOWANCE.COMMUNITY)
            .order("AMOUNT", ALLOWANCE.AMOUNT)
            .group("township", ALLOWANCE.TOWNSHIP)
            .group("community", ALLOWANCE.COMMUNITY)
            .group("month", ALLOWANCE.MONTH)
            .sum("amount", ALLOWANCE.AMOUNT)
            .sum("pension", ALLOWANCE.PENSION)
            .sum("medical", ALLOWANCE.MEDICAL)
            .sum("injury", ALLOWANCE.INJURY)
            .sum("withPension", counted(ALLOWANCE.PENSION))
            .sum("withMedical", counted(ALLOWANCE.MEDICAL))
            .sum("withInjury", counted(ALLOWANCE.INJURY));
    var from =
        ALLOWANCE
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(ALLOWANCE.TOWNSHIP))
            .and(PERSON.ID.eq(ALLOWANCE.PERSON))
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.TOWNSHIP.eq(ALLOWANCE.TOWNSHIP))
            .and(MEMBERSHIP.ID.eq(ALLOWANCE.MEMBERSHIP))
            .join(POST)
            .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(POST.ID.eq(MEMBERSHIP.POST));
    return new Listing(
        from, columns, List.of(new Order("MONTH", true)), ALLOWANCE.ID, noCondition());
  }

  private static Field<Integer> counted(Field<BigDecimal> insurance) {
    return when(insurance.isNotNull(), inline(1)).otherwise(inline(0));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, ALLOWANCE.COMMUNITY);
  }

  public static Nest<AllowanceRow> nest() {
    var columns = new ArrayList<Field<?>>(List.of(ALLOWANCE.fields()));
    columns.addAll(List.of(PERSON.NAME, POST.TITLE, OF_PERSON, POSTS));
    return new Nest<>(columns, List.of(), AllowanceList::row);
  }

  private static AllowanceRow row(Group row) {
    var allowance =
        new Allowance(
            row.get(ALLOWANCE.ID),
            new Allowance.Holder(
                row.get(ALLOWANCE.MEMBERSHIP),
                row.get(ALLOWANCE.PERSON),
                DivisionCode.of(row.get(ALLOWANCE.COMMUNITY))),
            row.get(ALLOWANCE.MONTH),
            new Allowance.Pay(
                row.get(ALLOWANCE.AMOUNT),
                row.find(ALLOWANCE.PENSION),
                row.find(ALLOWANCE.MEDICAL),
                row.find(ALLOWANCE.INJURY)),
            new Mark(
                new Actor(row.get(ALLOWANCE.RECORDED_BY), row.get(ALLOWANCE.RECORDED_NAME)),
                row.get(ALLOWANCE.RECORDED_AT)),
            row.get(ALLOWANCE.VERSION));
    return new AllowanceRow(
        allowance, row.get(PERSON.NAME), row.get(POST.TITLE), row.get(OF_PERSON), row.get(POSTS));
  }
}
