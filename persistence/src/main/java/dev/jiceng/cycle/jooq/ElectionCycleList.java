package dev.jiceng.cycle.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_PLAN;
import static dev.jiceng.jooq.area.Tables.ELECTION_CYCLE_STEP;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.cycle.ConflictKind;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;

/** The list of a county's cycles, the newest first. */
public final class ElectionCycleList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          ELECTION_CYCLE.COUNTY,
          ELECTION_CYCLE.ID,
          ELECTION_CYCLE.NAME_ZH,
          ELECTION_CYCLE.NAME_EN,
          ELECTION_CYCLE.PROFILE,
          ELECTION_CYCLE.PROFILE_VERSION,
          ELECTION_CYCLE.STARTS_ON,
          ELECTION_CYCLE.CLOSED_ON,
          ELECTION_CYCLE.VERSION);

  private ElectionCycleList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", ELECTION_CYCLE.ID)
            .filter("startsOn", ELECTION_CYCLE.STARTS_ON)
            .filter("closedOn", ELECTION_CYCLE.CLOSED_ON)
            .order("STARTS_ON", ELECTION_CYCLE.STARTS_ON);
    return new Listing(
        ELECTION_CYCLE,
        columns,
        List.of(new Order("STARTS_ON", true)),
        ELECTION_CYCLE.ID,
        noCondition());
  }

  public static Nest<ElectionCycleRow> nest() {
    return new Nest<>(COLUMNS, List.of(plans(), steps()), ElectionCycleList::row);
  }

  private static Nest.Child plans() {
    return new Nest.Child(
        ELECTION_CYCLE_PLAN,
        page -> ELECTION_CYCLE_PLAN.CYCLE.eq(page.of(ELECTION_CYCLE.ID)),
        List.of(
            ELECTION_CYCLE_PLAN.COMMUNITY,
            ELECTION_CYCLE_PLAN.POLLING_DAY,
            ELECTION_CYCLE_PLAN.PARTY_MEETING_DAY,
            ELECTION_CYCLE_PLAN.REASON),
        List.of(ELECTION_CYCLE_PLAN.COMMUNITY));
  }

  private static Nest.Child steps() {
    return new Nest.Child(
        ELECTION_CYCLE_STEP,
        page ->
            ELECTION_CYCLE_STEP
                .CYCLE
                .eq(page.of(ELECTION_CYCLE.ID))
                .and(ELECTION_CYCLE_STEP.COMMUNITY.eq(ELECTION_CYCLE_PLAN.COMMUNITY)),
        List.of(
            ELECTION_CYCLE_STEP.POSITION,
            ELECTION_CYCLE_STEP.CODE,
            ELECTION_CYCLE_STEP.NAME_ZH,
            ELECTION_CYCLE_STEP.NAME_EN,
            ELECTION_CYCLE_STEP.EARLIEST,
            ELECTION_CYCLE_STEP.LATEST,
            ELECTION_CYCLE_STEP.CONFLICTS),
        List.of(ELECTION_CYCLE_STEP.POSITION));
  }

  private static ElectionCycleRow row(Group row) {
    return new ElectionCycleRow(
        row.get(ELECTION_CYCLE.COUNTY),
        row.get(ELECTION_CYCLE.ID),
        new Words(row.get(ELECTION_CYCLE.NAME_ZH), row.get(ELECTION_CYCLE.NAME_EN)),
        new ProfileRef(row.get(ELECTION_CYCLE.PROFILE), row.get(ELECTION_CYCLE.PROFILE_VERSION)),
        row.get(ELECTION_CYCLE.STARTS_ON),
        row.find(ELECTION_CYCLE.CLOSED_ON),
        row.get(ELECTION_CYCLE.VERSION),
        row.children(ELECTION_CYCLE_PLAN.COMMUNITY, ElectionCycleList::plan));
  }

  private static ElectionCycleRow.Plan plan(Group plan) {
    return new ElectionCycleRow.Plan(
        plan.get(ELECTION_CYCLE_PLAN.COMMUNITY),
        plan.get(ELECTION_CYCLE_PLAN.POLLING_DAY),
        plan.find(ELECTION_CYCLE_PLAN.PARTY_MEETING_DAY),
        plan.find(ELECTION_CYCLE_PLAN.REASON),
        plan.children(ELECTION_CYCLE_STEP.POSITION, ElectionCycleList::step));
  }

  private static ElectionCycleRow.Step step(Group step) {
    return new ElectionCycleRow.Step(
        step.get(ELECTION_CYCLE_STEP.CODE),
        new Words(step.get(ELECTION_CYCLE_STEP.NAME_ZH), step.get(ELECTION_CYCLE_STEP.NAME_EN)),
        step.find(ELECTION_CYCLE_STEP.EARLIEST),
        step.find(ELECTION_CYCLE_STEP.LATEST),
        Arrays.stream(step.get(ELECTION_CYCLE_STEP.CONFLICTS)).map(ConflictKind::valueOf).toList());
  }
}
