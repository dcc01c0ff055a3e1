package dev.jiceng.election.candidacy.graphql;

import static dev.jiceng.election.ElectionRule.Q_4;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.Overruling;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.election.candidacy.jooq.ReviewList;
import dev.jiceng.election.candidacy.jooq.ReviewRow;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reviews: opened, answered by departments at the same time, overruled, closed. */
@Controller
class ReviewController {
  private final CandidacyDesk desk;
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;

  ReviewController(CandidacyDesk desk, Work work, Payloads payloads, Lists lists) {
    this.desk = desk;
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
  }

  record Payload(@Nullable ReviewRow review, List<UserError> userErrors) {}

  /** SDL's {@code QualificationReviewAggregate}. */
  record Groups(List<Aggregate> groups) {}

  /** SDL's {@code ReviewBacklogAggregate}. */
  record Backlog(List<ReviewList.Backlog> groups) {}

  enum OpinionKind {
    PASS,
    OBJECT,
    NO_RECORD
  }

  record Open(String candidacy, ReviewLevel level) {}

  record Answer(
      String id,
      String department,
      OpinionKind kind,
      @Nullable String item,
      @Nullable String evidence) {
    DepartmentOpinion opinion(Tx tx) {
      var actor = tx.act().actor();
      return switch (kind) {
        case PASS -> new DepartmentOpinion.Pass(department, actor, tx.at());
        case NO_RECORD -> new DepartmentOpinion.NoRecord(department, actor, tx.at());
        case OBJECT ->
            new DepartmentOpinion.Objection(
                department,
                item == null ? "" : item,
                evidence == null ? "" : evidence.strip(),
                actor,
                tx.at());
      };
    }
  }

  record Overrule(String id, int version, String department, String reason) {}

  record Close(String id, int version) {}

  @SchemaMapping(typeName = "Area")
  Listed<ReviewRow> qualificationReviews(Area area, Caller caller, DataFetchingEnvironment field) {
    return page(area, caller, field, ReviewList.within(area.scope()));
  }

  @SchemaMapping(typeName = "Area")
  Groups qualificationReviewAggregate(Area area, DataFetchingEnvironment field) {
    var within = ReviewList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), ReviewList.listing(), within));
  }

  @SchemaMapping(typeName = "Area")
  Listed<ReviewRow> reviewBacklog(
      Area area,
      @Argument @Nullable String department,
      Caller caller,
      DataFetchingEnvironment field) {
    var waiting = ReviewList.waiting(Eyes.of(caller), department);
    return page(area, caller, field, ReviewList.within(area.scope()).and(waiting));
  }

  @SchemaMapping(typeName = "Area")
  Backlog reviewBacklogAggregate(Area area, Caller caller) {
    var within = ReviewList.within(area.scope());
    return new Backlog(
        lists.ask(
            area.scope(),
            sql -> ReviewList.backlog(sql, within, Eyes.of(caller)),
            all -> all.stream().flatMap(List::stream).toList()));
  }

  private Listed<ReviewRow> page(
      Area area, Caller caller, DataFetchingEnvironment field, Condition within) {
    var nest = ReviewList.nest(Eyes.of(caller));
    return lists.page(field, area.scope(), ReviewList.listing(), within, nest);
  }

  @MutationMapping
  Payload qualificationReviewOpen(@Argument Open input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var named = CandidacyIds.named(CandidacyIds.CANDIDACY, input.candidacy());
    Outcome<ReviewRow> outcome =
        named == null
            ? new Outcome.Unknown<>("candidacy")
            : in(
                attempt,
                named.division(),
                input.level(),
                "candidacy",
                tx -> open(tx, attempt, named, input.level()),
                "QualificationReviewOpened");
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private Outcome<QualificationReview> open(
      Tx tx, Attempt attempt, GlobalId candidacy, ReviewLevel level) {
    var barred = notConducted(attempt, level);
    return barred == null
        ? desk.conducting(tx, level, candidacy.division())
            .open(Objects.requireNonNull(candidacy.uuid()), new Moment(tx.at()))
        : Outcome.refused(barred);
  }

  @MutationMapping
  Payload qualificationReviewAnswer(@Argument Answer input, DataFetchingEnvironment field) {
    if (input.kind() != OpinionKind.OBJECT && (input.item() != null || input.evidence() != null)) {
      var path = input.item() != null ? "item" : "evidence";
      var error =
          payloads.invalid(path, "review.onlyObjections", Map.of(), Attempt.of(field).locale());
      return new Payload(null, List.of(error));
    }
    return step(
        field,
        input.id(),
        "DepartmentOpinionGiven",
        (attempt, level) ->
            Eyes.of(attempt.caller()).speaksFor(level, input.department())
                ? null
                : Violation.of(
                    Q_4, "Q-4.notYours", "department", Map.of("department", input.department())),
        (tx, conducting, id) -> conducting.give(id, input.opinion(tx)));
  }

  @MutationMapping
  Payload qualificationReviewOverrule(@Argument Overrule input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "ObjectionOverruled",
        ReviewController::notConducted,
        (tx, conducting, id) ->
            conducting.overrule(
                new ConductReview.On(id, input.version()),
                new Overruling(
                    input.department(), input.reason().strip(), tx.act().actor(), tx.at())));
  }

  @MutationMapping
  Payload qualificationReviewClose(@Argument Close input, DataFetchingEnvironment field) {
    return step(
        field,
        input.id(),
        "QualificationReviewClosed",
        ReviewController::notConducted,
        (tx, conducting, id) ->
            conducting.close(new ConductReview.On(id, input.version()), new Moment(tx.at())));
  }

  /** What bars the caller from the step, if anything does. */
  private interface Bar {
    @Nullable Violation of(Attempt attempt, ReviewLevel level);
  }

  private interface Step {
    Outcome<QualificationReview> take(Tx tx, ConductReview conducting, UUID review);
  }

  private static @Nullable Violation notConducted(Attempt attempt, ReviewLevel level) {
    return Eyes.of(attempt.caller()).conducts().contains(level)
        ? null
        : Violation.of(Q_4, "Q-4.notConducted", "id", Map.of("level", level));
  }

  /** Whoever reaches the county is answered by its joint reviews first. */
  private Payload step(DataFetchingEnvironment field, String id, String event, Bar bar, Step step) {
    var attempt = Attempt.of(field);
    var named = CandidacyIds.named(CandidacyIds.REVIEW, id);
    Outcome<ReviewRow> outcome = new Outcome.Unknown<>("id");
    for (ReviewLevel level : List.of(ReviewLevel.COUNTY, ReviewLevel.TOWNSHIP)) {
      if (named != null && outcome instanceof Outcome.Unknown<ReviewRow>) {
        outcome = step(attempt, named, level, event, bar, step);
      }
    }
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private Outcome<ReviewRow> step(
      Attempt attempt, GlobalId named, ReviewLevel level, String event, Bar bar, Step step) {
    var uuid = Objects.requireNonNull(named.uuid());
    return in(
        attempt,
        named.division(),
        level,
        "id",
        tx -> {
          var barred = bar.of(attempt, level);
          return barred == null
              ? step.take(tx, desk.conducting(tx, level, named.division()), uuid)
              : Outcome.refused(barred);
        },
        event);
  }

  private interface Conducted {
    Outcome<QualificationReview> in(Tx tx);
  }

  private Outcome<ReviewRow> in(
      Attempt attempt,
      DivisionCode community,
      ReviewLevel level,
      String path,
      Conducted act,
      String event) {
    var where =
        level == ReviewLevel.COUNTY ? community.at(DivisionLevel.COUNTY).orElseThrow() : community;
    return work.in(
        attempt,
        where,
        path,
        desk.reviews(attempt.caller()),
        tx ->
            act.in(tx)
                .then(
                    it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
                    it -> Work.Effect.of(it.id(), event, it)));
  }
}
