package dev.jiceng.regulation;

import dev.jiceng.shared.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one profile says of one rule: whether breaking it stops the act, its parameters by name, and
 * where that is written.
 */
public record RuleSetting(
    String rule, Severity severity, Map<String, Value> parameters, Citation citation) {
  public RuleSetting {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
