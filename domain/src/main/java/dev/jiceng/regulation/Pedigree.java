package dev.jiceng.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A profile with everything it inherits from, nearest first. The parents are all there and nobody
 * is their own ancestor.
 */
public record Pedigree(Profile profile, List<Profile> ancestors) {
  public Pedigree {
    ancestors = List.copyOf(ancestors);
  }

  /** The line of {@code profile} among those known. */
  public static Pedigree of(Profile profile, Collection<Profile> known) {
    var byRef = new TreeMap<ProfileRef, Profile>();
    known.forEach(it -> byRef.put(it.ref(), it));
    var line = new LinkedHashMap<ProfileRef, Profile>();
    var open = new ArrayList<>(profile.parents());
    for (int i = 0; i < open.size(); i++) {
      var found = Objects.requireNonNull(byRef.get(open.get(i)), open.get(i)::toString);
      if (line.put(found.ref(), found) == null) {
        open.addAll(found.parents());
      }
    }
    return new Pedigree(profile, List.copyOf(line.values()));
  }

  public EffectiveProfile effective() {
    return effective(profile);
  }

  /** What a parent's line says, then what the next one's says, then the profile itself. */
  private EffectiveProfile effective(Profile of) {
    var rules = new LinkedHashMap<String, EffectiveProfile.Rule>();
    var steps = new LinkedHashMap<String, EffectiveProfile.Step>();
    for (ProfileRef parent : of.parents()) {
      var inherited = effective(ancestor(parent));
      inherited.rules().values().forEach(rule -> rules.merge(rule.id(), rule, Pedigree::over));
      inherited.steps().forEach(step -> steps.put(step.step().code(), step));
    }
    of.rules().forEach(it -> rules.merge(it.rule(), own(it, of.ref()), Pedigree::over));
    of.steps().forEach(it -> steps.put(it.code(), new EffectiveProfile.Step(it, of.ref())));
    return new EffectiveProfile(of.ref(), rules, List.copyOf(steps.values()));
  }

  private Profile ancestor(ProfileRef ref) {
    return ancestors.stream().filter(it -> it.ref().equals(ref)).findFirst().orElseThrow();
  }

  private static EffectiveProfile.Rule own(RuleSetting setting, ProfileRef from) {
    var provisions = new LinkedHashMap<String, EffectiveProfile.Provision>();
    setting
        .parameters()
        .forEach((name, value) ->
            provisions.put(name, new EffectiveProfile.Provision(value, from, setting.citation())));
    return new EffectiveProfile.Rule(
        setting.rule(), setting.severity(), setting.citation(), from, provisions);
  }

  private static EffectiveProfile.Rule over(
      EffectiveProfile.Rule inherited, EffectiveProfile.Rule nearer) {
    var provisions = new LinkedHashMap<>(inherited.provisions());
    provisions.putAll(nearer.provisions());
    return new EffectiveProfile.Rule(
        nearer.id(), nearer.severity(), nearer.citation(), nearer.from(), provisions);
  }

  /** Parameters that two parents set differently and the profile itself leaves open. */
  Set<String> disagreements() {
    var disagreeing = new LinkedHashSet<String>();
    var seen = new LinkedHashMap<String, Value>();
    for (ProfileRef parent : profile.parents()) {
      for (Map.Entry<String, Value> entry : values(effective(ancestor(parent))).entrySet()) {
        Value other = seen.putIfAbsent(entry.getKey(), entry.getValue());
        if (other != null && !other.equals(entry.getValue())) {
          disagreeing.add(entry.getKey());
        }
      }
    }
    profile
        .rules()
        .forEach(rule ->
            rule.parameters()
                .keySet()
                .forEach(name -> disagreeing.remove(rule.rule() + " " + name)));
    return disagreeing;
  }

  static Map<String, Value> values(EffectiveProfile effective) {
    var values = new LinkedHashMap<String, Value>();
    effective
        .rules()
        .forEach((id, rule) ->
            rule.provisions().forEach((name, it) -> values.put(id + " " + name, it.value())));
    return values;
  }
}
