package dev.jiceng.regulation;

import dev.jiceng.shared.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds under a profile once its parents are taken in: every rule it speaks of, every
 * parameter with the profile it comes from, in the catalogue's order. This is what an election is
 * pinned to; it never changes.
 */
public record EffectiveProfile(ProfileRef ref, Map<String, Rule> rules, List<Step> steps) {
  public EffectiveProfile {
    var ordered = new TreeMap<String, Rule>(Comparator.comparing(Parameters.rules()::indexOf));
    ordered.putAll(rules);
    rules = Collections.unmodifiableMap(ordered);
    steps = List.copyOf(steps);
  }

  /** A rule, its severity and citation by the nearest profile that speaks of it. */
  public record Rule(
      String id,
      Severity severity,
      Citation citation,
      ProfileRef from,
      Map<String, Provision> provisions) {
    public Rule {
      provisions = Collections.unmodifiableMap(new TreeMap<>(provisions));
    }
  }

  /** A parameter's value, and the profile and clause that set it. */
  public record Provision(Value value, ProfileRef from, Citation citation) {}

  /** A step of the timetable and the profile that set it. */
  public record Step(TimetableStep step, ProfileRef from) {}

  /** Empty where the profile says nothing of the rule: then it does not apply. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Empty where no profile of the line sets it. */
  public <V extends Value> Optional<V> value(Parameter<V> parameter) {
    return provision(parameter).map(provision -> parameter.type().cast(provision.value()));
  }

  /** The value with its clause, for refusals that cite it. */
  public Optional<Provision> provision(Parameter<?> parameter) {
    return rule(parameter.rule()).map(rule -> rule.provisions().get(parameter.name()));
  }

  public Optional<Integer> whole(Parameter<Value.Whole> parameter) {
    return value(parameter).map(Value.Whole::value);
  }

  /** Whether the profile demands it; not set means no. */
  public boolean demands(Parameter<Value.Flag> parameter) {
    return value(parameter).map(Value.Flag::set).orElse(false);
  }

  public List<String> codes(Parameter<Value.Codes> parameter) {
    return value(parameter).map(Value.Codes::codes).orElse(List.of());
  }
}
