package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_4;
import static dev.jiceng.election.ElectionRule.Q_5;
import static dev.jiceng.election.ElectionRule.Q_7;

import dev.jiceng.election.Judge;
import dev.jiceng.election.NextStep;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be done next with a candidacy, and what is in the way. */
public final class CandidacySteps {
  private static final UUID NEW = new UUID(0, 0);

  private final FiledCandidacy filed;
  private final Collection<QualificationReview> reviews;
  private final QualificationRules rules;

  public CandidacySteps(
      FiledCandidacy filed, Collection<QualificationReview> reviews, QualificationRules rules) {
    this.filed = filed;
    this.reviews = List.copyOf(reviews);
    this.rules = rules;
  }

  public List<NextStep<CandidacyAction>> of(Predicate<CandidacyAction> permitted) {
    return Arrays.stream(CandidacyAction.values())
        .map(action -> new NextStep<>(action, permitted.test(action), blockers(action), null))
        .toList();
  }

  private List<Violation> blockers(CandidacyAction action) {
    var judge = new Judge().that(filed.isStanding(), Q_7, "Q-7.withdrawn", "id");
    switch (action) {
      case SIGN_PLEDGE -> {
        boolean any = rules.pledges().stream().anyMatch(kind -> filed.pledge(kind).isEmpty());
        judge.that(any, Q_7, "Q-7.nothingToSign", "kind");
      }
      case PUBLISH_PLEDGE -> {
        boolean any =
            filed.candidacy().pledges().stream().anyMatch(one -> one.publishedOn() == null);
        judge.that(any, Q_7, "Q-7.nothingToPublish", "kind");
      }
      case STUDY -> judge.that(filed.candidacy().forSecretary(), Q_5, "Q-5.notSecretary", "id");
      case WITHDRAW -> {}
      case OPEN_TOWNSHIP_REVIEW -> {
        return filed.isStanding() ? opening(ReviewLevel.TOWNSHIP) : judge.judgements().blocking();
      }
      case OPEN_COUNTY_REVIEW -> {
        return filed.isStanding() ? opening(ReviewLevel.COUNTY) : judge.judgements().blocking();
      }
    }
    return judge.judgements().blocking();
  }

  private List<Violation> opening(ReviewLevel level) {
    if (review(level) != null) {
      return List.of(Violation.of(Q_4, "Q-4.openedAlready", "level", Map.of("level", level)));
    }
    var opened = new Reviewing(rules).open(NEW, filed.id(), level, review(ReviewLevel.TOWNSHIP));
    return opened instanceof Outcome.Refused<QualificationReview>(List<Violation> violations)
        ? violations
        : List.of();
  }

  private @Nullable QualificationReview review(ReviewLevel level) {
    return reviews.stream().filter(one -> one.level() == level).findFirst().orElse(null);
  }
}
