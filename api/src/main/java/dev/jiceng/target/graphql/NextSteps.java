package dev.jiceng.target.graphql;

import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.Callers;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.engine.Permissions;
import dev.jiceng.target.LetterAction;
import dev.jiceng.target.LetterPath;
import dev.jiceng.target.TargetLetter;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with a letter, by this caller or not, and what is in the way. */
final class NextSteps {
  private final Messages messages;
  private final Payloads payloads;
  private final InstantSource clock;

  NextSteps(Messages messages, Payloads payloads, InstantSource clock) {
    this.messages = messages;
    this.payloads = payloads;
    this.clock = clock;
  }

  /** SDL's {@code NextStep}. */
  record Step(
      String action,
      String label,
      boolean permitted,
      List<UserError> blockedBy,
      @Nullable LocalDate earliestOn) {
    public boolean possible() {
      return blockedBy.isEmpty();
    }
  }

  /**
   * The acts that are possible now come first, then those that are not, in the order of the path.
   */
  List<Step> of(TargetLetter letter, DataFetchingEnvironment field) {
    var permissions =
        Permissions.granted(field.getGraphQLSchema(), Callers.of(field.getGraphQlContext()));
    return Arrays.stream(LetterAction.values())
        .map(action -> step(letter, action, field.getLocale(), permissions))
        .sorted((one, other) -> Boolean.compare(other.possible(), one.possible()))
        .toList();
  }

  private Step step(
      TargetLetter letter, LetterAction action, Locale locale, List<String> permissions) {
    var blockers = LetterPath.blockers(letter, action, new Moment(clock.instant()).day());
    return new Step(
        mutation(action),
        messages.text(locale, "enum.LetterAction." + action, Map.of()),
        permissions.contains("Mutation." + mutation(action)),
        payloads.violations(blockers, locale),
        action == LetterAction.CLOSE ? letter.term().end().plusDays(1) : null);
  }

  private static String mutation(LetterAction action) {
    String name = action.name();
    return "targetLetter" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
