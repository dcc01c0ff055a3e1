package dev.jiceng.regulation;

import dev.jiceng.regulation.EffectiveProfile.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds differently under two profiles, and by which clause. */
public final class ProfileComparison {
  private ProfileComparison() {}

  /** Which part of a profile differs. */
  public enum Subject {
    SEVERITY,
    PARAMETER,
    STEP
  }

  /** What one profile says; {@code from} is the profile of its line that says it. */
  public record Side(String value, ProfileRef from, Citation citation) {}

  /**
   * One difference. {@code rule} is null for steps; {@code name} is the parameter's or the step's;
   * a side is null where that profile says nothing.
   */
  public record Difference(
      Subject subject,
      @Nullable String rule,
      String name,
      @Nullable Side left,
      @Nullable Side right) {}

  /** By rule and parameter, the steps after them; empty where both say the same. */
  public static List<Difference> between(EffectiveProfile left, EffectiveProfile right) {
    var differences = new ArrayList<Difference>();
    Parameters.rules().forEach(id -> differences.addAll(rule(id, left.rule(id), right.rule(id))));
    differences.addAll(steps(left, right));
    return differences;
  }

  private static List<Difference> rule(String id, Optional<Rule> left, Optional<Rule> right) {
    var found = new ArrayList<Difference>();
    differing(
            Subject.SEVERITY,
            id,
            "",
            left.map(ProfileComparison::severity).orElse(null),
            right.map(ProfileComparison::severity).orElse(null))
        .ifPresent(found::add);
    Stream.of(left, right)
        .flatMap(Optional::stream)
        .flatMap(rule -> rule.provisions().keySet().stream())
        .distinct()
        .sorted()
        .forEach(name ->
            differing(Subject.PARAMETER, id, name, side(left, name), side(right, name))
                .ifPresent(found::add));
    return found;
  }

  private static Side severity(Rule rule) {
    return new Side(rule.severity().name(), rule.from(), rule.citation());
  }

  private static @Nullable Side side(Optional<Rule> rule, String name) {
    return rule.map(it -> it.provisions().get(name))
        .map(it -> new Side(it.value().shown(), it.from(), it.citation()))
        .orElse(null);
  }

  private static List<Difference> steps(EffectiveProfile left, EffectiveProfile right) {
    var ofLeft = byCode(left);
    var ofRight = byCode(right);
    var codes = new TreeSet<>(ofLeft.keySet());
    codes.addAll(ofRight.keySet());
    return codes.stream()
        .flatMap(code ->
            differing(Subject.STEP, null, code, ofLeft.get(code), ofRight.get(code)).stream())
        .toList();
  }

  private static Map<String, Side> byCode(EffectiveProfile profile) {
    return profile.steps().stream()
        .collect(
            Collectors.toMap(
                step -> step.step().code(),
                step -> new Side(window(step.step()), step.from(), step.step().citation())));
  }

  private static String window(TimetableStep step) {
    return step.anchor() + " " + shown(step.earliest()) + " … " + shown(step.latest());
  }

  private static String shown(@Nullable Offset offset) {
    return offset == null ? "" : "%+d %s".formatted(offset.days(), offset.kind());
  }

  private static Optional<Difference> differing(
      Subject subject,
      @Nullable String rule,
      String name,
      @Nullable Side left,
      @Nullable Side right) {
    boolean same =
        left == null || right == null ? left == right : left.value().equals(right.value());
    return same ? Optional.empty() : Optional.of(new Difference(subject, rule, name, left, right));
  }
}
