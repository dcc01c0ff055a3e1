package dev.jiceng.training.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.roster.jooq.JooqPeople;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.training.advice.AssessWork;
import dev.jiceng.training.advice.WorkType;
import dev.jiceng.training.jooq.JooqWorkAssessments;
import dev.jiceng.training.jooq.WorkAssessmentList;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Kinds of workers, and what they should learn (TR-5). */
@Controller
class AdviceController {
  private static final Work.Kind<WorkAssessmentList.Row> ASSESSMENT =
      TrainingKinds.ASSESSMENTS.kind();

  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Ids ids;

  AdviceController(Work work, Payloads payloads, Lists lists, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(WorkAssessmentList.@Nullable Row assessment, List<UserError> userErrors) {}

  record Assessed(
      DivisionCode community,
      String person,
      WorkType type,
      String reason,
      @Nullable Integer replaces) {
    AssessWork.Command command() {
      return new AssessWork.Command(
          community, GlobalId.uuid("Person", person), type, reason, replaces);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<WorkAssessmentList.Row> workAssessments(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        WorkAssessmentList.listing(),
        WorkAssessmentList.within(scope),
        WorkAssessmentList.nest());
  }

  @MutationMapping
  Payload workTypeAssess(@Argument Assessed input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt,
            input.community(),
            "community",
            ASSESSMENT,
            tx -> {
              var assessing =
                  new AssessWork(new JooqWorkAssessments(tx.sql()), new JooqPeople(tx.sql()), ids);
              var assessed = assessing.assess(input.command(), new Moment(tx.at()));
              return assessed.then(
                  it -> Outcome.done(Work.Effect.of(it.id(), "WorkTypeAssessed", it)),
                  it -> Work.Effect.of(it.id(), "WorkTypeAssessed", it));
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
