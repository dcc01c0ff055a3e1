package dev.jiceng.regulation;

import static dev.jiceng.regulation.RegulationRule.R_8;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A county issues a profile of its own, or the next version of one. What was issued stays as
 * it is, and whatever is pinned to it too.
 */
public final class DeriveProfile {
  private final RegulationProfiles profiles;
  private final DivisionCode county;

  public DeriveProfile(RegulationProfiles profiles, DivisionCode county) {
    this.profiles = profiles;
    this.county = county;
  }

  /** What a version says; what it leaves out comes from its parents. */
  public record Content(
      Words name,
      LocalDate from,
      @Nullable LocalDate until,
      List<Citation> citations,
      List<ProfileRef> parents,
      List<RuleSetting> rules,
      List<TimetableStep> steps) {}

  /** A new profile. */
  public Outcome<Pedigree> derive(String id, Content content) {
    var found = new ArrayList<Violation>();
    if (profiles.isTaken(id)) {
      found.add(taken(id));
    }
    if (content.parents().isEmpty()) {
      found.add(Violation.of(R_8, "R-8.noParent", "parents"));
    }
    return issue(new ProfileRef(id, 1), content, found, () -> Outcome.refused(taken(id)));
  }

  private static Violation taken(String id) {
    return Violation.of(R_8, "R-8.taken", "profile", Map.of("id", id));
  }

  /** The next version of the county's own; {@code version} is the one it was written from. */
  public Outcome<Pedigree> supersede(String id, int version, Content content) {
    var newest = profiles.newestOwn(id).orElse(null);
    if (newest == null) {
      return new Outcome.Unknown<>("profile");
    }
    if (newest.ref().version() != version) {
      return stale(id);
    }
    var found = new ArrayList<Violation>();
    if (content.parents().isEmpty()) {
      found.add(Violation.of(R_8, "R-8.noParent", "parents"));
    }
    return issue(new ProfileRef(id, version + 1), content, found, () -> stale(id));
  }

  private Outcome<Pedigree> stale(String id) {
    var newest = profiles.newestOwn(id).orElseThrow();
    return new Outcome.Stale<>(profiles.find(newest.ref()).orElseThrow());
  }

  private Outcome<Pedigree> issue(
      ProfileRef ref, Content content, List<Violation> found, Supplier<Outcome<Pedigree>> tooLate) {
    var profile =
        new Profile(
            ref,
            content.name(),
            county,
            content.from(),
            content.until(),
            false,
            content.citations(),
            content.parents(),
            content.rules(),
            content.steps());
    var known = profiles.withAncestors(content.parents());
    found.addAll(ProfileChecks.of(profile, known));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var pedigree = Pedigree.of(profile, known);
    return profiles.add(pedigree) ? Outcome.done(pedigree) : tooLate.get();
  }
}
