package dev.jiceng.election.candidacy.jooq;

import static dev.jiceng.jooq.area.Tables.CANDIDACY;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.PLEDGE;
import static dev.jiceng.jooq.area.Tables.QUALIFICATION_REVIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The list of those who stand or stood, with their pledges and how far their reviews are. */
public final class CandidacyList {
  private static final Table<?> WITH_PERSON =
      CANDIDACY
          .join(PERSON)
          .on(PERSON.TOWNSHIP.eq(CANDIDACY.TOWNSHIP))
          .and(PERSON.ID.eq(CANDIDACY.PERSON));

  private static final Field<String> TOWNSHIP_REVIEW = state(ReviewLevel.TOWNSHIP);
  private static final Field<String> COUNTY_REVIEW = state(ReviewLevel.COUNTY);

  private CandidacyList() {}

  /** How far the review of that level is; the names of {@link CandidacyRow.State}. */
  private static Field<String> state(ReviewLevel level) {
    var tables = ReviewTables.of(level);
    Field<String> reached =
        when(tables.ofReview(QUALIFICATION_REVIEW.CLOSED_ON).isNull(), inline("OPEN"))
            .when(tables.ofReview(QUALIFICATION_REVIEW.PASSED), inline("PASSED"))
            .otherwise(inline("REFUSED"));
    return coalesce(
        field(
            select(reached)
                .from(tables.review())
                .where(tables.ofReview(QUALIFICATION_REVIEW.TOWNSHIP).eq(CANDIDACY.TOWNSHIP))
                .and(tables.ofReview(QUALIFICATION_REVIEW.CANDIDACY).eq(CANDIDACY.ID))),
        inline("NONE"));
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", CANDIDACY.ID)
            .filter("township", CANDIDACY.TOWNSHIP)
            .filter("community", CANDIDACY.COMMUNITY)
            .filter("person", CANDIDACY.PERSON)
            .filter("election", CANDIDACY.ELECTION)
            .filter("electionKind", CANDIDACY.ELECTION_KIND)
            .filter("forSecretary", CANDIDACY.FOR_SECRETARY)
            .filter("writeIn", CANDIDACY.WRITE_IN)
            .filter("filedOn", CANDIDACY.FILED_ON)
            .filter("withdrawnOn", CANDIDACY.WITHDRAWN_ON)
            .filter("townshipReview", TOWNSHIP_REVIEW)
            .filter("countyReview", COUNTY_REVIEW)
            .order("FILED_ON", CANDIDACY.FILED_ON)
            .order("COMMUNITY", CANDIDACY.COMMUNITY)
            .order("NAME", PERSON.NAME)
            .group("township", CANDIDACY.TOWNSHIP)
            .group("community", CANDIDACY.COMMUNITY)
            .group("electionKind", CANDIDACY.ELECTION_KIND)
            .group("forSecretary", CANDIDACY.FOR_SECRETARY)
            .group("townshipReview", TOWNSHIP_REVIEW)
            .group("countyReview", COUNTY_REVIEW);
    return new Listing(
        WITH_PERSON, columns, List.of(new Order("FILED_ON", true)), CANDIDACY.ID, noCondition());
  }

  public static Nest<CandidacyRow> nest() {
    List<Field<?>> columns = new ArrayList<>(List.of(CANDIDACY.fields()));
    columns.addAll(List.of(CandidacyFields.FOUND, PERSON.NAME, TOWNSHIP_REVIEW, COUNTY_REVIEW));
    var pledges =
        new Nest.Child(
            PLEDGE,
            page ->
                PLEDGE
                    .TOWNSHIP
                    .eq(page.of(CANDIDACY.TOWNSHIP))
                    .and(PLEDGE.CANDIDACY.eq(page.of(CANDIDACY.ID))),
            List.of(PLEDGE.ID, PLEDGE.KIND, PLEDGE.SIGNED_ON, PLEDGE.PUBLISHED_ON),
            List.of(PLEDGE.SIGNED_ON, PLEDGE.ID));
    return new Nest<>(columns, List.of(pledges), CandidacyList::row);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, CANDIDACY.COMMUNITY);
  }

  public static Map<UUID, CandidacyRow> byId(
      DSLContext sql, Scope scope, Collection<UUID> candidacies) {
    return listing().byId(sql, within(scope), candidacies, nest(), CandidacyRow::uuid);
  }

  private static CandidacyRow row(Group row) {
    return new CandidacyRow(
        row.get(CANDIDACY.TOWNSHIP),
        row.get(PERSON.NAME),
        CandidacyRow.State.valueOf(row.get(TOWNSHIP_REVIEW)),
        CandidacyRow.State.valueOf(row.get(COUNTY_REVIEW)),
        CandidacyFields.filed(
            new CandidacyFields.Cells() {
              @Override
              public <T> @org.jspecify.annotations.Nullable T get(Field<T> column) {
                return row.find(column);
              }
            },
            row.children(PLEDGE.ID, CandidacyList::pledge)));
  }

  private static Pledge pledge(Group row) {
    return new Pledge(
        Pledge.Kind.valueOf(row.get(PLEDGE.KIND)),
        row.get(PLEDGE.SIGNED_ON),
        row.find(PLEDGE.PUBLISHED_ON));
  }
}
