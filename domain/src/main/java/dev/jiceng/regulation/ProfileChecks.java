package dev.jiceng.regulation;

import static dev.jiceng.regulation.RegulationRule.R_8;

import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile must keep before it is issued; all violations at once. */
public final class ProfileChecks {
  /** Profiles one profile may inherit from directly. */
  public static final int PARENTS = 4;

  /** Profiles in its line altogether. */
  public static final int ANCESTORS = 16;

  /** Steps of one profile's own. */
  public static final int STEPS = 60;

  private static final int TEXT = 500;

  private ProfileChecks() {}

  /** {@code known} holds at least every ancestor that exists. */
  public static List<Violation> of(Profile profile, Collection<Profile> known) {
    var found = new ArrayList<Violation>();
    found.addAll(head(profile));
    found.addAll(RuleChecks.of(profile));
    found.addAll(StepChecks.of(profile.steps()));
    var line = line(profile, known);
    found.addAll(line);
    if (line.isEmpty()) {
      found.addAll(resolved(Pedigree.of(profile, known)));
    }
    return List.copyOf(found);
  }

  private static List<Violation> head(Profile profile) {
    var found = new ArrayList<Violation>();
    if (!profile.ref().id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
        || profile.ref().id().length() > 60) {
      found.add(Violation.of(R_8, "R-8.id", "profile"));
    }
    if (isNoText(profile.name().zh()) || isNoText(profile.name().en())) {
      found.add(Violation.of(R_8, "R-8.name", "name"));
    }
    var until = profile.until();
    if (until != null && until.isBefore(profile.from())) {
      found.add(
          Violation.of(
              R_8, "R-8.dates", "effectiveUntil", Map.of("from", profile.from(), "until", until)));
    }
    for (int i = 0; i < profile.citations().size(); i++) {
      if (isBare(profile.citations().get(i))) {
        found.add(Violation.of(R_8, "R-8.citation", "citations." + i));
      }
    }
    if (profile.steps().size() > STEPS) {
      found.add(Violation.of(R_8, "R-8.steps", "steps", Map.of("limit", STEPS)));
    }
    if (profile.citations().isEmpty()) {
      found.add(Violation.of(R_8, "R-8.citation", "citations"));
    }
    return found;
  }

  static boolean isBare(Citation citation) {
    return isNoText(citation.source()) || isNoText(citation.wording());
  }

  static boolean isNoText(String text) {
    return text.isBlank() || text.length() > TEXT;
  }

  /** Parents that are not there, and a profile that would be its own ancestor. */
  private static List<Violation> line(Profile profile, Collection<Profile> known) {
    var found = new ArrayList<Violation>();
    if (profile.parents().size() > PARENTS) {
      found.add(Violation.of(R_8, "R-8.parents", "parents", Map.of("limit", PARENTS)));
    }
    for (int i = 0; i < profile.parents().size(); i++) {
      var parent = profile.parents().get(i);
      var numbers = Map.<String, Object>of("parent", parent.toString());
      switch (ancestry(parent, known, new HashSet<>(Set.of(profile.ref().id())))) {
        case WHOLE -> {
          if (profile.parents().indexOf(parent) < i) {
            found.add(Violation.of(R_8, "R-8.parentTwice", "parents." + i, numbers));
          }
        }
        case BROKEN -> found.add(Violation.of(R_8, "R-8.parent", "parents." + i, numbers));
        case CIRCULAR -> found.add(Violation.of(R_8, "R-8.cycle", "parents." + i, numbers));
      }
    }
    return found;
  }

  private enum Ancestry {
    WHOLE,
    BROKEN,
    CIRCULAR
  }

  /** By id, not by version: a line with two versions of one profile contradicts itself. */
  private static Ancestry ancestry(ProfileRef ref, Collection<Profile> known, Set<String> below) {
    if (below.contains(ref.id())) {
      return Ancestry.CIRCULAR;
    }
    var profile = known.stream().filter(it -> it.ref().equals(ref)).findFirst().orElse(null);
    if (profile == null) {
      return Ancestry.BROKEN;
    }
    var path = new HashSet<>(below);
    path.add(ref.id());
    return profile.parents().stream()
        .map(parent -> ancestry(parent, known, path))
        .filter(it -> it != Ancestry.WHOLE)
        .findFirst()
        .orElse(Ancestry.WHOLE);
  }

  /** What shows only once the parents are taken in. */
  private static List<Violation> resolved(Pedigree pedigree) {
    var found = new ArrayList<Violation>();
    if (pedigree.ancestors().size() > ANCESTORS) {
      found.add(Violation.of(R_8, "R-8.ancestors", "parents", Map.of("limit", ANCESTORS)));
      return found;
    }
    for (String parameter : pedigree.disagreements()) {
      found.add(
          Violation.of(R_8, "R-8.parentsDisagree", "parents", Map.of("parameter", parameter)));
    }
    var effective = pedigree.effective();
    found.addAll(RuleChecks.ofResolved(effective));
    var codes =
        effective.steps().stream().map(step -> step.step().code()).collect(Collectors.toSet());
    found.addAll(StepChecks.unknown(pedigree.profile().steps(), codes));
    found.addAll(
        StepChecks.ofResolved(
            effective.steps().stream().map(EffectiveProfile.Step::step).toList()));
    return found;
  }
}
