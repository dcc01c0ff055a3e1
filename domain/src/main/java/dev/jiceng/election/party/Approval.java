package dev.jiceng.election.party;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judgements;
import dev.jiceng.shared.Rule;
import java.util.Set;

/** What of a person's qualification is asked for when. */
final class Approval {
  /** The county's study and the pledges follow the review; the approval waits for them. */
  private static final Set<Rule> AFTER_REVIEW = Set.of(ElectionRule.Q_5, ElectionRule.Q_7);

  private Approval() {}

  /** Whether the joint review lets the person go on. */
  static boolean isReviewed(Judgements qualification) {
    return qualification.blocking().stream().allMatch(one -> AFTER_REVIEW.contains(one.rule()));
  }

  /** Whether the county studied the person as secretary and agreed. */
  static boolean isStudied(Judgements qualification) {
    return qualification.all().stream()
        .filter(one -> one.rule() == ElectionRule.Q_5)
        .anyMatch(one -> !one.isBroken());
  }
}
