package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The list of committee elections, the newest first. */
public final class CommitteeElectionList {
  private static final Offered OFFERED =
      new Offered(COMMITTEE_ELECTION.TOWNSHIP, COMMITTEE_ELECTION.ID, COMMITTEE_ELECTION.COMMUNITY)
          .field("profile", COMMITTEE_ELECTION.PROFILE, COMMITTEE_ELECTION.PROFILE_VERSION)
          .field("nextSteps", COMMITTEE_ELECTION.PROFILE, COMMITTEE_ELECTION.PROFILE_VERSION)
          .field("cycle", COMMITTEE_ELECTION.CYCLE)
          .field("begunOn", COMMITTEE_ELECTION.BEGUN_ON)
          .field("byElection", COMMITTEE_ELECTION.REMAINDER)
          .field("stage", COMMITTEE_ELECTION.STAGE)
          .field("upcoming", COMMITTEE_ELECTION.NEXT_STEP)
          .field("step", COMMITTEE_ELECTION.STAGE)
          .field("nextStep", COMMITTEE_ELECTION.NEXT_STEP)
          .field("pollingDay", COMMITTEE_ELECTION.POLLING_DAY)
          .field("result", COMMITTEE_ELECTION.RESULT)
          .field("latestOn", COMMITTEE_ELECTION.LATEST_ON)
          .field("abandonedOn", COMMITTEE_ELECTION.ABANDONED_ON)
          .field("termEndsOn", COMMITTEE_ELECTION.TERM_ENDS_ON, COMMITTEE_ELECTION.REMAINDER)
          .field("version", COMMITTEE_ELECTION.VERSION);

  private CommitteeElectionList() {}

  public static Listing listing() {
    return new Listing(
        COMMITTEE_ELECTION,
        columns(),
        List.of(new Order("BEGUN_ON", true)),
        COMMITTEE_ELECTION.ID,
        noCondition());
  }

  private static Columns columns() {
    return new Columns()
        .filter("id", COMMITTEE_ELECTION.ID)
        .filter("township", COMMITTEE_ELECTION.TOWNSHIP)
        .filter("community", COMMITTEE_ELECTION.COMMUNITY)
        .filter("cycle", COMMITTEE_ELECTION.CYCLE)
        .filter("begunOn", COMMITTEE_ELECTION.BEGUN_ON)
        .filter("byElection", field(COMMITTEE_ELECTION.REMAINDER.isNotNull()))
        .filter("step", COMMITTEE_ELECTION.STAGE)
        .filter("nextStep", COMMITTEE_ELECTION.NEXT_STEP)
        .filter("pollingDay", COMMITTEE_ELECTION.POLLING_DAY)
        .filter("result", COMMITTEE_ELECTION.RESULT)
        .filter("latestOn", COMMITTEE_ELECTION.LATEST_ON)
        .filter("abandonedOn", COMMITTEE_ELECTION.ABANDONED_ON)
        .filter("concluded", field(COMMITTEE_ELECTION.TERM_ENDS_ON.isNotNull()))
        .order("BEGUN_ON", COMMITTEE_ELECTION.BEGUN_ON)
        .order("COMMUNITY", COMMITTEE_ELECTION.COMMUNITY, COMMITTEE_ELECTION.BEGUN_ON)
        .group("township", COMMITTEE_ELECTION.TOWNSHIP)
        .group("community", COMMITTEE_ELECTION.COMMUNITY)
        .group("step", COMMITTEE_ELECTION.STAGE)
        .group("nextStep", COMMITTEE_ELECTION.NEXT_STEP)
        .group("result", COMMITTEE_ELECTION.RESULT);
  }

  private static Nest<CommitteeElectionRow> nest(Asked asked) {
    return new Nest<>(
        OFFERED.columns(asked), List.of(), group -> new CommitteeElectionRow(group, null));
  }

  /** The elections of a scope. */
  public static Question<CommitteeElectionRow> of(Scope scope, LocalDate today, Asked asked) {
    return new Question<>(
        "committeeElections",
        Reads.place(scope),
        today,
        asked,
        () -> new Question.Parts<>(listing(), within(scope), nest(asked)));
  }

  public static Map<UUID, CommitteeElectionRow> byId(
      DSLContext sql, Scope scope, Collection<UUID> elections, Asked asked) {
    return of(scope, LocalDate.EPOCH, asked).byId(sql, elections, CommitteeElectionRow::uuid);
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, COMMITTEE_ELECTION.COMMUNITY);
  }
}
