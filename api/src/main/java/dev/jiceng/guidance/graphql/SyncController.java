package dev.jiceng.guidance.graphql;

import dev.jiceng.guidance.check.Sent;
import dev.jiceng.shared.graphql.Aside;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    var aside = Aside.of(field.getGraphQlContext());
    int size = batch.size() + aside.size();
    if (size == 0 || size > LARGEST) {
      Map<String, Object> numbers = Map.of("limit", LARGEST, "actual", size);
      var error = payloads.invalid("batch", "guidance.batch", numbers, attempt.locale());
      return new Payload(List.of(), List.of(error));
    }
    var lag = Duration.between(input.<Instant>get("sentAt"), clock.instant());
    var pieces = batch.stream().map(PieceInput::new).toList();
    var answers = new SyncAnswer[size];
    aside.forEach(it -> answers[it.index()] = malformed(it, attempt.locale()));
    answer(pieces, input.get("device"), lag, attempt, answers);
    return new Payload(Arrays.asList(answers), List.of());
  }

  private SyncAnswer malformed(Aside aside, Locale locale) {
    return SyncAnswer.rejected(
        aside.get("check").map(it -> UUID.fromString(it.toString())).orElse(null),
        aside.get("sequence").map(it -> ((Number) it).intValue()).orElse(null),
        aside.flaws().stream()
            .map(it ->
                payloads.invalid(
                    it.path(), "error." + it.key(), Map.of("argument", it.path()), locale))
            .toList());
  }

  /** Fills what is empty yet, in the order sent. */
  private void answer(
      List<PieceInput> pieces,
      String device,
      Duration lag,
      Attempt attempt,
      @Nullable SyncAnswer[] answers) {
    var places = new LinkedHashMap<Scope.Township, Map<Integer, Sent>>();
    var left = pieces.iterator();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != null) {
        continue;
      }
      var piece = left.next();
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
      Scope.Township township,
      Map<Integer, Sent> sent,
      Attempt attempt,
      @Nullable SyncAnswer[] answers) {
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
