package dev.jiceng.target;

import static dev.jiceng.target.TargetRule.T_1;
import static dev.jiceng.target.TargetRule.T_2;
import static dev.jiceng.target.TargetRule.T_3;
import static dev.jiceng.target.TargetRule.T_9;

import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a letter's content must keep, found all at once; paths are those of the API's input.
 */
final class LetterChecks {
  private final List<Violation> found = new ArrayList<>();

  /** What even a draft must keep. */
  static List<Violation> ofDraft(Term term, LetterContent content) {
    var checks = new LetterChecks();
    checks.require(!term.end().isBefore(term.start()), T_1, "T-1.term", "termEnd");
    checks.require(!content.title().isBlank(), T_1, "T-1.title", "title");
    checks.require(!content.targets().isEmpty(), T_1, "T-1.targets", "targets");
    checks.require(!content.organizations().isEmpty(), T_1, "T-1.organizations", "organizations");
    boolean once = Set.copyOf(content.organizations()).size() == content.organizations().size();
    checks.require(once, T_1, "T-1.organizationTwice", "organizations");
    for (int i = 0; i < content.targets().size(); i++) {
      checks.target(content.targets().get(i), term, "targets." + i);
    }
    for (int i = 0; i < content.measures().size(); i++) {
      var measure = content.measures().get(i);
      checks.require(!measure.text().isBlank(), T_3, "T-3.text", "measures." + i + ".text");
      var amount = measure.amount();
      boolean isMoney = amount == null || (amount.signum() >= 0 && amount.scale() <= 2);
      checks.require(isMoney, T_3, "T-3.amount", "measures." + i + ".amount");
    }
    return List.copyOf(checks.found);
  }

  /** What a letter must say before it can be decided (T-3). */
  static List<Violation> ofCompleteness(LetterContent content) {
    var checks = new LetterChecks();
    checks.require(!content.measures().isEmpty(), T_3, "T-3.measures", "measures");
    checks.require(content.rhythm() != null, T_3, "T-3.rhythm", "inspectionRhythm");
    var reward = content.rewardAndPenalty();
    checks.require(reward != null && !reward.isBlank(), T_3, "T-3.reward", "rewardAndPenalty");
    for (int i = 0; i < content.targets().size(); i++) {
      boolean named = content.targets().get(i).responsibility() != null;
      checks.require(named, T_3, "T-3.responsible", "targets." + i + ".responsible");
    }
    return List.copyOf(checks.found);
  }

  private void target(TermTarget target, Term term, String path) {
    require(!target.text().isBlank(), T_1, "T-1.text", path + ".text");
    require(term.holds(target.dueOn()), T_1, "T-1.due", path + ".dueOn");
    var acceptance = target.acceptance();
    boolean acceptable = acceptance != null && !acceptance.isBlank();
    require(!target.isQualitative() || acceptable, T_2, "T-2.measured", path + ".acceptance");
    boolean partnersNamed = target.partners().stream().noneMatch(String::isBlank);
    require(partnersNamed, T_9, "T-9.partner", path + ".partners");
    for (int i = 0; i < target.indicators().size(); i++) {
      indicator(target.indicators().get(i), target, term, path + ".indicators." + i);
    }
  }

  private void indicator(Indicator indicator, TermTarget target, Term term, String path) {
    require(!indicator.name().isBlank(), T_2, "T-2.name", path + ".name");
    require(!indicator.unit().isBlank(), T_2, "T-2.unit", path + ".unit");
    var numbers =
        Map.<String, Object>of("baseline", indicator.baseline(), "floor", indicator.floor());
    boolean rises = indicator.direction().reaches(indicator.floor(), indicator.baseline());
    require(rises, T_2, "T-2.floor", path + ".floor", numbers);
    var stretch = indicator.stretch();
    if (stretch != null) {
      boolean beyond = !indicator.direction().reaches(indicator.floor(), stretch);
      var marks = Map.<String, Object>of("floor", indicator.floor(), "stretch", stretch);
      require(beyond, T_2, "T-2.stretch", path + ".stretch", marks);
    }
    milestones(indicator, target, term, path + ".milestones");
  }

  private void milestones(Indicator indicator, TermTarget target, Term term, String path) {
    var last = new Milestone(term.start(), indicator.baseline());
    for (Milestone milestone : indicator.milestones()) {
      boolean later = milestone.on().isAfter(last.on()) && milestone.on().isBefore(target.dueOn());
      boolean onTheWay =
          indicator.direction().reaches(milestone.value(), last.value())
              && indicator.direction().reaches(indicator.floor(), milestone.value());
      require(later && onTheWay, TargetRule.T_10, "T-10.milestone", path);
      last = milestone;
    }
  }

  private void require(boolean kept, Rule rule, String key, String path) {
    require(kept, rule, key, path, Map.of());
  }

  private void require(
      boolean kept, Rule rule, String key, String path, Map<String, Object> numbers) {
    if (!kept) {
      found.add(Violation.of(rule, key, path, numbers));
    }
  }
}
