package dev.jiceng.scheme.jooq;

import static dev.jiceng.jooq.area.Tables.SUPERVISION_QUESTION;
import static dev.jiceng.jooq.area.Tables.SUPERVISION_VISIT;
import static org.jooq.impl.DSL.noCondition;

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
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/** What supervising groups asked, the oldest first. */
public final class QuestionList {
  static final List<Field<?>> COLUMNS =
      List.of(
          SUPERVISION_QUESTION.ID,
          SUPERVISION_QUESTION.QUESTION,
          SUPERVISION_QUESTION.ANSWER,
          SUPERVISION_QUESTION.ANSWERED_ON,
          SUPERVISION_QUESTION.VERSION);

  private QuestionList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", SUPERVISION_QUESTION.ID)
            .filter("township", SUPERVISION_QUESTION.TOWNSHIP)
            .filter("community", SUPERVISION_QUESTION.COMMUNITY)
            .filter("askedOn", SUPERVISION_QUESTION.ASKED_ON)
            .filter("answeredOn", SUPERVISION_QUESTION.ANSWERED_ON)
            .order("ASKED_ON", SUPERVISION_QUESTION.ASKED_ON)
            .group("township", SUPERVISION_QUESTION.TOWNSHIP)
            .group("answered", org.jooq.impl.DSL.field(SUPERVISION_QUESTION.ANSWER.isNotNull()));
    var from =
        SUPERVISION_QUESTION
            .join(SUPERVISION_VISIT)
            .on(SUPERVISION_VISIT.TOWNSHIP.eq(SUPERVISION_QUESTION.TOWNSHIP))
            .and(SUPERVISION_VISIT.ID.eq(SUPERVISION_QUESTION.VISIT));
    return new Listing(
        from,
        columns,
        List.of(new Order("ASKED_ON", false)),
        SUPERVISION_QUESTION.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, SUPERVISION_QUESTION.COMMUNITY);
  }

  public static Nest<Question> nest() {
    var columns = Stream.concat(COLUMNS.stream(), Stream.of(SUPERVISION_VISIT.fields())).toList();
    return new Nest<>(columns, List.of(), row -> question(row, VisitList.row(row)));
  }

  static Question question(Group row, Visit visit) {
    var answer = row.find(SUPERVISION_QUESTION.ANSWER);
    return new Question(
        row.get(SUPERVISION_QUESTION.ID),
        visit,
        row.get(SUPERVISION_QUESTION.QUESTION),
        answer == null
            ? null
            : new Question.Answer(answer, row.get(SUPERVISION_QUESTION.ANSWERED_ON)),
        row.get(SUPERVISION_QUESTION.VERSION));
  }
}
