package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.target.AdvanceTargetLetter;
import dev.jiceng.target.DraftTargetLetter;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterStep;
import dev.jiceng.target.Term;
import dev.jiceng.target.jooq.TargetLetterRow;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A letter from its draft to its end (T-4); every method is one step of its path. */
@Controller
class LetterController {
  private final TargetWork work;
  private final Payloads payloads;
  private final Ids ids;

  LetterController(TargetWork work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** What every mutation of a letter answers. */
  record Payload(@Nullable TargetLetterRow letter, List<UserError> userErrors) {}

  record Draft(
      DivisionCode community,
      String title,
      LocalDate termStart,
      LocalDate termEnd,
      List<String> organizations,
      List<LetterInputs.Target> targets,
      List<LetterInputs.Means> measures,
      @Nullable InspectionRhythm inspectionRhythm,
      @Nullable String rewardAndPenalty)
      implements LetterInputs.Content {}

  record Rewrite(
      String id,
      int version,
      String title,
      LocalDate termStart,
      LocalDate termEnd,
      List<String> organizations,
      List<LetterInputs.Target> targets,
      List<LetterInputs.Means> measures,
      @Nullable InspectionRhythm inspectionRhythm,
      @Nullable String rewardAndPenalty)
      implements LetterInputs.Content {}

  record Decide(
      String id,
      int version,
      LocalDate decidedOn,
      List<String> attendees,
      @Nullable String remark) {}

  record Sign(String id, int version, String signatory, @Nullable String remark) {}

  record Recognise(
      String id, int version, String partyLead, String governmentLead, @Nullable String remark) {}

  record File(String id, int version, String receiptNumber, @Nullable String remark) {}

  /** Steps that bring nothing but a remark. */
  record Plain(String id, int version, @Nullable String remark) {}

  /** Steps that need a reason. */
  record Reasoned(String id, int version, String reason) {}

  @MutationMapping
  Payload targetLetterDraft(@Argument Draft input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.begin(
            attempt,
            input.community(),
            desk ->
                desk.draft()
                    .begin(
                        new DraftTargetLetter.Begin(
                            input.community(),
                            new Term(input.termStart(), input.termEnd()),
                            LetterInputs.content(input, null, ids))));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload targetLetterRewrite(@Argument Rewrite input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.letter(
            attempt,
            input.id(),
            (desk, letter) -> {
              var before = desk.letters().find(letter).orElse(null);
              var term = new Term(input.termStart(), input.termEnd());
              var content = LetterInputs.content(input, before, ids);
              var command = new DraftTargetLetter.Rewrite(letter, input.version(), term, content);
              return desk.draft().rewrite(command, desk.actor(), desk.now());
            });
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload targetLetterAmend(@Argument Reasoned input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.letter(
            attempt,
            input.id(),
            (desk, letter) ->
                desk.draft()
                    .amend(
                        new DraftTargetLetter.Amend(letter, input.version(), input.reason()),
                        desk.actor(),
                        desk.now()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload targetLetterDecide(@Argument Decide input, DataFetchingEnvironment field) {
    var step = new LetterStep.Decide(input.decidedOn(), input.attendees(), input.remark());
    return take(input.id(), input.version(), step, field);
  }

  @MutationMapping
  Payload targetLetterSign(@Argument Sign input, DataFetchingEnvironment field) {
    var step = new LetterStep.Sign(LetterInputs.uuid(input.signatory()), input.remark());
    return take(input.id(), input.version(), step, field);
  }

  @MutationMapping
  Payload targetLetterReview(@Argument Plain input, DataFetchingEnvironment field) {
    return take(input.id(), input.version(), new LetterStep.Review(input.remark()), field);
  }

  @MutationMapping
  Payload targetLetterRecognise(@Argument Recognise input, DataFetchingEnvironment field) {
    var step = new LetterStep.Recognise(input.partyLead(), input.governmentLead(), input.remark());
    return take(input.id(), input.version(), step, field);
  }

  @MutationMapping
  Payload targetLetterFile(@Argument File input, DataFetchingEnvironment field) {
    var step = new LetterStep.File(input.receiptNumber(), input.remark());
    return take(input.id(), input.version(), step, field);
  }

  @MutationMapping
  Payload targetLetterPublish(@Argument Plain input, DataFetchingEnvironment field) {
    return take(input.id(), input.version(), new LetterStep.Publish(input.remark()), field);
  }

  @MutationMapping
  Payload targetLetterClose(@Argument Plain input, DataFetchingEnvironment field) {
    return take(input.id(), input.version(), new LetterStep.Close(input.remark()), field);
  }

  @MutationMapping
  Payload targetLetterReturn(@Argument Reasoned input, DataFetchingEnvironment field) {
    return take(input.id(), input.version(), new LetterStep.Return(input.reason()), field);
  }

  private Payload take(String id, int version, LetterStep step, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.letter(
            attempt,
            id,
            (desk, letter) ->
                desk.advance()
                    .handle(
                        new AdvanceTargetLetter.Command(letter, version, step),
                        desk.actor(),
                        desk.now()));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
