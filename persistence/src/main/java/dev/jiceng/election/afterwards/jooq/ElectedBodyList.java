package dev.jiceng.election.afterwards.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTED_BODY;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.afterwards.BodyKind;
import dev.jiceng.election.afterwards.Elected;
import dev.jiceng.election.afterwards.ElectedBody;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.Condition;

/** The list of bodies elected afterwards, the newest first. */
public final class ElectedBodyList {
  private ElectedBodyList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ELECTED_BODY.ID)
            .filter("community", ELECTED_BODY.COMMUNITY)
            .filter("kind", ELECTED_BODY.KIND)
            .filter("electedOn", ELECTED_BODY.ELECTED_ON)
            .filter("dueOn", ELECTED_BODY.DUE_ON)
            .order("COMMUNITY", ELECTED_BODY.COMMUNITY)
            .order("ELECTED_ON", ELECTED_BODY.ELECTED_ON);
    return new Listing(
        ELECTED_BODY,
        columns,
        List.of(new Order("ELECTED_ON", true)),
        ELECTED_BODY.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, ELECTED_BODY.COMMUNITY);
  }

  public static Nest<ElectedBody> nest() {
    return new Nest<>(List.of(ELECTED_BODY.fields()), List.of(), ElectedBodyList::row);
  }

  private static ElectedBody row(Group row) {
    var people = row.get(ELECTED_BODY.PEOPLE);
    var places = row.get(ELECTED_BODY.PLACES);
    var groups = row.get(ELECTED_BODY.GROUPS);
    var households = row.get(ELECTED_BODY.HOUSEHOLDS);
    return new ElectedBody(
        row.get(ELECTED_BODY.ID),
        DivisionCode.of(row.get(ELECTED_BODY.COMMUNITY)),
        row.find(ELECTED_BODY.CYCLE),
        BodyKind.valueOf(row.get(ELECTED_BODY.KIND)),
        row.get(ELECTED_BODY.COMMITTEE_ON),
        row.get(ELECTED_BODY.ELECTED_ON),
        row.find(ELECTED_BODY.DUE_ON),
        row.find(ELECTED_BODY.CHAIR),
        each(people.length, i -> new Elected(people[i], places[i])),
        each(groups.length, i -> new ElectedBody.Group(groups[i], households[i])));
  }

  private static <T> List<T> each(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }
}
