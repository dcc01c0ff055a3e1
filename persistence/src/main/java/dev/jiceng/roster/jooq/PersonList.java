package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The list of people on the rosters. */
public final class PersonList {
  /** Whose birth date nobody knows comes last. */
  private static final LocalDate UNKNOWN = LocalDate.of(9999, 12, 31);

  private static final Field<String> GENDER = named(PERSON.GENDER, Gender.class);
  private static final Field<String> ETHNICITY = named(PERSON.ETHNICITY, Ethnicity.class);
  private static final Field<String> EDUCATION = named(PERSON.EDUCATION, Education.class);
  private static final Field<String> POLITICAL_STATUS =
      named(PERSON.POLITICAL_STATUS, PoliticalStatus.class);

  private PersonList() {}

  public static Listing listing(LocalDate today) {
    var columns =
        new Columns()
            .filter("id", PERSON.ID)
            .filter("name", PERSON.NAME)
            .filter("gender", GENDER)
            .filter("birthDate", PERSON.BIRTH_DATE)
            .filter("ethnicity", ETHNICITY)
            .filter("education", EDUCATION)
            .filter("politicalStatus", POLITICAL_STATUS)
            .filter("origin", PERSON.ORIGIN)
            .order("NAME", PERSON.NAME)
            .order("BIRTH_DATE", coalesce(PERSON.BIRTH_DATE, inline(UNKNOWN)))
            .relation("memberships", MembershipList.ofPerson(today));
    return new Listing(
        PERSON, columns, List.of(new Order("NAME", false)), PERSON.ID, noCondition());
  }

  /** Rows carry the codes of national lists, clients name their values. */
  private static <E extends Enum<E> & Coded> Field<String> named(
      Field<String> column, Class<E> list) {
    var names = new LinkedHashMap<Field<String>, Field<String>>();
    for (E value : list.getEnumConstants()) {
      names.put(inline(value.code()), inline(value.name()));
    }
    return case_(column).mapFields(names);
  }

  /** A community's people are those who hold or held a post there. */
  public static Condition within(Scope scope) {
    if (!(scope instanceof Scope.Township township) || township.community() == null) {
      return noCondition();
    }
    return exists(
        selectOne()
            .from(MembershipList.held())
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
