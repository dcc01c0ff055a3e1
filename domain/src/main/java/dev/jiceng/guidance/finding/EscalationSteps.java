package dev.jiceng.guidance.finding;

import static dev.jiceng.regulation.Parameters.G_7_COUNTY;
import static dev.jiceng.regulation.Parameters.G_7_PREFECTURE;
import static dev.jiceng.regulation.Parameters.G_7_PROVINCE;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value.Whole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** More than so many working days overdue a finding is with that level (G-7). */
public record EscalationSteps(Map<Escalation, Integer> days) {
  private static final Map<Escalation, Parameter<Whole>> SET_BY =
      Map.of(
          Escalation.COUNTY, G_7_COUNTY,
          Escalation.PREFECTURE, G_7_PREFECTURE,
          Escalation.PROVINCE, G_7_PROVINCE);

  /** The source names no numbers; these are ours (decision 0023). */
  public static final EscalationSteps USUAL =
      new EscalationSteps(
          Map.of(
              Escalation.TOWNSHIP, 0,
              Escalation.COUNTY, 5,
              Escalation.PREFECTURE, 10,
              Escalation.PROVINCE, 20));

  public EscalationSteps {
    days = Map.copyOf(days);
  }

  /** What the profile leaves open is as usual. */
  public static EscalationSteps of(EffectiveProfile profile) {
    var days = new EnumMap<>(USUAL.days());
    SET_BY.forEach((level, set) -> profile.whole(set).ifPresent(it -> days.put(level, it)));
    return new EscalationSteps(days);
  }

  int before(Escalation level) {
    return Objects.requireNonNull(days.get(level));
  }
}
