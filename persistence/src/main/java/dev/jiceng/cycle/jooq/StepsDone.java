package dev.jiceng.cycle.jooq;

import static dev.jiceng.election.committee.CommitteeAction.ADOPT_METHOD;
import static dev.jiceng.election.committee.CommitteeAction.CONCLUDE;
import static dev.jiceng.election.committee.CommitteeAction.FORM_ELECTION_COMMITTEE;
import static dev.jiceng.election.committee.CommitteeAction.HOLD_POLL;
import static dev.jiceng.election.committee.CommitteeAction.NOMINATE;
import static dev.jiceng.election.committee.CommitteeAction.PUBLISH_CANDIDATES;
import static dev.jiceng.election.committee.CommitteeAction.PUBLISH_ROLL;
import static dev.jiceng.election.committee.CommitteeAction.VOID;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION_ACT;
import static dev.jiceng.jooq.area.Tables.CYCLE_STEP_DONE;
import static dev.jiceng.jooq.area.Tables.ELECTED_BODY;
import static dev.jiceng.jooq.area.Tables.HANDOVER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.values;

import dev.jiceng.election.committee.CommitteeAction;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Which steps of a cycle the communities did: an election says so itself once it is begun, a
 * community that has none records its steps.
 */
final class StepsDone {
  static final Field<String> TOWNSHIP = own("township", SQLDataType.CLOB);
  static final Field<String> COMMUNITY = own("community", SQLDataType.CLOB);
  static final Field<UUID> CYCLE = own("cycle", SQLDataType.UUID);
  static final Field<String> STEP = own("step", SQLDataType.CLOB);

  /** By the steps' codes in the shipped profiles; registration is over when the roll hangs. */
  private static final Map<String, CommitteeAction> COMMITTEE =
      new TreeMap<>(
          Map.of(
              "METHOD", ADOPT_METHOD,
              "ELECTION_COMMITTEE", FORM_ELECTION_COMMITTEE,
              "REGISTRATION", PUBLISH_ROLL,
              "VOTER_LIST", PUBLISH_ROLL,
              "NOMINATION", NOMINATE,
              "CANDIDATES", PUBLISH_CANDIDATES,
              "POLL", HOLD_POLL,
              "COMMITTEES_DONE", CONCLUDE));

  private StepsDone() {}

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name("did", column), type);
  }

  static Table<?> table() {
    return recorded().union(elected()).union(bodies()).union(handedOver()).asTable("did");
  }

  private static Select<Record4<String, String, UUID, String>> recorded() {
    var electing =
        selectOne()
            .from(COMMITTEE_ELECTION)
            .where(COMMITTEE_ELECTION.TOWNSHIP.eq(CYCLE_STEP_DONE.TOWNSHIP))
            .and(COMMITTEE_ELECTION.COMMUNITY.eq(CYCLE_STEP_DONE.COMMUNITY))
            .and(COMMITTEE_ELECTION.CYCLE.eq(CYCLE_STEP_DONE.CYCLE))
            .and(counts());
    return select(
            CYCLE_STEP_DONE.TOWNSHIP.as("township"),
            CYCLE_STEP_DONE.COMMUNITY.as("community"),
            CYCLE_STEP_DONE.CYCLE.as("cycle"),
            CYCLE_STEP_DONE.STEP.as("step"))
        .from(CYCLE_STEP_DONE)
        .where(
            CYCLE_STEP_DONE
                .STEP
                .notIn(COMMITTEE.keySet().stream().map(org.jooq.impl.DSL::inline).toList())
                .or(notExists(electing)));
  }

  /** An election of a whole committee that nobody gave up. */
  static Condition counts() {
    return COMMITTEE_ELECTION.REMAINDER.isNull().and(COMMITTEE_ELECTION.ABANDONED_ON.isNull());
  }

  private static Select<Record4<String, String, UUID, String>> elected() {
    var step = field(name("means", "step"), SQLDataType.CLOB);
    var action = field(name("means", "action"), SQLDataType.CLOB);
    var means =
        values(
                COMMITTEE.entrySet().stream()
                    .map(it -> row(inline(it.getKey()), inline(it.getValue().name())))
                    .toArray(Row2[]::new))
            .as("means", "step", "action");
    return select(
            COMMITTEE_ELECTION.TOWNSHIP,
            COMMITTEE_ELECTION.COMMUNITY,
            COMMITTEE_ELECTION.CYCLE,
            step)
        .from(COMMITTEE_ELECTION)
        .join(COMMITTEE_ELECTION_ACT)
        .on(COMMITTEE_ELECTION_ACT.TOWNSHIP.eq(COMMITTEE_ELECTION.TOWNSHIP))
        .and(COMMITTEE_ELECTION_ACT.ELECTION.eq(COMMITTEE_ELECTION.ID))
        .join(means)
        .on(action.eq(COMMITTEE_ELECTION_ACT.ACTION))
        .where(COMMITTEE_ELECTION.CYCLE.isNotNull())
        .and(counts())
        .and(COMMITTEE_ELECTION_ACT.ACTION.ne(inline(HOLD_POLL.name())).or(stands()));
  }

  /** A poll that was declared void is to be held again (VE-11). */
  private static Condition stands() {
    var later = COMMITTEE_ELECTION_ACT.as("later");
    return notExists(
        selectOne()
            .from(later)
            .where(later.TOWNSHIP.eq(COMMITTEE_ELECTION_ACT.TOWNSHIP))
            .and(later.ELECTION.eq(COMMITTEE_ELECTION_ACT.ELECTION))
            .and(later.POSITION.gt(COMMITTEE_ELECTION_ACT.POSITION))
            .and(later.ACTION.eq(inline(VOID.name()))));
  }

  /** Those elected afterwards are called as their steps are (S-1 to S-4). */
  private static Select<Record4<String, String, UUID, String>> bodies() {
    return select(
            ELECTED_BODY.TOWNSHIP, ELECTED_BODY.COMMUNITY, ELECTED_BODY.CYCLE, ELECTED_BODY.KIND)
        .from(ELECTED_BODY)
        .where(ELECTED_BODY.CYCLE.isNotNull());
  }

  private static Select<Record4<String, String, UUID, String>> handedOver() {
    return select(
            HANDOVER.TOWNSHIP,
            HANDOVER.COMMUNITY,
            COMMITTEE_ELECTION.CYCLE,
            inline("HANDOVER").cast(SQLDataType.CLOB))
        .from(HANDOVER)
        .join(COMMITTEE_ELECTION)
        .on(COMMITTEE_ELECTION.TOWNSHIP.eq(HANDOVER.TOWNSHIP))
        .and(COMMITTEE_ELECTION.COMMUNITY.eq(HANDOVER.COMMUNITY))
        .and(COMMITTEE_ELECTION.BEGUN_ON.le(HANDOVER.ELECTED_ON))
        .where(HANDOVER.CLOSED_ON.isNotNull())
        .and(COMMITTEE_ELECTION.CYCLE.isNotNull());
  }
}
