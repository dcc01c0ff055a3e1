package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.CYCLE_STEP_DONE;
import static dev.jiceng.jooq.area.Tables.ELECTED_BODY;
import static dev.jiceng.jooq.area.Tables.HANDOVER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record4;
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

  private StepsDone() {}

  private static <T> Field<T> own(String column, DataType<T> type) {
    return field(name("did", column), type);
  }

  static Table<?> table() {
    return recorded()
        .union(ElectionSteps.PARTY.done())
        .union(ElectionSteps.COMMITTEE.done())
        .union(bodies())
        .union(handedOver())
        .asTable("did");
  }

  private static Select<Record4<String, String, UUID, String>> recorded() {
    return select(
            CYCLE_STEP_DONE.TOWNSHIP.as("township"),
            CYCLE_STEP_DONE.COMMUNITY.as("community"),
            CYCLE_STEP_DONE.CYCLE.as("cycle"),
            CYCLE_STEP_DONE.STEP.as("step"))
        .from(CYCLE_STEP_DONE)
        .where(not(toldBy(ElectionSteps.PARTY)))
        .and(not(toldBy(ElectionSteps.COMMITTEE)));
  }

  private static Condition toldBy(ElectionSteps elections) {
    return elections.tell(
        CYCLE_STEP_DONE.TOWNSHIP,
        CYCLE_STEP_DONE.COMMUNITY,
        CYCLE_STEP_DONE.CYCLE,
        CYCLE_STEP_DONE.STEP);
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
