package dev.jiceng.guidance.graphql;

import dev.jiceng.guidance.check.Sent;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes in what devices wrote (G-6, G-14). */
@Controller
class SyncController {
  private static final int LARGEST = 1000;

  private final Scopes scopes;
  private final SyncWork work;
  private final Payloads payloads;
  private final InstantSource clock;

  SyncController(Scopes scopes, SyncWork work, Payloads payloads, InstantSource clock) {
    this.scopes = scopes;
    this.work = work;
    this.payloads = payloads;
    this.clock = clock;
  }

  record Payload(List<SyncAnswer> results, List<UserError> userErrors) {}

  @MutationMapping
  Payload fieldCheckSync(DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var input = new Said(Objects.requireNonNull(field.getArgument("input")));
    List<Map<String, Object>> batch = input.all("batch");
    if (batch.isEmpty() || batch.size() > LARGEST) {
      Map<String, Object> numbers = Map.of("limit", LARGEST, "actual", batch.size());
      var error = payloads.invalid("batch", "guidance.batch", numbers, attempt.locale());
      return new Payload(List.of(), List.of(error));
    }
    var lag = Duration.between(input.<Instant>get("sentAt"), clock.instant());
    var pieces = batch.stream().map(PieceInput::new).toList();
    return new Payload(answers(pieces, input.get("device"), lag, attempt), List.of());
  }

  private List<SyncAnswer> answers(
      List<PieceInput> pieces, String device, Duration lag, Attempt attempt) {
    var answers = new SyncAnswer[pieces.size()];
    var places = new LinkedHashMap<Scope.Township, Map<Integer, Sent>>();
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      var township = township(piece, attempt);
      var wrong = wrong(piece, township, attempt.locale());
      if (wrong.isEmpty()) {
        places
            .computeIfAbsent(township.orElseThrow(), it -> new LinkedHashMap<>())
            .put(i, piece.sent(device, lag));
      } else {
        answers[i] = SyncAnswer.rejected(piece.check(), piece.sequence(), wrong);
      }
    }
    places.forEach((township, sent) -> deliver(township, sent, attempt, answers));
    return Arrays.asList(answers);
  }

  private List<UserError> wrong(
      PieceInput piece, Optional<Scope.Township> township, Locale locale) {
    return township.isEmpty()
        ? List.of(payloads.notFound("community", locale))
        : payloads.violations(piece.wrong(), locale);
  }

  /** Where the caller may not go, or nothing is, there is no place for a check. */
  private Optional<Scope.Township> township(PieceInput piece, Attempt attempt) {
    return scopes.of(attempt.caller(), piece.community()).stream()
        .filter(scope -> scope.area().equals(piece.community()))
        .filter(Scope.Township.class::isInstance)
        .map(Scope.Township.class::cast)
        .filter(scope -> scope.community() != null)
        .map(scope -> new Scope.Township(scope.township(), null))
        .findFirst();
  }

  private void deliver(
      Scope.Township township, Map<Integer, Sent> sent, Attempt attempt, SyncAnswer[] answers) {
    var results = work.deliver(township, List.copyOf(sent.values()), attempt).iterator();
    sent.forEach((i, one) ->
        answers[i] =
            results
                .next()
                .map(result ->
                    SyncAnswer.of(result, it -> payloads.violations(it, attempt.locale())))
                .orElseGet(() -> unwritable(one, attempt.locale())));
  }

  private SyncAnswer unwritable(Sent sent, Locale locale) {
    var error = payloads.invalid("", "guidance.unwritable", Map.of(), locale);
    return SyncAnswer.rejected(sent.check(), sent.piece().origin().sequence(), List.of(error));
  }
}
