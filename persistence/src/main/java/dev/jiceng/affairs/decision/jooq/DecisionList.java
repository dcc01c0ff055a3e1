package dev.jiceng.affairs.decision.jooq;

import static dev.jiceng.jooq.area.Tables.DECISION_STEP;
import static dev.jiceng.jooq.area.Tables.VILLAGE_DECISION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.decision.DecisionState;
import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.affairs.decision.StepTaken;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The list of villages' decisions, those moved last first (D-6). */
public final class DecisionList {
  private DecisionList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", VILLAGE_DECISION.ID)
            .filter("community", VILLAGE_DECISION.COMMUNITY)
            .filter("title", VILLAGE_DECISION.TITLE)
            .filter("state", VILLAGE_DECISION.STATE)
            .filter("reachedOn", VILLAGE_DECISION.REACHED_ON)
            .order("REACHED_ON", VILLAGE_DECISION.REACHED_ON)
            .order("COMMUNITY", VILLAGE_DECISION.COMMUNITY)
            .group("township", VILLAGE_DECISION.TOWNSHIP)
            .group("community", VILLAGE_DECISION.COMMUNITY)
            .group("state", VILLAGE_DECISION.STATE);
    return new Listing(
        VILLAGE_DECISION,
        columns,
        List.of(new Order("REACHED_ON", true)),
        VILLAGE_DECISION.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, VILLAGE_DECISION.COMMUNITY);
  }

  public static Nest<VillageDecision> nest() {
    var steps =
        new Nest.Child(
            DECISION_STEP,
            page ->
                DECISION_STEP
                    .TOWNSHIP
                    .eq(page.of(VILLAGE_DECISION.TOWNSHIP))
                    .and(DECISION_STEP.DECISION.eq(page.of(VILLAGE_DECISION.ID))),
            List.of(DECISION_STEP.fields()),
            List.of(DECISION_STEP.POSITION));
    return new Nest<>(List.of(VILLAGE_DECISION.fields()), List.of(steps), DecisionList::row);
  }

  private static VillageDecision row(Group row) {
    return new VillageDecision(
        row.get(VILLAGE_DECISION.ID),
        DivisionCode.of(row.get(VILLAGE_DECISION.COMMUNITY)),
        row.get(VILLAGE_DECISION.TITLE),
        row.get(VILLAGE_DECISION.MATTER),
        DecisionState.valueOf(row.get(VILLAGE_DECISION.STATE)),
        row.find(VILLAGE_DECISION.RESOLUTION),
        row.find(VILLAGE_DECISION.OUTCOME),
        row.children(
            DECISION_STEP.ID,
            step ->
                new StepTaken(
                    step(step),
                    step.get(DECISION_STEP.HELD_ON),
                    meeting(step),
                    new Mark(
                        new Actor(step.get(DECISION_STEP.SUBJECT), step.get(DECISION_STEP.NAME)),
                        step.get(DECISION_STEP.AT)))),
        row.get(VILLAGE_DECISION.VERSION));
  }

  static DecisionStep step(Group row) {
    return DecisionStep.values()[row.get(DECISION_STEP.POSITION) - 1];
  }

  static @Nullable Meeting meeting(Group row) {
    var present = row.find(DECISION_STEP.PRESENT);
    var kind = row.find(DECISION_STEP.MEETING);
    return present == null
        ? null
        : new Meeting(
            row.get(DECISION_STEP.ENTITLED),
            present,
            row.get(DECISION_STEP.IN_FAVOUR),
            row.get(DECISION_STEP.AGAINST),
            row.get(DECISION_STEP.ABSTAINED),
            kind == null ? null : Meeting.Kind.valueOf(kind));
  }
}
