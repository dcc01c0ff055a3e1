package dev.jiceng.election;

import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.Range;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Value;
import dev.jiceng.shared.Severity;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile sets, in the words of elections; what it leaves open bounds nothing. */
public record ProfileReading(EffectiveProfile profile) {
  /** Exceeded by the first vote or person: what holds where the profile asks for no share. */
  private static final Share NOTHING = new Share(0, 1);

  /** More than there are anywhere: what bounds people and things that a profile does not. */
  public static final int NO_END = 999;

  public boolean speaksOf(ElectionRule rule) {
    return profile.rule(rule.id()).isPresent();
  }

  public boolean sets(Parameter<?> parameter) {
    return profile.provision(parameter).isPresent();
  }

  public int whole(Parameter<Value.Whole> parameter, int open) {
    return profile.whole(parameter).orElse(open);
  }

  public Share share(Parameter<Value.Share> parameter) {
    return profile
        .value(parameter)
        .map(share -> new Share(share.part(), share.whole()))
        .orElse(NOTHING);
  }

  public Range range(Parameter<Value.Whole> least, Parameter<Value.Whole> most) {
    return new Range(whole(least, 0), whole(most, NO_END));
  }

  /** Empty of days where the profile sets none. */
  public NoticeRule notice(Parameter<Value.Days> parameter, boolean countsFirstDay) {
    var days = profile.value(parameter).orElse(new Value.Days(0, DayKind.CALENDAR));
    var kind =
        days.days() == DayKind.WORKING ? NoticeRule.DayKind.WORKING : NoticeRule.DayKind.CALENDAR;
    return new NoticeRule(days.count(), kind, countsFirstDay);
  }

  public Set<Kinship> kin(Parameter<Value.Codes> parameter) {
    var codes = profile.codes(parameter);
    return Arrays.stream(Kinship.values())
        .filter(kinship -> codes.contains(kinship.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The rules that the profile lets only advise. */
  public Map<ElectionRule, Severity> severities() {
    return Arrays.stream(ElectionRule.values())
        .filter(this::speaksOf)
        .collect(
            Collectors.toUnmodifiableMap(
                rule -> rule, rule -> profile.rule(rule.id()).orElseThrow().severity()));
  }
}
