package dev.jiceng.shared.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Caller;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parses, validates and judges each document once; then, for every request, works out its cost,
 * takes it from the caller's budget, and refuses what is too much. Nothing has run until then.
 */
public final class Documents implements PreparsedDocumentProvider {
  private static final long CACHED_CHARACTERS = 8_000_000;
  private static final int OVERHEAD = 200;

  private final GraphQLSchema schema;
  private final Limits limits;
  private final Budget budget;
  private final Introspecting introspecting;
  private final Weights weights = new Weights();
  private final Cache<String, Judged> judged =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_CHARACTERS)
          .weigher((String text, Judged document) -> text.length() + OVERHEAD)
          .build();

  Documents(GraphQLSchema schema, Limits limits, Budget budget, Introspecting introspecting) {
    this.schema = schema;
    this.limits = limits;
    this.budget = budget;
    this.introspecting = introspecting;
  }

  private record Judged(PreparsedDocumentEntry entry, Map<String, Plan> plans) {}

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    try {
      Judged document = judged(input, parseAndValidate);
      admit(input, plan(document, input.getOperationName()));
      return CompletableFuture.completedFuture(entry(document, input, parseAndValidate));
    } catch (RefusedRequest refused) {
      return CompletableFuture.completedFuture(refusal(refused));
    }
  }

  /** Asking the engine once more is its way to run with other variables. */
  private PreparsedDocumentEntry entry(
      Judged document,
      ExecutionInput input,
      Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    var entry = document.entry();
    if (entry.hasErrors()) {
      return entry;
    }
    var variables = new Variables(schema, entry.getDocument(), input);
    input.getGraphQLContext().put(Variables.class, variables);
    return Itemwise.sift(variables).map(parseAndValidate).orElse(entry);
  }

  private Judged judged(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    String text = input.getQuery();
    @Nullable Judged known = judged.getIfPresent(text);
    if (known != null) {
      return known;
    }
    Judged found = judge(input, parseAndValidate);
    judged.put(text, found);
    return found;
  }

  private Judged judge(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    try {
      int bytes = input.getQuery().getBytes(StandardCharsets.UTF_8).length;
      Plan.refuseAbove("limit.document", bytes, limits.documentBytes());
      PreparsedDocumentEntry entry = parseAndValidate.apply(input);
      return entry.hasErrors()
          ? new Judged(entry, Map.of())
          : new Judged(entry, Planner.plans(schema, weights, limits, entry.getDocument()));
    } catch (RefusedRequest refused) {
      return new Judged(refusal(refused), Map.of());
    }
  }

  private static PreparsedDocumentEntry refusal(RefusedRequest refused) {
    return new PreparsedDocumentEntry(List.of(refused.toError()));
  }

  private static @Nullable Plan plan(Judged document, @Nullable String operation) {
    return operation == null || operation.isEmpty()
        ? document.plans().size() == 1 ? document.plans().values().iterator().next() : null
        : document.plans().get(operation);
  }

  private void admit(ExecutionInput input, @Nullable Plan plan) {
    GraphQLContext context = input.getGraphQLContext();
    Caller caller = Callers.of(context);
    if (plan != null && plan.writes() && context.getOrDefault(READING, false)) {
      throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "http.get", Map.of());
    }
    if (plan != null && plan.introspects()) {
      introspecting.check(caller);
    }
    long requested = plan == null ? 0 : plan.requested(input.getRawVariables().toMap(), limits);
    Budget.Taken taken =
        budget.take(caller, context.getOrDefault(ADDRESS, ""), Math.max(1, requested));
    context.put(Judgement.class, new Judgement(plan, requested, taken.remaining()));
    Threads.begin(plan != null && plan.isSingle());
    if (!taken.isGranted()) {
      throw new RefusedRequest(
          ErrorCode.RATE_LIMITED,
          "limit.rate",
          Map.of("retryAfter", Math.max(1, taken.pause().plusMillis(999).toSeconds())));
    }
  }

  /** Key of the GraphQL context of a request that must not write. */
  public static final String READING = "reading";

  /** Key of the GraphQL context under which the caller's network address stands. */
  static final String ADDRESS = "address";
}
