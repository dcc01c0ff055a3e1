package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION_ACT;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION_ACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.values;

import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.party.PartyAction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Elections of one kind and what their acts say of a cycle's steps; both kinds have the same
 * columns.
 *
 * @param counts which elections are told of
 * @param vote the act that a later void one undoes (PE-5, VE-11)
 * @param means the act that does a step, by the steps' codes in the shipped profiles
 */
record ElectionSteps(
    Table<?> elections,
    Table<?> acts,
    Condition counts,
    Enum<?> vote,
    Map<String, ? extends Enum<?>> means) {
  /** Two recommendations make the one step where a profile counts them together (PE-1). */
  static final ElectionSteps PARTY =
      new ElectionSteps(
          PARTY_ELECTION,
          PARTY_ELECTION_ACT,
          noCondition(),
          PartyAction.MEET,
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("START", PartyAction.MOBILISE),
                  Map.entry("PARTY_MOBILISATION", PartyAction.MOBILISE),
                  Map.entry("MEMBERS_RECOMMEND", PartyAction.RECOMMEND_BY_MEMBERS),
                  Map.entry("REPRESENTATIVES_RECOMMEND", PartyAction.RECOMMEND_BY_REPRESENTATIVES),
                  Map.entry("RECOMMENDATION", PartyAction.RECOMMEND_BY_REPRESENTATIVES),
                  Map.entry("JOINT_REVIEW", PartyAction.REVIEW),
                  Map.entry("INSPECTION", PartyAction.INSPECT),
                  Map.entry("PARTY_CANDIDATES", PartyAction.PROPOSE),
                  Map.entry("PARTY_MEETING", PartyAction.MEET),
                  Map.entry("PARTY_NOTICE", PartyAction.PUBLISH_RESULT),
                  Map.entry("PARTY_DONE", PartyAction.CONCLUDE))));

  /** Of whole committees, that nobody gave up; registration is over when the roll hangs. */
  static final ElectionSteps COMMITTEE =
      new ElectionSteps(
          COMMITTEE_ELECTION,
          COMMITTEE_ELECTION_ACT,
          COMMITTEE_ELECTION.REMAINDER.isNull().and(COMMITTEE_ELECTION.ABANDONED_ON.isNull()),
          CommitteeAction.HOLD_POLL,
          new TreeMap<>(
              Map.of(
                  "METHOD", CommitteeAction.ADOPT_METHOD,
                  "ELECTION_COMMITTEE", CommitteeAction.FORM_ELECTION_COMMITTEE,
                  "REGISTRATION", CommitteeAction.PUBLISH_ROLL,
                  "VOTER_LIST", CommitteeAction.PUBLISH_ROLL,
                  "NOMINATION", CommitteeAction.NOMINATE,
                  "CANDIDATES", CommitteeAction.PUBLISH_CANDIDATES,
                  "POLL", CommitteeAction.HOLD_POLL,
                  "COMMITTEES_DONE", CommitteeAction.CONCLUDE)));

  private static <T> Field<T> of(Table<?> table, String column, Class<T> type) {
    return Objects.requireNonNull(table.field(column, type), column);
  }

  private Field<String> township() {
    return of(elections, "township", String.class);
  }

  private Field<String> community() {
    return of(elections, "community", String.class);
  }

  private Field<UUID> id() {
    return of(elections, "id", UUID.class);
  }

  private Field<UUID> cycle() {
    return of(elections, "cycle", UUID.class);
  }

  private Field<String> action() {
    return of(acts, "action", String.class);
  }

  /** Whether a step is told by an election of the kind in its community and cycle. */
  Condition tell(
      Field<String> township, Field<String> community, Field<UUID> cycle, Field<String> step) {
    return step.in(means.keySet().stream().map(org.jooq.impl.DSL::inline).toList())
        .and(
            exists(
                selectOne()
                    .from(elections)
                    .where(township().eq(township))
                    .and(community().eq(community))
                    .and(cycle().eq(cycle))
                    .and(counts)));
  }

  Select<Record4<String, String, UUID, String>> done() {
    var step = field(name("means", "step"), SQLDataType.CLOB);
    var action = field(name("means", "action"), SQLDataType.CLOB);
    var table =
        values(
                means.entrySet().stream()
                    .map(it -> row(inline(it.getKey()), inline(it.getValue().name())))
                    .toArray(Row2[]::new))
            .as("means", "step", "action");
    return select(township(), community(), cycle(), step)
        .from(elections)
        .join(acts)
        .on(of(acts, "township", String.class).eq(township()))
        .and(of(acts, "election", UUID.class).eq(id()))
        .join(table)
        .on(action.eq(action()))
        .where(cycle().isNotNull())
        .and(counts)
        .and(action().ne(inline(vote.name())).or(stands()));
  }

  /** A vote that was declared void is to be held again. */
  private Condition stands() {
    var later = acts.as("later");
    return notExists(
        selectOne()
            .from(later)
            .where(of(later, "township", String.class).eq(of(acts, "township", String.class)))
            .and(of(later, "election", UUID.class).eq(of(acts, "election", UUID.class)))
            .and(of(later, "position", Integer.class).gt(of(acts, "position", Integer.class)))
            .and(of(later, "action", String.class).eq(inline("VOID"))));
  }

  /** Each community's newest election. */
  Table<?> newest(String alias) {
    return select(
            township(),
            community(),
            id(),
            of(elections, "stage", String.class),
            of(elections, "next_step", String.class),
            of(elections, "opens_on", LocalDate.class),
            of(elections, "result", String.class))
        .distinctOn(township(), community())
        .from(elections)
        .where(counts)
        .orderBy(
            township(), community(), of(elections, "begun_on", LocalDate.class).desc(), id().desc())
        .asTable(alias);
  }

  /** Objections without a ruling, by election (PE-3, VE-4). */
  Table<?> objections(String alias) {
    var election = of(acts, "election", UUID.class);
    var township = of(acts, "township", String.class);
    var raised = count().filterWhere(action().eq(inline("OBJECT")));
    var ruled = count().filterWhere(action().eq(inline("RULE")));
    return select(township, election, raised.minus(ruled).as("open"))
        .from(acts)
        .where(action().in(inline("OBJECT"), inline("RULE")))
        .groupBy(township, election)
        .asTable(alias);
  }
}
