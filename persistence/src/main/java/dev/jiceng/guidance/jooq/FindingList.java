package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.FINDING_STEP;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.guidance.finding.Finding;
import dev.jiceng.guidance.finding.FindingAction;
import dev.jiceng.guidance.finding.FindingState;
import dev.jiceng.guidance.finding.FindingStep;
import dev.jiceng.guidance.finding.Ladders;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Offered;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Question;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;

/** The list of findings, those due first first: of a community, a township or a county (G-7). */
public final class FindingList {
  private static final Offered OFFERED =
      new Offered(
              FINDING.TOWNSHIP,
              FINDING.ID,
              FINDING.NAMED,
              FINDING.FIELD_CHECK,
              FINDING.COMMUNITY,
              FINDING.TEMPLATE,
              FINDING.TEMPLATE_VERSION,
              FINDING.SUBJECT_AREA,
              FINDING.ITEM,
              FINDING.SEVERITY,
              FINDING.DESCRIPTION,
              FINDING.INSTITUTION,
              FINDING.FOUND_ON,
              FINDING.DUE_ON,
              FINDING.EXTENDED_TO,
              FINDING.DEADLINE,
              FINDING.STATE,
              FINDING.VERIFIED_ON,
              FINDING.FINDERS,
              FINDING.WITHDRAWN,
              FINDING.VERSION,
              FINDING.CHANGED_AT)
          .field("earlier", FindingColumns.EARLIER)
          .field("rechecks", FindingColumns.RECHECKS);

  private FindingList() {}

  public static Listing listing(Ladders ladders) {
    var overdue = FindingColumns.overdue(ladders.usual().today());
    var escalation = FindingColumns.escalation(ladders);
    var columns =
        new Columns()
            .filter("finding", FINDING.NAMED)
            .filter("check", FINDING.FIELD_CHECK)
            .filter("township", FINDING.TOWNSHIP)
            .filter("community", FINDING.COMMUNITY)
            .filter("template", FINDING.TEMPLATE)
            .filter("item", FINDING.ITEM)
            .filter("subjectArea", FINDING.SUBJECT_AREA)
            .filter("severity", FINDING.SEVERITY)
            .filter("state", FindingColumns.STATE)
            .filter("institution", FINDING.INSTITUTION)
            .filter("foundOn", FINDING.FOUND_ON)
            .filter("deadline", FINDING.DEADLINE)
            .filter("overdue", overdue)
            .filter("escalation", escalation)
            .filter("repeated", FindingColumns.REPEATED)
            .order("DEADLINE", FINDING.DEADLINE)
            .order("FOUND_ON", FINDING.FOUND_ON)
            .group("township", FINDING.TOWNSHIP)
            .group("community", FINDING.COMMUNITY)
            .group("subjectArea", FINDING.SUBJECT_AREA)
            .group("severity", FINDING.SEVERITY)
            .group("state", FindingColumns.STATE)
            .group("institution", FINDING.INSTITUTION)
            .group("overdue", overdue)
            .group("escalation", escalation);
    return new Listing(
        FINDING, columns, List.of(new Order("DEADLINE", false)), FINDING.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, FINDING.COMMUNITY);
  }

  /** The findings of a scope. */
  public static Question<FindingRow> of(Scope scope, Ladders ladders, Asked asked) {
    return new Question<>(
        "findings",
        List.of(Reads.place(scope), ladders),
        ladders.usual().today(),
        asked,
        () -> new Question.Parts<>(listing(ladders), within(scope), nest(ladders, asked)));
  }

  public static Nest<FindingRow> nest(Ladders ladders, Asked asked) {
    boolean steps = asked.has("steps") || asked.has("nextSteps");
    return new Nest<>(
        OFFERED.columns(asked),
        steps ? List.of(steps()) : List.of(),
        group -> row(group, ladders, steps));
  }

  private static Nest.Child steps() {
    return new Nest.Child(
        FINDING_STEP,
        page ->
            FINDING_STEP
                .TOWNSHIP
                .eq(page.of(FINDING.TOWNSHIP))
                .and(FINDING_STEP.FINDING.eq(page.of(FINDING.ID))),
        List.of(FINDING_STEP.fields()),
        List.of(FINDING_STEP.POSITION));
  }

  private static FindingRow row(Group row, Ladders ladders, boolean steps) {
    var finding = finding(row, steps);
    var ladder = ladders.of(finding.community());
    return new FindingRow(
        finding,
        row.get(FINDING.TOWNSHIP),
        row.get(FINDING.NAMED),
        about(row),
        row.get(FINDING.FOUND_ON),
        row.get(FINDING.DUE_ON),
        row.find(FINDING.EXTENDED_TO),
        row.find(FINDING.VERIFIED_ON),
        List.of(row.get(FINDING.FINDERS)),
        row.get(FINDING.CHANGED_AT),
        finding.isOverdue(ladder.today()),
        ladder.reached(finding).orElse(null),
        CheckJson.all(row.find(FindingColumns.EARLIER), FindingRow.Earlier.class),
        CheckJson.all(row.find(FindingColumns.RECHECKS), FindingRow.Recheck.class));
  }

  private static Finding finding(Group row, boolean steps) {
    return new Finding(
        row.get(FINDING.ID),
        DivisionCode.of(row.get(FINDING.COMMUNITY)),
        row.get(FINDING.FIELD_CHECK),
        Severity.valueOf(row.get(FINDING.SEVERITY)),
        row.get(FINDING.DEADLINE),
        FindingState.valueOf(row.get(FINDING.STATE)),
        row.get(FINDING.WITHDRAWN),
        steps ? row.children(FINDING_STEP.ID, FindingList::step) : List.of(),
        row.get(FINDING.VERSION));
  }

  private static FindingRow.About about(Group row) {
    return new FindingRow.About(
        row.get(FINDING.TEMPLATE),
        row.get(FINDING.TEMPLATE_VERSION),
        row.get(FINDING.SUBJECT_AREA),
        row.find(FINDING.ITEM),
        row.get(FINDING.DESCRIPTION),
        row.get(FINDING.INSTITUTION));
  }

  private static FindingStep step(Group row) {
    UUID[] evidence = row.get(FINDING_STEP.EVIDENCE);
    return new FindingStep(
        FindingAction.valueOf(row.get(FINDING_STEP.ACTION)),
        FindingState.valueOf(row.get(FINDING_STEP.REACHED)),
        new Actor(row.get(FINDING_STEP.SUBJECT), row.get(FINDING_STEP.NAME)),
        row.get(FINDING_STEP.AT),
        row.find(FINDING_STEP.REMARK),
        row.find(FINDING_STEP.DUE_ON),
        List.of(evidence),
        row.find(FINDING_STEP.RECHECK));
  }
}
