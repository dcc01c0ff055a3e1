package dev.jiceng.election.team.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;

import dev.jiceng.election.team.Education;
import dev.jiceng.election.team.Mean;
import dev.jiceng.election.team.Structure;
import dev.jiceng.roster.Gender;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The committees before and after their newest election, a row a person: who held a post on the day
 * the new term began, and who did on the day before (C-18, PD-6). Asked only in groups.
 */
public final class TeamStructures {
  /** Which of the two teams. */
  public static final String SIDE = "side";

  public static final String INCOMING = "INCOMING";
  public static final String OUTGOING = "OUTGOING";

  private static final String TEAM = "team";
  private static final int COUNTY_DIGITS = 6;
  private static final int LEVELS = 9;
  private static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  private static final Field<String> CODE = own("community", SQLDataType.CLOB);
  private static final Field<LocalDate> DAY = own("day", SQLDataType.LOCALDATE);

  private TeamStructures() {}

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name(TEAM, column), type);
  }

  private static Field<Integer> number(String column) {
    return own(column, SQLDataType.INTEGER);
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", CODE)
            .filter("tookOverOn", DAY)
            .order("COMMUNITY", CODE)
            .group("county", left(TOWNSHIP, inline(COUNTY_DIGITS)))
            .group("township", TOWNSHIP)
            .group("community", CODE)
            .group(SIDE, own("side", SQLDataType.CLOB));
    for (String sum :
        List.of("aged", "age", "ranked", "rank", "woman", "minority", "secretary_chair")) {
      columns.sum(sum, number(sum));
    }
    var id = own("person", SQLDataType.UUID);
    return new Listing(
        people(), columns, List.of(new Order("COMMUNITY", false)), id, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CODE);
  }

  /** What one of its groups counts. */
  public static Structure structure(Aggregate group) {
    return new Structure(
        group.count(),
        new Mean(group.sum("age"), group.sum("aged")),
        new Mean(group.sum("rank"), group.sum("ranked")),
        group.sum("woman"),
        group.sum("minority"),
        group.sum("secretary_chair"));
  }

  private static Table<?> people() {
    var township = field(name("elected", "township"), SQLDataType.CLOB);
    var community = field(name("elected", "community"), SQLDataType.CLOB);
    var day = field(name("elected", "day"), SQLDataType.LOCALDATE);
    var side = field(name("sides", "side"), SQLDataType.CLOB);
    var seen =
        field(
            "{0} - {1}",
            SQLDataType.LOCALDATE, day, field(name("sides", "before"), SQLDataType.INTEGER));
    var sides =
        values(row(inline(INCOMING), inline(0)), row(inline(OUTGOING), inline(1)))
            .as("sides", "side", "before");
    var age = field("extract(year from age({0}, {1}))::int", Integer.class, day, PERSON.BIRTH_DATE);
    var chairs =
        boolOr(POST.KIND.eq(inline("CHAIR"))).isTrue().and(secretary(township, community, seen));
    return select(
            township.as("township"),
            community.as("community"),
            day.as("day"),
            side.as("side"),
            PERSON.ID.as("person"),
            one(PERSON.BIRTH_DATE.isNotNull()).as("aged"),
            age.as("age"),
            one(PERSON.EDUCATION.isNotNull()).as("ranked"),
            rank().as("rank"),
            one(PERSON.GENDER.eq(inline(Gender.FEMALE.code()))).as("woman"),
            one(PERSON.ETHNICITY.ne(inline("01"))).as("minority"),
            one(chairs).as("secretary_chair"))
        .from(elected())
        .crossJoin(sides)
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(township))
        .and(ORGANIZATION.COMMUNITY.eq(community))
        .and(ORGANIZATION.KIND.in(inline("VILLAGERS_COMMITTEE"), inline("RESIDENTS_COMMITTEE")))
        .join(POST)
        .on(POST.TOWNSHIP.eq(ORGANIZATION.TOWNSHIP))
        .and(POST.ORGANIZATION.eq(ORGANIZATION.ID))
        .and(POST.KIND.ne(inline("OTHER")))
        .join(MEMBERSHIP)
        .on(MEMBERSHIP.TOWNSHIP.eq(POST.TOWNSHIP))
        .and(MEMBERSHIP.POST.eq(POST.ID))
        .and(MEMBERSHIP.STARTS_ON.le(seen))
        .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(seen)))
        .join(PERSON)
        .on(PERSON.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
        .and(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .groupBy(
            township,
            community,
            day,
            side,
            field(name("sides", "before")),
            PERSON.TOWNSHIP,
            PERSON.ID)
        .asTable(TEAM);
  }

  /** The newest election of a whole committee that is concluded; its last act opened the terms. */
  private static Table<?> elected() {
    return select(
            COMMITTEE_ELECTION.TOWNSHIP,
            COMMITTEE_ELECTION.COMMUNITY,
            COMMITTEE_ELECTION.LATEST_ON.as("day"))
        .distinctOn(COMMITTEE_ELECTION.TOWNSHIP, COMMITTEE_ELECTION.COMMUNITY)
        .from(COMMITTEE_ELECTION)
        .where(COMMITTEE_ELECTION.TERM_ENDS_ON.isNotNull())
        .and(COMMITTEE_ELECTION.REMAINDER.isNull())
        .orderBy(
            COMMITTEE_ELECTION.TOWNSHIP,
            COMMITTEE_ELECTION.COMMUNITY,
            COMMITTEE_ELECTION.BEGUN_ON.desc(),
            COMMITTEE_ELECTION.ID.desc())
        .asTable("elected");
  }

  /** Whether the person is the community's Party secretary on the day. */
  private static Condition secretary(
      Field<String> township, Field<String> community, Field<LocalDate> day) {
    var party = ORGANIZATION.as("party");
    var lead = POST.as("lead");
    var held = MEMBERSHIP.as("held");
    return exists(
        selectOne()
            .from(party)
            .join(lead)
            .on(lead.TOWNSHIP.eq(party.TOWNSHIP))
            .and(lead.ORGANIZATION.eq(party.ID))
            .and(lead.KIND.eq(inline("SECRETARY")))
            .join(held)
            .on(held.TOWNSHIP.eq(lead.TOWNSHIP))
            .and(held.POST.eq(lead.ID))
            .where(party.TOWNSHIP.eq(township))
            .and(party.COMMUNITY.eq(community))
            .and(held.PERSON.eq(PERSON.ID))
            .and(held.STARTS_ON.le(day))
            .and(held.ENDS_ON.isNull().or(held.ENDS_ON.ge(day))));
  }

  private static Field<Integer> one(Condition counted) {
    return when(counted, inline(1)).otherwise(inline(0));
  }

  /** By the first digit of GB/T 4658, as the rule ranks it. */
  private static Field<Integer> rank() {
    var digit = left(PERSON.EDUCATION, 1);
    var ranks =
        IntStream.rangeClosed(1, LEVELS)
            .mapToObj(it -> inline(Education.of(it + "0").rank()))
            .toList();
    return field("({0})[{1}::int]", Integer.class, org.jooq.impl.DSL.array(ranks), digit);
  }
}
