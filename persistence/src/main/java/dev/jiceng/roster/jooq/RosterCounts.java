package dev.jiceng.roster.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.stringAggDistinct;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import dev.jiceng.roster.Membership;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.structure.Counted;
import dev.jiceng.roster.structure.Counted.Era;
import dev.jiceng.roster.structure.Fact;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Counts what a roster is made of (TR-6): one statement, whichever roster, however large. */
public final class RosterCounts {
  private static final Field<String> ERA = of("era", SQLDataType.CLOB);
  private static final Field<String> TOWNSHIP = of("township", SQLDataType.CLOB);
  private static final Field<UUID> WHO = of("person", SQLDataType.UUID);
  private static final Field<LocalDate> DAY = of("day", SQLDataType.LOCALDATE);
  private static final Field<String> HELD = of("post", SQLDataType.CLOB);
  private static final Field<String> HELD_ALL = field(name("member", "posts"), String.class);
  private static final Field<LocalDate> AGED_ON =
      field(name("member", "aged_on"), SQLDataType.LOCALDATE);

  private RosterCounts() {}

  /**
   * Whom a roster names: a row each membership, with the day by which ages are told. Whoever is
   * named twice is counted once.
   */
  public record Roll(
      Select<? extends Record5<String, String, UUID, LocalDate, String>> memberships) {}

  /**
   * Who holds such a post of such a body on the day, and who did when its body's last term ended.
   */
  public static Roll inOffice(
      Scope scope, Set<OrganizationKind> bodies, Set<Post.Kind> kinds, LocalDate on) {
    var posts =
        ORGANIZATION
            .KIND
            .in(names(bodies))
            .and(POST.KIND.in(names(kinds)))
            .and(Reads.within(scope, ORGANIZATION.COMMUNITY));
    var ended =
        select(POST.TOWNSHIP, POST.ORGANIZATION, max(MEMBERSHIP.ENDS_ON).as("day"))
            .from(MEMBERSHIP)
            .join(POST)
            .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
            .and(POST.ID.eq(MEMBERSHIP.POST))
            .where(MEMBERSHIP.END_REASON.eq(Membership.Reason.TERM_ENDED.name()))
            .and(MEMBERSHIP.ENDS_ON.lt(on))
            .groupBy(POST.TOWNSHIP, POST.ORGANIZATION)
            .asTable("ended");
    var lastDay = field(name("ended", "day"), SQLDataType.LOCALDATE);
    var present = holders(Era.PRESENT, val(on), posts, ORGANIZATION);
    var before =
        ORGANIZATION
            .join(ended)
            .on(field(name("ended", "township"), String.class).eq(ORGANIZATION.TOWNSHIP))
            .and(field(name("ended", "organization"), UUID.class).eq(ORGANIZATION.ID));
    return new Roll(present.unionAll(holders(Era.LAST_TERM, lastDay, posts, before)));
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toList();
  }

  private static Select<Record5<String, String, UUID, LocalDate, String>> holders(
      Era era, Field<LocalDate> day, Condition posts, Table<?> bodies) {
    return select(
            inline(era.name()).as("era"),
            MEMBERSHIP.TOWNSHIP.as("township"),
            MEMBERSHIP.PERSON.as("person"),
            day.as("day"),
            POST.KIND.as("post"))
        .from(bodies)
        .join(POST)
        .on(POST.TOWNSHIP.eq(ORGANIZATION.TOWNSHIP))
        .and(POST.ORGANIZATION.eq(ORGANIZATION.ID))
        .join(MEMBERSHIP)
        .on(MEMBERSHIP.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(MEMBERSHIP.POST.eq(POST.ID))
        .where(MEMBERSHIP.STARTS_ON.le(day))
        .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(day)))
        .and(posts);
  }

  public static List<Counted> of(DSLContext sql, Roll roll) {
    var member =
        select(
                ERA,
                TOWNSHIP,
                WHO,
                max(DAY).as("aged_on"),
                stringAggDistinct(HELD, ",").orderBy(HELD).as("posts"))
            .from(roll.memberships().asTable("roll"))
            .groupBy(ERA, TOWNSHIP, WHO)
            .asTable("member");
    var era = field(name("member", "era"), String.class);
    var fact = field(name("fact", "fact"), String.class);
    var value = field(name("fact", "value"), String.class);
    return sql.select(era, fact, value, count())
        .from(member)
        .join(PERSON)
        .on(PERSON.TOWNSHIP.eq(field(name("member", "township"), String.class)))
        .and(PERSON.ID.eq(field(name("member", "person"), UUID.class)))
        .crossJoin(lateral(facts()))
        .groupBy(era, fact, value)
        .orderBy(era, fact, value)
        .fetch(row ->
            new Counted(
                Era.valueOf(row.value1()), Fact.valueOf(row.value2()), row.value3(), row.value4()));
  }

  private static Table<?> facts() {
    var age =
        extract(
            field("age({0}, {1})", SQLDataType.INTERVAL, AGED_ON, PERSON.BIRTH_DATE),
            DatePart.YEAR);
    return values(
            row(fact(Fact.GENDER), PERSON.GENDER),
            row(fact(Fact.AGE), age.cast(SQLDataType.CLOB)),
            row(fact(Fact.ETHNICITY), PERSON.ETHNICITY),
            row(fact(Fact.EDUCATION), PERSON.EDUCATION),
            row(fact(Fact.POLITICAL_STATUS), PERSON.POLITICAL_STATUS),
            row(fact(Fact.ORIGIN), PERSON.ORIGIN),
            row(fact(Fact.POSTS), HELD_ALL))
        .as("fact", "fact", "value");
  }

  private static Field<String> fact(Fact fact) {
    return inline(fact.name());
  }

  private static <T> Field<T> of(String column, DataType<T> type) {
    return field(name("roll", column), type);
  }
}
