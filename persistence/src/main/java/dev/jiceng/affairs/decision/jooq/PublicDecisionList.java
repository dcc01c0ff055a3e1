package dev.jiceng.affairs.decision.jooq;

import static dev.jiceng.jooq.area.Tables.DECISION_STEP;
import static dev.jiceng.jooq.area.Tables.VILLAGE_DECISION;
import static org.jooq.impl.DSL.inline;

import dev.jiceng.affairs.decision.DecisionState;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The public board of decisions (D-6), by the columns that the public role may read. */
public final class PublicDecisionList {
  private static final List<Field<?>> COLUMNS =
      List.of(
          VILLAGE_DECISION.TOWNSHIP,
          VILLAGE_DECISION.ID,
          VILLAGE_DECISION.COMMUNITY,
          VILLAGE_DECISION.TITLE,
          VILLAGE_DECISION.MATTER,
          VILLAGE_DECISION.STATE,
          VILLAGE_DECISION.RESOLUTION,
          VILLAGE_DECISION.OUTCOME);

  private static final List<Field<?>> STEP_COLUMNS =
      List.of(
          DECISION_STEP.ID,
          DECISION_STEP.POSITION,
          DECISION_STEP.HELD_ON,
          DECISION_STEP.ENTITLED,
          DECISION_STEP.PRESENT,
          DECISION_STEP.IN_FAVOUR,
          DECISION_STEP.AGAINST,
          DECISION_STEP.ABSTAINED,
          DECISION_STEP.MEETING);

  private PublicDecisionList() {}

  public static Listing listing() {
    var disclosed =
        VILLAGE_DECISION.STATE.in(
            inline(DecisionState.RESOLUTION_DISCLOSED.name()),
            inline(DecisionState.OUTCOME_DISCLOSED.name()));
    var columns =
        new Columns()
            .filter("community", VILLAGE_DECISION.COMMUNITY)
            .filter("title", VILLAGE_DECISION.TITLE)
            .order("REACHED_ON", VILLAGE_DECISION.REACHED_ON);
    return new Listing(
        VILLAGE_DECISION,
        columns,
        List.of(new Order("REACHED_ON", true)),
        VILLAGE_DECISION.ID,
        disclosed);
  }

  /** What of a county's board lies in the area. */
  public static Condition within(DivisionCode area) {
    return Boards.within(area, VILLAGE_DECISION.TOWNSHIP, VILLAGE_DECISION.COMMUNITY);
  }

  public static Nest<PublicDecision> nest() {
    var steps =
        new Nest.Child(
            DECISION_STEP,
            page ->
                DECISION_STEP
                    .TOWNSHIP
                    .eq(page.of(VILLAGE_DECISION.TOWNSHIP))
                    .and(DECISION_STEP.DECISION.eq(page.of(VILLAGE_DECISION.ID))),
            STEP_COLUMNS,
            List.of(DECISION_STEP.POSITION));
    return new Nest<>(COLUMNS, List.of(steps), PublicDecisionList::row);
  }

  private static PublicDecision row(Group row) {
    return new PublicDecision(
        row.get(VILLAGE_DECISION.ID),
        DivisionCode.of(row.get(VILLAGE_DECISION.COMMUNITY)),
        row.get(VILLAGE_DECISION.TITLE),
        row.get(VILLAGE_DECISION.MATTER),
        DecisionState.valueOf(row.get(VILLAGE_DECISION.STATE)),
        row.get(VILLAGE_DECISION.RESOLUTION),
        row.find(VILLAGE_DECISION.OUTCOME),
        row.children(
            DECISION_STEP.ID,
            step ->
                new PublicDecision.Step(
                    DecisionList.step(step),
                    step.get(DECISION_STEP.HELD_ON),
                    DecisionList.meeting(step))));
  }
}
