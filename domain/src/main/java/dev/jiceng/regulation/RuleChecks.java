package dev.jiceng.regulation;

import static dev.jiceng.regulation.RegulationRule.R_8;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether a profile's rules and parameters are those that are declared, and within bounds. */
final class RuleChecks {
  private static final String LEAST = "least";

  private RuleChecks() {}

  static List<Violation> of(Profile profile) {
    var found = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (int i = 0; i < profile.rules().size(); i++) {
      var setting = profile.rules().get(i);
      var path = "rules." + i;
      var numbers = Map.<String, Object>of("rule", setting.rule());
      if (!Parameters.rules().contains(setting.rule())) {
        found.add(Violation.of(R_8, "R-8.rule", path + ".rule", numbers));
        continue;
      }
      if (!seen.add(setting.rule())) {
        found.add(Violation.of(R_8, "R-8.ruleTwice", path + ".rule", numbers));
      }
      if (ProfileChecks.isBare(setting.citation())) {
        found.add(Violation.of(R_8, "R-8.citation", path + ".citation"));
      }
      found.addAll(parameters(setting, path));
    }
    return found;
  }

  private static List<Violation> parameters(RuleSetting setting, String path) {
    var found = new ArrayList<Violation>();
    int i = 0;
    for (Map.Entry<String, Value> entry : setting.parameters().entrySet()) {
      var here = path + ".parameters." + i++;
      var parameter = Parameters.find(setting.rule(), entry.getKey()).orElse(null);
      var value = entry.getValue();
      if (parameter == null) {
        var numbers = Map.<String, Object>of("rule", setting.rule(), "name", entry.getKey());
        found.add(Violation.of(R_8, "R-8.parameter", here + ".name", numbers));
      } else if (parameter.kind() != value.kind()) {
        var numbers = Map.<String, Object>of("expected", parameter.kind(), "actual", value.kind());
        found.add(Violation.of(R_8, "R-8.kind", here + ".value", numbers));
      } else if (!parameter.holds(value)) {
        var numbers =
            Map.<String, Object>of(
                "actual", value.shown(), "least", parameter.least(), "most", parameter.most());
        found.add(Violation.of(R_8, "R-8.bounds", here + ".value", numbers));
      } else {
        found.addAll(codes(parameter, value, here));
      }
    }
    return found;
  }

  private static List<Violation> codes(Parameter<?> parameter, Value value, String path) {
    return parameter.unknown(value).stream()
        .map(code -> {
          var known = parameter.among().stream().sorted().toList();
          var numbers = Map.<String, Object>of("code", code, "known", known);
          return Violation.of(R_8, "R-8.code", path + ".value", numbers);
        })
        .toList();
  }

  /** A rule's {@code x.least} never lies above its {@code x.most}, whoever set the two. */
  static List<Violation> ofResolved(EffectiveProfile effective) {
    var found = new ArrayList<Violation>();
    for (EffectiveProfile.Rule rule : effective.rules().values()) {
      rule.provisions()
          .forEach((name, provision) -> {
            if (name.endsWith(LEAST)) {
              String mostName = name.substring(0, name.length() - LEAST.length()) + "most";
              var most = rule.provisions().get(mostName);
              if (most != null && number(provision.value()) > number(most.value())) {
                found.add(crossed(rule.id(), name, provision.value(), most.value()));
              }
            }
          });
    }
    return found;
  }

  private static Violation crossed(String rule, String name, Value least, Value most) {
    var numbers =
        Map.<String, Object>of(
            "rule", rule, "name", name, "least", least.shown(), "most", most.shown());
    return Violation.of(R_8, "R-8.leastMost", "rules", numbers);
  }

  private static int number(Value value) {
    return switch (value) {
      case Value.Whole(int number) -> number;
      case Value.Days(int count, var ignored) -> count;
      case Value.Share ignored -> 0;
      case Value.Codes ignored -> 0;
      case Value.Text ignored -> 0;
      case Value.Flag ignored -> 0;
    };
  }
}
