package dev.jiceng.scheme.jooq;

import static dev.jiceng.jooq.area.Tables.SUPERVISION_QUESTION;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_VISIT;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.scheme.Question;
import dev.jiceng.scheme.Visit;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;

/** Visits of supervising groups, the newest first. */
public final class VisitList {
  private VisitList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", SUPERVISION_VISIT.ID)
            .filter("township", SUPERVISION_VISIT.TOWNSHIP)
            .filter("community", SUPERVISION_VISIT.COMMUNITY)
            .filter("on", SUPERVISION_VISIT.VISITED_ON)
            .order("ON", SUPERVISION_VISIT.VISITED_ON);
    return new Listing(
        SUPERVISION_VISIT,
        columns,
        List.of(new Order("ON", true)),
        SUPERVISION_VISIT.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, SUPERVISION_VISIT.COMMUNITY);
  }

  public static Nest<VisitRow> nest() {
    var questions =
        new Nest.Child(
            SUPERVISION_QUESTION,
            page -> SUPERVISION_QUESTION.VISIT.eq(page.of(SUPERVISION_VISIT.ID)),
            QuestionList.COLUMNS,
            List.of(SUPERVISION_QUESTION.ID));
    return new Nest<>(
        List.of(SUPERVISION_VISIT.fields()), List.of(questions), VisitList::withQuestions);
  }

  private static VisitRow withQuestions(Group row) {
    var visit = row(row);
    List<Question> questions =
        row.children(SUPERVISION_QUESTION.ID, it -> QuestionList.question(it, visit));
    return new VisitRow(visit, questions);
  }

  static Visit row(Group row) {
    var community = row.find(SUPERVISION_VISIT.COMMUNITY);
    return new Visit(
        row.get(SUPERVISION_VISIT.ID),
        DivisionCode.of(row.get(SUPERVISION_VISIT.TOWNSHIP)),
        community == null ? null : DivisionCode.of(community),
        row.get(SUPERVISION_VISIT.VISITED_ON),
        row.get(SUPERVISION_VISIT.VISITORS),
        row.get(SUPERVISION_VISIT.FINDINGS));
  }
}
