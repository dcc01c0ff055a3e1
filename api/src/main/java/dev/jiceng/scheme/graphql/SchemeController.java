package dev.jiceng.scheme.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.scheme.ConductScheme;
import dev.jiceng.scheme.Scheme;
import dev.jiceng.scheme.SchemeAct;
import dev.jiceng.scheme.SchemeAction;
import dev.jiceng.scheme.jooq.JooqSchemes;
import dev.jiceng.scheme.jooq.SchemeList;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A township's scheme on its way through the county's review. */
@Controller
class SchemeController {
  private final Work work;
  private final Payloads payloads;
  private final Lists lists;
  private final Reads reads;
  private final Ids ids;

  SchemeController(Work work, Payloads payloads, Lists lists, Reads reads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.lists = lists;
    this.reads = reads;
    this.ids = ids;
  }

  record Payload(@Nullable Scheme scheme, List<UserError> userErrors) {}

  record Submit(DivisionCode township, LocalDate on, String title, String content) {}

  record SubmitAgain(String id, int version, LocalDate on, String title, String content) {}

  record Act(String id, int version, LocalDate on, @Nullable String remark) {}

  @SchemaMapping(typeName = "Area")
  Listed<Scheme> electionSchemes(Area area, DataFetchingEnvironment field) {
    return lists.page(field, area.scope(), SchemeList.listing(), noCondition(), SchemeList.nest());
  }

  @MutationMapping
  Payload electionSchemeSubmit(@Argument Submit input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var text = new Scheme.Text(input.title(), input.content());
    var outcome =
        work.in(
            attempt,
            input.township(),
            "township",
            SchemeConfiguration.SCHEME,
            tx ->
                effect(
                    desk(tx)
                        .submit(
                            tx.township(), text, input.on(), tx.act().actor(), new Moment(tx.at())),
                    SchemeAction.SUBMIT));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload electionSchemeSubmitAgain(@Argument SubmitAgain input, DataFetchingEnvironment field) {
    var text = new Scheme.Text(input.title(), input.content());
    return taken(
        field,
        input.id(),
        SchemeAction.SUBMIT,
        (tx, id) ->
            desk(tx)
                .submitAgain(
                    new ConductScheme.Seen(id, input.version()),
                    text,
                    input.on(),
                    tx.act().actor(),
                    new Moment(tx.at())));
  }

  @MutationMapping
  Payload electionSchemeReturn(@Argument Act input, DataFetchingEnvironment field) {
    return taken(field, input, SchemeAction.RETURN);
  }

  @MutationMapping
  Payload electionSchemeApprove(@Argument Act input, DataFetchingEnvironment field) {
    return taken(field, input, SchemeAction.APPROVE);
  }

  @MutationMapping
  Payload electionSchemeIssue(@Argument Act input, DataFetchingEnvironment field) {
    return taken(field, input, SchemeAction.ISSUE);
  }

  private Payload taken(DataFetchingEnvironment field, Act input, SchemeAction action) {
    return taken(
        field,
        input.id(),
        action,
        (tx, id) -> {
          var act = new SchemeAct(action, input.on(), tx.act().actor(), input.remark());
          var seen = new ConductScheme.Seen(id, input.version());
          return desk(tx).take(seen, act, new Moment(tx.at()));
        });
  }

  private Payload taken(
      DataFetchingEnvironment field,
      String id,
      SchemeAction action,
      BiFunction<Tx, UUID, Outcome<Scheme>> act) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            id,
            "id",
            SchemeConfiguration.SCHEME,
            (tx, uuid) -> effect(act.apply(tx, uuid), action));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  private ConductScheme desk(Tx tx) {
    boolean isReviewed = PreReview.isAsked(reads, tx.township());
    return new ConductScheme(new JooqSchemes(tx.sql(), ids), isReviewed, ids);
  }

  private static Outcome<Work.Effect> effect(Outcome<Scheme> outcome, SchemeAction action) {
    String event =
        switch (action) {
          case SUBMIT -> "ElectionSchemeSubmitted";
          case RETURN -> "ElectionSchemeReturned";
          case APPROVE -> "ElectionSchemeApproved";
          case ISSUE -> "ElectionSchemeIssued";
        };
    return outcome.then(
        it -> Outcome.done(Work.Effect.of(it.id(), event, it)),
        it -> Work.Effect.of(it.id(), event, it));
  }
}
