package dev.jiceng.scheme.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.scheme.Question;
import dev.jiceng.scheme.Supervise;
import dev.jiceng.scheme.jooq.JooqVisits;
import dev.jiceng.scheme.jooq.QuestionList;
import dev.jiceng.scheme.jooq.VisitList;
import dev.jiceng.scheme.jooq.VisitRow;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Supervising groups' visits and questions, and the townships' answers. */
@Controller
class VisitController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  VisitController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record VisitPayload(@Nullable VisitRow visit, List<UserError> userErrors) {}

  record QuestionPayload(@Nullable Question question, List<UserError> userErrors) {}

  /** SDL's {@code SupervisionQuestionAggregate}. */
  record Groups(List<Aggregate> groups) {}

  record Record(
      DivisionCode township,
      @Nullable DivisionCode community,
      LocalDate on,
      String visitors,
      String findings,
      List<String> questions) {}

  record Answer(String id, int version, LocalDate on, String answer) {}

  @SchemaMapping(typeName = "Area")
  Listed<VisitRow> supervisionVisits(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, VisitList.listing(), VisitList.within(scope), VisitList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<Question> supervisionQuestions(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, QuestionList.listing(), QuestionList.within(scope), QuestionList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups supervisionQuestionAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, QuestionList.listing(), QuestionList.within(scope)));
  }

  @MutationMapping
  VisitPayload supervisionVisitRecord(@Argument Record input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command =
        new Supervise.Command(
            input.township(),
            input.community(),
            input.on(),
            input.visitors(),
            input.findings(),
            input.questions());
    var outcome =
        work.in(
            attempt,
            input.township(),
            "township",
            SchemeConfiguration.VISIT,
            tx ->
                desk(tx)
                    .record(command, new Moment(tx.at()))
                    .then(
                        it -> Outcome.done(Work.Effect.of(it.id(), "SupervisionVisited", it)),
                        it -> Work.Effect.of(it.id(), "SupervisionVisited", it)));
    return payloads.of(outcome, attempt.locale(), VisitPayload::new);
  }

  @MutationMapping
  QuestionPayload supervisionQuestionAnswer(@Argument Answer input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var answer = new Question.Answer(input.answer(), input.on());
    var outcome =
        work.at(
            attempt,
            input.id(),
            "id",
            SchemeConfiguration.QUESTION,
            (tx, id) ->
                desk(tx)
                    .answer(id, input.version(), answer, new Moment(tx.at()))
                    .then(
                        it ->
                            Outcome.done(
                                Work.Effect.of(it.id(), "SupervisionQuestionAnswered", it)),
                        it -> Work.Effect.of(it.id(), "SupervisionQuestionAnswered", it)));
    return payloads.of(outcome, attempt.locale(), QuestionPayload::new);
  }

  private Supervise desk(Tx tx) {
    return new Supervise(new JooqVisits(tx.sql(), tx.scope()), ids);
  }
}
