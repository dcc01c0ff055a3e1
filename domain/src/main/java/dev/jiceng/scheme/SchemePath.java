package dev.jiceng.scheme;

import static dev.jiceng.scheme.SchemeRule.R_9;

import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;

/** In which state what can be done with a scheme. */
public final class SchemePath {
  private SchemePath() {}

  /** {@code isReviewed} says whether the county's approval is asked for at all. */
  public static List<Violation> blockers(Scheme scheme, SchemeAction action, boolean isReviewed) {
    var state = scheme.state();
    return switch (action) {
      case SUBMIT -> unless(state == Scheme.State.RETURNED, "R-9.notReturned", state);
      case RETURN, APPROVE -> unless(state == Scheme.State.SUBMITTED, "R-9.notSubmitted", state);
      case ISSUE ->
          state == Scheme.State.ISSUED
              ? unless(false, "R-9.issued", state)
              : unless(!isReviewed || state == Scheme.State.APPROVED, "R-9.notApproved", state);
    };
  }

  private static List<Violation> unless(boolean kept, String key, Scheme.State state) {
    return kept ? List.of() : List.of(Violation.of(R_9, key, "id", Map.of("state", state)));
  }
}
