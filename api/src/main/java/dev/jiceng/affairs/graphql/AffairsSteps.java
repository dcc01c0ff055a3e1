package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.decision.DecisionPath;
import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.ledger.EntryAction;
import dev.jiceng.affairs.ledger.EntryPath;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.engine.Permissions;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done next, by this caller or not, and what is in the way. */
final class AffairsSteps {
  private final Messages messages;
  private final Payloads payloads;

  AffairsSteps(Messages messages, Payloads payloads) {
    this.messages = messages;
    this.payloads = payloads;
  }

  /** SDL's {@code NextStep}; no calendar decides when. */
  record Step(String action, String label, boolean permitted, List<UserError> blockedBy) {
    public boolean possible() {
      return blockedBy.isEmpty();
    }

    public @Nullable LocalDate earliestOn() {
      return null;
    }
  }

  List<Step> ofEntry(DataFetchingEnvironment field) {
    LedgerEntry entry = Objects.requireNonNull(field.getSource());
    return Arrays.stream(EntryAction.values())
        .map(action ->
            step(
                field,
                "ledgerEntry",
                action,
                "LedgerEntryAction",
                EntryPath.blockers(entry, action)))
        .toList();
  }

  List<Step> ofDecision(DataFetchingEnvironment field) {
    VillageDecision decision = Objects.requireNonNull(field.getSource());
    return Arrays.stream(DecisionStep.values())
        .skip(1)
        .map(step ->
            step(
                field,
                "villageDecision",
                step,
                "DecisionStep",
                DecisionPath.blockers(decision, step)))
        .toList();
  }

  private Step step(
      DataFetchingEnvironment field,
      String noun,
      Enum<?> verb,
      String labels,
      List<Violation> blockers) {
    var granted =
        Permissions.granted(field.getGraphQLSchema(), Callers.of(field.getGraphQlContext()));
    String mutation = noun + camel(verb.name());
    return new Step(
        mutation,
        messages.text(field.getLocale(), "enum." + labels + "." + verb.name(), Map.of()),
        granted.contains("Mutation." + mutation),
        payloads.violations(blockers, field.getLocale()));
  }

  private static String camel(String name) {
    return Arrays.stream(name.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
