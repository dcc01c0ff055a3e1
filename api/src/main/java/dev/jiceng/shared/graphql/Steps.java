package dev.jiceng.shared.graphql;

import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.engine.Permissions;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done next, by this caller or not, and what is in the way. */
public final class Steps {
  private final Messages messages;
  private final Payloads payloads;

  public Steps(Messages messages, Payloads payloads) {
    this.messages = messages;
    this.payloads = payloads;
  }

  /** A mutation that leads on; its label is the message {@code step.} and its name. */
  public record Way(String mutation, List<Violation> blockedBy, @Nullable LocalDate earliest) {
    public Way(String mutation, List<Violation> blockedBy) {
      this(mutation, blockedBy, null);
    }
  }

  /** SDL's {@code NextStep}. */
  public record Step(
      String action,
      String label,
      boolean permitted,
      List<UserError> blockedBy,
      @Nullable LocalDate earliestOn) {
    public boolean possible() {
      return blockedBy.isEmpty();
    }
  }

  /** Those possible now come first. */
  public List<Step> of(DataFetchingEnvironment field, List<Way> ways) {
    var caller = Callers.of(field.getGraphQlContext());
    var permissions = Permissions.granted(field.getGraphQLSchema(), caller);
    var locale = field.getLocale();
    return ways.stream()
        .map(way ->
            new Step(
                way.mutation(),
                messages.text(locale, "step." + way.mutation(), Map.of()),
                permissions.contains("Mutation." + way.mutation()),
                payloads.violations(way.blockedBy(), locale),
                way.earliest()))
        .sorted((one, other) -> Boolean.compare(other.possible(), one.possible()))
        .toList();
  }
}
