package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.RESERVE;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** Who is and was earmarked for the posts of communities (TR-8). */
public final class ReserveList {
  private static final dev.jiceng.jooq.area.tables.Person MENTOR = PERSON.as("mentor");

  private ReserveList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", RESERVE.ID)
            .filter("community", RESERVE.COMMUNITY)
            .filter("post", RESERVE.POST)
            .filter("since", RESERVE.SINCE)
            .filter("releasedOn", RESERVE.RELEASED_ON)
            .filter("birthDate", PERSON.BIRTH_DATE)
            .order("COMMUNITY", RESERVE.COMMUNITY)
            .order("SINCE", RESERVE.SINCE);
    var from =
        RESERVE
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(RESERVE.TOWNSHIP))
            .and(PERSON.ID.eq(RESERVE.PERSON))
            .leftJoin(MENTOR)
            .on(MENTOR.TOWNSHIP.eq(RESERVE.TOWNSHIP))
            .and(MENTOR.ID.eq(RESERVE.MENTOR));
    return new Listing(
        from, columns, List.of(new Order("COMMUNITY", false)), RESERVE.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, RESERVE.COMMUNITY);
  }

  public static Nest<ReserveRow> nest() {
    var columns = new ArrayList<Field<?>>(List.of(RESERVE.fields()));
    columns.addAll(List.of(PERSON.NAME, PERSON.BIRTH_DATE, PERSON.ORIGIN, MENTOR.NAME));
    return new Nest<>(columns, List.of(), ReserveList::row);
  }

  private static ReserveRow row(Group row) {
    var origin = row.find(PERSON.ORIGIN);
    return new ReserveRow(
        row.get(RESERVE.TOWNSHIP),
        row.get(RESERVE.COMMUNITY),
        row.get(RESERVE.ID),
        row.get(RESERVE.PERSON),
        row.get(PERSON.NAME),
        row.find(PERSON.BIRTH_DATE),
        origin == null ? null : Origin.valueOf(origin),
        Post.Kind.valueOf(row.get(RESERVE.POST)),
        row.find(RESERVE.MENTOR),
        row.find(MENTOR.NAME),
        row.get(RESERVE.PLAN),
        row.get(RESERVE.SINCE),
        row.find(RESERVE.RELEASED_ON),
        row.get(RESERVE.VERSION));
  }
}
