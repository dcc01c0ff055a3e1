package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;

/** The list of people on the rosters. */
public final class PersonList {
  private PersonList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", PERSON.ID)
            .filter("name", PERSON.NAME)
            .order("NAME", PERSON.NAME);
    return new Listing(
        PERSON, columns, List.of(new Order("NAME", false)), PERSON.ID, noCondition());
  }

  /** A community's people are those who hold or held a post there. */
  public static Condition within(Scope scope) {
    if (!(scope instanceof Scope.Township township) || township.community() == null) {
      return noCondition();
    }
    return exists(
        selectOne()
            .from(MEMBERSHIP)
            .join(POST)
            .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(POST.ID.eq(MEMBERSHIP.POST))
            .join(ORGANIZATION)
            .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
            .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
            .where(MEMBERSHIP.PERSON.eq(PERSON.ID))
            .and(Reads.within(scope, ORGANIZATION.COMMUNITY)));
  }

  public static Nest<PersonRow> nest() {
    return new Nest<>(
        List.of(PERSON.TOWNSHIP, PERSON.ID, PERSON.NAME),
        List.of(),
        row -> new PersonRow(row.get(PERSON.TOWNSHIP), row.get(PERSON.ID), row.get(PERSON.NAME)));
  }
}
