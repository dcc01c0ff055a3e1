package dev.jiceng.regulation.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Citation;
import dev.jiceng.regulation.Words;
import dev.jiceng.regulation.jooq.RegulationProfileRow;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A county's own profiles: a first version, and the next one. */
@Controller
class ProfileController {
  private final ProfileWork work;
  private final Payloads payloads;

  ProfileController(ProfileWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  /** What both mutations answer. */
  record Payload(@Nullable RegulationProfileRow profile, List<UserError> userErrors) {}

  record Derive(
      DivisionCode county,
      String profile,
      Words name,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveUntil,
      List<Citation> citations,
      List<ProfileRefs> parents,
      List<ProfileInputs.RuleInput> rules,
      List<ProfileInputs.StepInput> steps)
      implements ProfileInputs.Content {}

  record Supersede(
      DivisionCode county,
      String profile,
      int version,
      Words name,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveUntil,
      List<Citation> citations,
      List<ProfileRefs> parents,
      List<ProfileInputs.RuleInput> rules,
      List<ProfileInputs.StepInput> steps)
      implements ProfileInputs.Content {}

  @MutationMapping
  Payload regulationProfileDerive(@Argument Derive input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var content = ProfileInputs.content(input);
    var outcome =
        work.issue(attempt, input.county(), issue -> issue.derive(input.profile(), content));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }

  @MutationMapping
  Payload regulationProfileSupersede(@Argument Supersede input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var content = ProfileInputs.content(input);
    var outcome =
        work.issue(
            attempt,
            input.county(),
            issue -> issue.supersede(input.profile(), input.version(), content));
    return payloads.of(outcome, attempt.locale(), Payload::new);
  }
}
