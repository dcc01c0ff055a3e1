package dev.jiceng.election;

import dev.jiceng.shared.Severity;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a profile takes the rules: those it speaks of block or only advise, the others do not apply.
 */
public record Regime(Map<ElectionRule, Severity> severities) {
  /** Every rule blocks. */
  public static final Regime STRICT =
      new Regime(
          Arrays.stream(ElectionRule.values())
              .collect(Collectors.toMap(rule -> rule, _ -> Severity.BLOCKING)));

  public Regime {
    severities = Map.copyOf(severities);
  }

  public boolean blocks(ElectionRule rule) {
    return severities.get(rule) == Severity.BLOCKING;
  }
}
