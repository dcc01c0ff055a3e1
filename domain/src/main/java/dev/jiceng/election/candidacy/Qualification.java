package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_4;
import static dev.jiceng.election.ElectionRule.Q_5;
import static dev.jiceng.election.ElectionRule.Q_6;
import static dev.jiceng.election.ElectionRule.Q_7;
import static dev.jiceng.election.ElectionRule.R_6;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whether somebody may be a formal candidate, from what was reviewed, pledged and found. */
public final class Qualification {
  private final QualificationRules rules;
  private final Judge judge = new Judge();

  private Qualification(QualificationRules rules) {
    this.rules = rules;
  }

  /**
   * Judges the candidacy by its reviews; others' reviews in {@code reviews} are left aside.
   *
   * @return broken where an objection stands: the rule of the list's entry; where a review is
   *     missing or open: Q-4
   */
  public static Judgements judge(
      Candidacy candidacy, Collection<QualificationReview> reviews, QualificationRules rules) {
    var qualification = new Qualification(rules);
    for (ReviewLevel level : ReviewLevel.values()) {
      if (!rules.departments(level).isEmpty()) {
        var review =
            reviews.stream()
                .filter(one -> one.candidacy().equals(candidacy.id()) && one.level() == level)
                .findFirst();
        qualification.review(level, review);
      }
    }
    qualification.study(candidacy);
    qualification.pledges(candidacy);
    var found = Map.<String, Object>of("findings", candidacy.confirmedVoteBuying());
    qualification.judge.that(
        candidacy.confirmedVoteBuying() == 0, R_6, "R-6.voteBuying", "candidacy", found);
    return qualification.judge.judgements();
  }

  /** Whether somebody cannot stand at all, and not only not yet. */
  public static boolean bars(Judgements judged) {
    return judged.blocking().stream()
        .anyMatch(
            one -> one.rule() == R_6 || one.rule() == Q_6 || one.key().endsWith(".objection"));
  }

  /** Whether a confirmed finding of vote buying is among what was judged. */
  public static boolean isVoided(Judgements judged) {
    return judged.violations().stream().anyMatch(one -> one.rule() == R_6);
  }

  private void review(ReviewLevel level, Optional<QualificationReview> found) {
    boolean closed = found.map(QualificationReview::isClosed).orElse(false);
    var missing =
        found
            .map(QualificationReview::missing)
            .orElse(new TreeSet<>(rules.departments(level)).stream().toList());
    judge.that(
        closed, Q_4, "Q-4.reviewOpen", "candidacy", Map.of("level", level, "missing", missing));
    if (found.isEmpty() || !closed) {
      return;
    }
    for (DepartmentOpinion.Objection objection : found.get().objections().toList()) {
      var rule = rules.list().find(objection.item()).map(NegativeItem::rule).orElse(Q_4);
      objection(objection, rule, found.get());
    }
  }

  /** What a department does not want told stays out: its evidence is referred to, not shown. */
  private void objection(
      DepartmentOpinion.Objection objection, ElectionRule rule, QualificationReview review) {
    var overruled =
        review.overrulings().stream()
            .filter(one -> one.department().equals(objection.department()))
            .map(Overruling::reason)
            .findFirst()
            .orElse(null);
    judge.unlessWaived(
        false,
        overruled,
        rule,
        rule.id() + ".objection",
        "candidacy",
        Map.of("item", objection.item(), "department", objection.department()));
  }

  private void study(Candidacy candidacy) {
    if (rules.secretaryIsStudied() && candidacy.forSecretary()) {
      var study = candidacy.study();
      judge.that(study != null && study.agreed(), Q_5, "Q-5.study", "candidacy");
    }
  }

  private void pledges(Candidacy candidacy) {
    for (Pledge.Kind kind : new TreeSet<>(rules.pledges())) {
      var pledge =
          candidacy.pledges().stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
      var numbers = Map.<String, Object>of("pledge", kind);
      judge.that(pledge != null, Q_7, "Q-7.signed", "candidacy", numbers);
      if (pledge != null) {
        judge.that(pledge.publishedOn() != null, Q_7, "Q-7.published", "candidacy", numbers);
      }
    }
  }
}
