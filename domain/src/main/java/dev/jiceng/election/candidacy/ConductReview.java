package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_4;

import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Leads reviews of one level, each under the rules that its election is pinned to. */
public final class ConductReview {
  private final ReviewLevel level;
  private final Candidacies candidacies;
  private final QualificationReviews township;
  private final QualificationReviews reviews;
  private final Function<ProfileRef, QualificationRules> rules;
  private final Ids ids;

  /**
   * Conducts one level.
   *
   * @param township the reviews that come first; {@code reviews} itself where it is their level
   */
  public ConductReview(
      ReviewLevel level,
      Candidacies candidacies,
      QualificationReviews township,
      QualificationReviews reviews,
      Function<ProfileRef, QualificationRules> rules,
      Ids ids) {
    this.level = level;
    this.candidacies = candidacies;
    this.township = township;
    this.reviews = reviews;
    this.rules = rules;
    this.ids = ids;
  }

  /** Which review in which version. */
  public record On(UUID review, int version) {}

  public Outcome<QualificationReview> open(UUID candidacy, Moment now) {
    var found = candidacies.find(candidacy).orElse(null);
    if (found == null) {
      return new Outcome.Unknown<>("candidacy");
    }
    var existing = reviews.ofCandidacy(candidacy);
    return existing.isPresent()
        ? new Outcome.Duplicate<>("candidacy", existing.get())
        : open(found, now);
  }

  /**
   * Opens the reviews of everybody who stands and has none yet; whoever cannot be reviewed yet is
   * told as advice.
   */
  public Outcome<List<QualificationReview>> openAll(UUID election, Moment now) {
    var standing = candidacies.standing(election);
    if (standing.isEmpty()) {
      return new Outcome.Unknown<>("election");
    }
    var opened = new ArrayList<QualificationReview>();
    var advice = new ArrayList<Violation>();
    for (FiledCandidacy one : standing) {
      if (reviews.ofCandidacy(one.id()).isEmpty()) {
        switch (open(one, now)) {
          case Outcome.Done<QualificationReview> done -> opened.add(done.value());
          case Outcome.Refused<QualificationReview> refused -> advice.addAll(refused.violations());
          default -> {}
        }
      }
    }
    return opened.isEmpty() && !advice.isEmpty()
        ? Outcome.refused(advice)
        : new Outcome.Done<>(List.copyOf(opened), advice);
  }

  private Outcome<QualificationReview> open(FiledCandidacy candidacy, Moment now) {
    if (!candidacy.isStanding()) {
      return Outcome.refused(Violation.of(Q_4, "Q-4.withdrawn", "candidacy"));
    }
    var before = township.ofCandidacy(candidacy.id()).orElse(null);
    var outcome = reviewing(candidacy).open(ids.next(), candidacy.id(), level, before);
    if (outcome instanceof Outcome.Done<QualificationReview> done
        && !reviews.add(done.value(), now.day())) {
      return new Outcome.Duplicate<>(
          "candidacy", reviews.ofCandidacy(candidacy.id()).orElseThrow());
    }
    return outcome;
  }

  /** Needs no version: departments answer at the same time, and each only once. */
  public Outcome<QualificationReview> give(UUID review, DepartmentOpinion opinion) {
    return change(review, (reviewing, taken) -> reviewing.give(taken, opinion));
  }

  public Outcome<QualificationReview> overrule(On on, Overruling overruling) {
    return changed(on, (reviewing, taken) -> reviewing.overrule(taken, overruling));
  }

  public Outcome<QualificationReview> close(On on, Moment now) {
    return changed(on, (reviewing, taken) -> reviewing.close(taken, now.day()));
  }

  private Outcome<QualificationReview> changed(
      On on, BiFunction<Reviewing, QualificationReview, Outcome<QualificationReview>> change) {
    return change(
        on.review(),
        (reviewing, taken) ->
            taken.version() == on.version()
                ? change.apply(reviewing, taken)
                : new Outcome.Stale<>(taken));
  }

  private Outcome<QualificationReview> change(
      UUID review,
      BiFunction<Reviewing, QualificationReview, Outcome<QualificationReview>> change) {
    var taken = reviews.take(review).orElse(null);
    if (taken == null) {
      return new Outcome.Unknown<>("id");
    }
    return candidacies
        .find(taken.candidacy())
        .map(candidacy -> change.apply(reviewing(candidacy), taken))
        .map(outcome -> outcome.then(changed -> Outcome.done(reviews.save(changed)), it -> it))
        .orElseGet(() -> new Outcome.Unknown<>("id"));
  }

  private Reviewing reviewing(FiledCandidacy candidacy) {
    return new Reviewing(rules.apply(candidacy.profile()));
  }
}
