package dev.jiceng.election.party.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;
import static dev.jiceng.jooq.area.Tables.POST;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Offered;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The list of Party elections, the newest first. */
public final class PartyElectionList {
  /** 一肩挑: whether the secretary holds the chair, and no end of that is recorded (C-16). */
  static final Field<Boolean> SECRETARY_IS_CHAIR =
      field(
          exists(
              selectOne()
                  .from(MEMBERSHIP)
                  .join(POST)
                  .on(POST.TOWNSHIP.eq(MEMBERSHIP.TOWNSHIP))
                  .and(POST.ID.eq(MEMBERSHIP.POST))
                  .join(ORGANIZATION)
                  .on(ORGANIZATION.TOWNSHIP.eq(POST.TOWNSHIP))
                  .and(ORGANIZATION.ID.eq(POST.ORGANIZATION))
                  .where(MEMBERSHIP.TOWNSHIP.eq(PARTY_ELECTION.TOWNSHIP))
                  .and(MEMBERSHIP.PERSON.eq(PARTY_ELECTION.SECRETARY))
                  .and(MEMBERSHIP.ENDS_ON.isNull())
                  .and(POST.KIND.eq(Post.Kind.CHAIR.name()))
                  .and(ORGANIZATION.COMMUNITY.eq(PARTY_ELECTION.COMMUNITY))
                  .and(
                      ORGANIZATION.KIND.in(
                          Arrays.stream(OrganizationKind.values())
                              .filter(OrganizationKind::isSelfGovernment)
                              .map(Enum::name)
                              .toList()))));

  private static final Offered OFFERED =
      new Offered(PARTY_ELECTION.TOWNSHIP, PARTY_ELECTION.ID, PARTY_ELECTION.COMMUNITY)
          .field("organization", PARTY_ELECTION.ORGANIZATION)
          .field("organizationKind", PARTY_ELECTION.ORGANIZATION_KIND)
          .field("profile", PARTY_ELECTION.PROFILE, PARTY_ELECTION.PROFILE_VERSION)
          .field("cycle", PARTY_ELECTION.CYCLE)
          .field("begunOn", PARTY_ELECTION.BEGUN_ON)
          .field("seats", PARTY_ELECTION.SEATS)
          .field("stage", PARTY_ELECTION.STAGE)
          .field("upcoming", PARTY_ELECTION.NEXT_STEP)
          .field("step", PARTY_ELECTION.STAGE)
          .field("nextStep", PARTY_ELECTION.NEXT_STEP)
          .field("metOn", PARTY_ELECTION.MET_ON)
          .field("result", PARTY_ELECTION.RESULT)
          .field("latestOn", PARTY_ELECTION.LATEST_ON)
          .field("secretary", PARTY_ELECTION.SECRETARY)
          .field("secretaryIsChair", SECRETARY_IS_CHAIR)
          .field("concludedOn", PARTY_ELECTION.CONCLUDED_ON)
          .field("termEndsOn", PARTY_ELECTION.TERM_ENDS_ON)
          .field("version", PARTY_ELECTION.VERSION);

  private PartyElectionList() {}

  public static Listing listing() {
    return new Listing(
        PARTY_ELECTION,
        columns(),
        List.of(new Order("BEGUN_ON", true)),
        PARTY_ELECTION.ID,
        noCondition());
  }

  private static Columns columns() {
    return new Columns()
        .filter("id", PARTY_ELECTION.ID)
        .filter("township", PARTY_ELECTION.TOWNSHIP)
        .filter("community", PARTY_ELECTION.COMMUNITY)
        .filter("organization", PARTY_ELECTION.ORGANIZATION)
        .filter("organizationKind", PARTY_ELECTION.ORGANIZATION_KIND)
        .filter("cycle", PARTY_ELECTION.CYCLE)
        .filter("begunOn", PARTY_ELECTION.BEGUN_ON)
        .filter("step", PARTY_ELECTION.STAGE)
        .filter("nextStep", PARTY_ELECTION.NEXT_STEP)
        .filter("metOn", PARTY_ELECTION.MET_ON)
        .filter("result", PARTY_ELECTION.RESULT)
        .filter("latestOn", PARTY_ELECTION.LATEST_ON)
        .filter("secretaryIsChair", SECRETARY_IS_CHAIR)
        .filter("concluded", field(PARTY_ELECTION.CONCLUDED_ON.isNotNull()))
        .order("BEGUN_ON", PARTY_ELECTION.BEGUN_ON)
        .order("COMMUNITY", PARTY_ELECTION.COMMUNITY, PARTY_ELECTION.BEGUN_ON)
        .group("township", PARTY_ELECTION.TOWNSHIP)
        .group("community", PARTY_ELECTION.COMMUNITY)
        .group("step", PARTY_ELECTION.STAGE)
        .group("nextStep", PARTY_ELECTION.NEXT_STEP)
        .group("result", PARTY_ELECTION.RESULT);
  }

  /** The elections of a scope. */
  public static Question<PartyElectionRow> of(Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        "partyElections",
        Reads.place(scope),
        today,
        asked,
        () ->
            new Question.Parts<>(
                listing(),
                within(scope),
                new Nest<>(
                    OFFERED.columns(asked),
                    List.of(),
                    group -> new PartyElectionRow(group, null))));
  }

  public static Map<UUID, PartyElectionRow> byId(
      DSLContext sql, Scope scope, Collection<UUID> elections, Asked asked) {
    return of(scope, LocalDate.EPOCH, asked).byId(sql, elections, PartyElectionRow::uuid);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, PARTY_ELECTION.COMMUNITY);
  }
}
