package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.DEPARTMENT_OPINION;
import static dev.jiceng.jooq.area.Tables.OVERRULING;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.when;

import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The list of reviews of both levels, each opinion only for those who may see it. */
public final class ReviewList {
  private static final Table<?> REVIEWS =
      reviews(ReviewLevel.TOWNSHIP).unionAll(reviews(ReviewLevel.COUNTY)).asTable("reviews");
  private static final Table<?> OPINIONS =
      opinions(ReviewLevel.TOWNSHIP).unionAll(opinions(ReviewLevel.COUNTY)).asTable("opinions");

  private static final Field<String> TOWNSHIP = of(REVIEWS, CANDIDACY.TOWNSHIP);
  private static final Field<String> COMMUNITY = of(REVIEWS, CANDIDACY.COMMUNITY);
  private static final Field<UUID> PERSON_ID = of(REVIEWS, CANDIDACY.PERSON);
  private static final Field<UUID> ELECTION = of(REVIEWS, CANDIDACY.ELECTION);
  private static final Field<String> PROFILE = of(REVIEWS, CANDIDACY.PROFILE);
  private static final Field<Integer> PROFILE_VERSION = of(REVIEWS, CANDIDACY.PROFILE_VERSION);
  private static final Field<Boolean> WRITE_IN = of(REVIEWS, CANDIDACY.WRITE_IN);
  private static final Field<String> PERSON_NAME = of(REVIEWS, PERSON.NAME);
  private static final Field<UUID> ID = of(REVIEWS, QUALIFICATION_REVIEW.ID);
  private static final Field<UUID> ITS_CANDIDACY = of(REVIEWS, QUALIFICATION_REVIEW.CANDIDACY);
  private static final Field<String[]> DEPARTMENTS = of(REVIEWS, QUALIFICATION_REVIEW.DEPARTMENTS);
  private static final Field<LocalDate> OPENED_ON = of(REVIEWS, QUALIFICATION_REVIEW.OPENED_ON);
  private static final Field<LocalDate> CLOSED_ON = of(REVIEWS, QUALIFICATION_REVIEW.CLOSED_ON);
  private static final Field<Boolean> PASSED = of(REVIEWS, QUALIFICATION_REVIEW.PASSED);
  private static final Field<Integer> VERSION = of(REVIEWS, QUALIFICATION_REVIEW.VERSION);
  private static final Field<String> LEVEL = named(REVIEWS, "level", String.class);
  private static final Field<String[]> ANSWERED = named(REVIEWS, "answered", String[].class);

  private static final Field<String> STATE =
      when(CLOSED_ON.isNull(), inline("OPEN"))
          .when(PASSED, inline("PASSED"))
          .otherwise(inline("REFUSED"));
  private static final Field<String> WAITING =
      field(name("waiting", "department"), SQLDataType.CLOB);

  private static final Field<UUID> OPINION_ID = of(OPINIONS, DEPARTMENT_OPINION.ID);
  private static final Field<String> DEPARTMENT = of(OPINIONS, DEPARTMENT_OPINION.DEPARTMENT);
  private static final Field<String> KIND = of(OPINIONS, DEPARTMENT_OPINION.KIND);
  private static final Field<String> ITEM = of(OPINIONS, DEPARTMENT_OPINION.ITEM);
  private static final Field<String> EVIDENCE = of(OPINIONS, DEPARTMENT_OPINION.EVIDENCE);
  private static final Field<String> BY = of(OPINIONS, DEPARTMENT_OPINION.NAME);
  private static final Field<java.time.Instant> AT = of(OPINIONS, DEPARTMENT_OPINION.AT);
  private static final Field<String> BECAUSE = of(OPINIONS, OVERRULING.REASON);
  private static final Field<String> OVERRULER = named(OPINIONS, "overruler", String.class);

  private ReviewList() {}

  private static Select<Record> reviews(ReviewLevel level) {
    var tables = ReviewTables.of(level);
    var answered =
        array(
            select(tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT))
                .from(tables.opinion())
                .where(
                    tables
                        .ofOpinion(DEPARTMENT_OPINION.TOWNSHIP)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.TOWNSHIP)))
                .and(
                    tables
                        .ofOpinion(DEPARTMENT_OPINION.REVIEW)
                        .eq(tables.ofReview(QUALIFICATION_REVIEW.ID))));
    return select(
            List.<Field<?>>of(
                CANDIDACY.TOWNSHIP,
                CANDIDACY.COMMUNITY,
                CANDIDACY.PERSON,
                CANDIDACY.ELECTION,
                CANDIDACY.PROFILE,
                CANDIDACY.PROFILE_VERSION,
                CANDIDACY.WRITE_IN,
                PERSON.NAME,
                tables.ofReview(QUALIFICATION_REVIEW.ID),
                tables.ofReview(QUALIFICATION_REVIEW.CANDIDACY),
                tables.ofReview(QUALIFICATION_REVIEW.DEPARTMENTS),
                tables.ofReview(QUALIFICATION_REVIEW.OPENED_ON),
                tables.ofReview(QUALIFICATION_REVIEW.CLOSED_ON),
                tables.ofReview(QUALIFICATION_REVIEW.PASSED),
                tables.ofReview(QUALIFICATION_REVIEW.VERSION),
                inline(level.name()).as("level"),
                answered.as("answered")))
        .from(tables.review())
        .join(CANDIDACY)
        .on(CANDIDACY.TOWNSHIP.eq(tables.ofReview(QUALIFICATION_REVIEW.TOWNSHIP)))
        .and(CANDIDACY.ID.eq(tables.ofReview(QUALIFICATION_REVIEW.CANDIDACY)))
        .join(PERSON)
        .on(PERSON.TOWNSHIP.eq(CANDIDACY.TOWNSHIP))
        .and(PERSON.ID.eq(CANDIDACY.PERSON));
  }

  private static Select<Record> opinions(ReviewLevel level) {
    var tables = ReviewTables.of(level);
    return select(
            List.<Field<?>>of(
                tables.ofOpinion(DEPARTMENT_OPINION.TOWNSHIP),
                tables.ofOpinion(DEPARTMENT_OPINION.ID),
                tables.ofOpinion(DEPARTMENT_OPINION.REVIEW),
                tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT),
                tables.ofOpinion(DEPARTMENT_OPINION.KIND),
                tables.ofOpinion(DEPARTMENT_OPINION.ITEM),
                tables.ofOpinion(DEPARTMENT_OPINION.EVIDENCE),
                tables.ofOpinion(DEPARTMENT_OPINION.NAME),
                tables.ofOpinion(DEPARTMENT_OPINION.AT),
                tables.ofOverruling(OVERRULING.REASON),
                tables.ofOverruling(OVERRULING.NAME).as("overruler")))
        .from(tables.opinion())
        .leftJoin(tables.overruling())
        .on(
            tables
                .ofOverruling(OVERRULING.TOWNSHIP)
                .eq(tables.ofOpinion(DEPARTMENT_OPINION.TOWNSHIP)))
        .and(tables.ofOverruling(OVERRULING.REVIEW).eq(tables.ofOpinion(DEPARTMENT_OPINION.REVIEW)))
        .and(
            tables
                .ofOverruling(OVERRULING.DEPARTMENT)
                .eq(tables.ofOpinion(DEPARTMENT_OPINION.DEPARTMENT)));
  }

  private static <T> Field<T> of(Table<?> table, Field<T> column) {
    return Objects.requireNonNull(table.field(column.getName(), column.getDataType()));
  }

  private static <T> Field<T> named(Table<?> table, String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type));
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ID)
            .filter("township", TOWNSHIP)
            .filter("community", COMMUNITY)
            .filter("level", LEVEL)
            .filter("candidacy", ITS_CANDIDACY)
            .filter("person", PERSON_ID)
            .filter("election", ELECTION)
            .filter("openedOn", OPENED_ON)
            .filter("closedOn", CLOSED_ON)
            .filter("state", STATE)
            .filter("writeIn", WRITE_IN)
            .order("OPENED_ON", OPENED_ON)
            .order("COMMUNITY", COMMUNITY)
            .order("NAME", PERSON_NAME)
            .group("township", TOWNSHIP)
            .group("community", COMMUNITY)
            .group("level", LEVEL)
            .group("state", STATE);
    return new Listing(REVIEWS, columns, List.of(new Order("OPENED_ON", false)), ID, noCondition());
  }

  public static Nest<ReviewRow> nest(ReviewEyes eyes) {
    var opinions =
        new Nest.Child(
            OPINIONS,
            page ->
                of(OPINIONS, DEPARTMENT_OPINION.TOWNSHIP)
                    .eq(page.of(TOWNSHIP))
                    .and(of(OPINIONS, DEPARTMENT_OPINION.REVIEW).eq(page.of(ID)))
                    .and(KIND.isNotNull())
                    .and(eyes.see(page.of(LEVEL), page.of(CLOSED_ON).isNotNull(), DEPARTMENT)),
            List.of(OPINION_ID, DEPARTMENT, KIND, ITEM, EVIDENCE, BY, AT, BECAUSE, OVERRULER),
            List.of(DEPARTMENT));
    return new Nest<>(
        List.of(
            TOWNSHIP,
            COMMUNITY,
            ID,
            LEVEL,
            ITS_CANDIDACY,
            PERSON_ID,
            PERSON_NAME,
            DEPARTMENTS,
            ANSWERED,
            OPENED_ON,
            CLOSED_ON,
            PASSED,
            VERSION,
            PROFILE,
            PROFILE_VERSION),
        List.of(opinions),
        row -> row(row, eyes));
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, COMMUNITY);
  }

  /** Keeps to what waits for a department, of those the eyes may know of. */
  public static Condition waiting(ReviewEyes eyes, @Nullable String department) {
    return CLOSED_ON
        .isNull()
        .and(
            exists(
                selectOne()
                    .from(waiting())
                    .where(
                        isMissing(eyes)
                            .and(department == null ? noCondition() : WAITING.eq(department)))));
  }

  private static Table<?> waiting() {
    return unnest(DEPARTMENTS).as("waiting", "department");
  }

  private static Condition isMissing(ReviewEyes eyes) {
    return WAITING.ne(all(ANSWERED)).and(eyes.waitFor(LEVEL, WAITING));
  }

  /** How many answers are awaited, and since when at the most, by department and place. */
  public static List<Backlog> backlog(DSLContext sql, Condition within, ReviewEyes eyes) {
    return sql.select(TOWNSHIP, LEVEL, WAITING, count(), min(OPENED_ON))
        .from(REVIEWS)
        .crossJoin(lateral(waiting()))
        .where(within)
        .and(CLOSED_ON.isNull())
        .and(isMissing(eyes))
        .groupBy(TOWNSHIP, LEVEL, WAITING)
        .orderBy(TOWNSHIP, LEVEL.desc(), WAITING)
        .fetch(row ->
            new Backlog(
                row.value1(),
                ReviewLevel.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  /** What a department has still to answer in a township. */
  public record Backlog(
      String township, ReviewLevel level, String department, int open, LocalDate oldest) {}

  public static Map<UUID, ReviewRow> byId(
      DSLContext sql, Scope scope, Collection<UUID> reviews, ReviewEyes eyes) {
    return listing().byId(sql, within(scope), reviews, nest(eyes), ReviewRow::uuid);
  }

  private static ReviewRow row(Group row, ReviewEyes eyes) {
    var level = ReviewLevel.valueOf(row.get(LEVEL));
    return new ReviewRow(
        row.get(TOWNSHIP),
        row.get(COMMUNITY),
        row.get(ID),
        level,
        row.get(ITS_CANDIDACY),
        row.get(PERSON_ID),
        row.get(PERSON_NAME),
        List.of(row.get(DEPARTMENTS)),
        eyes.watches() || row.find(CLOSED_ON) != null ? List.of(row.get(ANSWERED)) : null,
        row.get(OPENED_ON),
        row.find(CLOSED_ON),
        row.find(PASSED),
        row.get(VERSION),
        eyes.conducts().contains(level),
        new ProfileRef(row.get(PROFILE), row.get(PROFILE_VERSION)),
        row.children(OPINION_ID, opinion -> opinion(opinion, level, eyes)));
  }

  private static ReviewRow.Opinion opinion(Group row, ReviewLevel level, ReviewEyes eyes) {
    String department = row.get(DEPARTMENT);
    return new ReviewRow.Opinion(
        department,
        row.get(KIND),
        row.find(ITEM),
        eyes.readsEvidence(level, department) ? row.find(EVIDENCE) : null,
        row.get(BY),
        row.get(AT),
        row.find(BECAUSE),
        row.find(OVERRULER));
  }
}
