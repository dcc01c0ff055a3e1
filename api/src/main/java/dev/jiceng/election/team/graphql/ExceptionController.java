package dev.jiceng.election.team.graphql;

import static dev.jiceng.election.ElectionRule.C_16;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.team.TeamHistory.Exemption;
import dev.jiceng.election.team.jooq.JooqTeams;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Records why a demand on a team is let pass, and who agreed (C-13, C-14, C-16). */
@Controller
class ExceptionController {
  private final Work work;
  private final Payloads payloads;
  private final Ids ids;

  ExceptionController(Work work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** SDL's {@code CompositionExceptionRule}. */
  enum Demand {
    NEWCOMER,
    SECRETARY,
    SEPARATE_POSTS;

    ElectionRule rule() {
      return switch (this) {
        case NEWCOMER -> ElectionRule.C_13;
        case SECRETARY -> ElectionRule.C_14;
        case SEPARATE_POSTS -> C_16;
      };
    }
  }

  record Input(
      DivisionCode community,
      Demand demand,
      @Nullable String person,
      String reason,
      String agreedBy,
      LocalDate on) {}

  record Payload(@Nullable Boolean recorded, List<UserError> userErrors) {}

  /** What was recorded, as the answer shows it: that it was. */
  private record Recorded(UUID id) {}

  @MutationMapping
  Payload compositionExceptionRecord(@Argument Input input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var kind = new Work.Kind<>("CompositionException", (tx, id) -> new Recorded(id), Recorded::id);
    var outcome =
        work.in(attempt, input.community(), "community", kind, tx -> record(tx, input, attempt));
    return payloads.of(
        outcome,
        attempt.locale(),
        (done, errors) -> new Payload(done == null ? null : true, errors));
  }

  private Outcome<Work.Effect> record(Tx tx, Input input, Attempt attempt) {
    var rule = input.demand().rule();
    var person =
        input.person() == null
            ? null
            : GlobalId.decode(input.person())
                .filter(it -> it.kind().equals("Person"))
                .map(GlobalId::uuid)
                .orElse(new UUID(0, 0));
    if (person != null && new JooqRoster(tx.sql()).people(List.of(person)).isEmpty()) {
      return new Outcome.Unknown<>("person");
    }
    var today = new Moment(tx.at()).day();
    var days = Map.<String, Object>of("day", input.on(), "today", today);
    boolean fits = (person == null) == (rule == C_16);
    var judge =
        new Judge()
            .that(fits, rule, "C.exceptionPerson", "person")
            .that(!input.reason().isBlank(), rule, "C.exceptionReason", "reason")
            .that(!input.agreedBy().isBlank(), rule, "C.exceptionAgreed", "agreedBy")
            .that(!input.on().isAfter(today), rule, "C.exceptionAhead", "on", days);
    var refused = judge.judgements().blocking();
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    var exemption = new Exemption(rule, person, input.reason().strip(), input.agreedBy().strip());
    var entry =
        new JooqTeams.Entry(
            ids.next(), input.community(), exemption, input.on(), attempt.caller().actor().name());
    JooqTeams.add(tx.sql(), entry);
    return Outcome.done(
        new Work.Effect(
            entry.id(), "CompositionExceptionRecorded", exemption.reason(), entry.toString()));
  }
}
