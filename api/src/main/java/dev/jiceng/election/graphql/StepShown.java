package dev.jiceng.election.graphql;

import dev.jiceng.election.NextStep;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SDL's {@code NextStep}; {@code action} is the mutation that does it. */
public record StepShown(
    String action,
    String label,
    boolean permitted,
    List<UserError> blockedBy,
    @Nullable LocalDate earliestOn) {
  public static StepShown of(
      NextStep<?> step, String mutation, Messages messages, Payloads payloads, Locale locale) {
    return new StepShown(
        mutation,
        StageShown.label(step.action(), messages, locale),
        step.isPermitted(),
        payloads.violations(step.blockedBy(), locale),
        step.earliest());
  }

  public boolean possible() {
    return blockedBy.isEmpty();
  }
}
