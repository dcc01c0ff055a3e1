package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_4;

import dev.jiceng.election.Judge;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a review through its steps: open, opinions, overrulings, close. */
public final class Reviewing {
  private final QualificationRules rules;

  public Reviewing(QualificationRules rules) {
    this.rules = rules;
  }

  /**
   * Opens a review of one level.
   *
   * @param before the township's review of the same candidacy, where there is one
   */
  public Outcome<QualificationReview> open(
      UUID id, UUID candidacy, ReviewLevel level, @Nullable QualificationReview before) {
    Set<String> departments = rules.departments(level);
    var asked = Map.<String, Object>of("level", level);
    var judge = new Judge().that(!departments.isEmpty(), Q_4, "Q-4.notAskedFor", "level", asked);
    if (level == ReviewLevel.COUNTY && !rules.township().isEmpty()) {
      boolean passed =
          before != null && before.level() == ReviewLevel.TOWNSHIP && before.isPassed();
      judge.that(passed, Q_4, "Q-4.townshipFirst", "level");
    }
    return answer(
        judge,
        new QualificationReview(id, candidacy, level, departments, List.of(), List.of(), null, 0));
  }

  public Outcome<QualificationReview> give(QualificationReview review, DepartmentOpinion opinion) {
    String department = opinion.department();
    var numbers = Map.<String, Object>of("department", department);
    var judge =
        open(review)
            .that(
                review.departments().contains(department),
                Q_4,
                "Q-4.notAsked",
                "department",
                numbers)
            .that(review.of(department).isEmpty(), Q_4, "Q-4.givenAlready", "department", numbers);
    if (opinion instanceof DepartmentOpinion.Objection objection) {
      var item = Map.<String, Object>of("item", objection.item());
      boolean listed = rules.list().find(objection.item()).isPresent();
      judge.that(listed, Q_4, "Q-4.item", "item", item);
      judge.that(!objection.evidence().isBlank(), Q_4, "Q-4.evidence", "evidence");
    }
    return answer(judge, review.with(opinion));
  }

  public Outcome<QualificationReview> overrule(QualificationReview review, Overruling overruling) {
    var numbers = Map.<String, Object>of("department", overruling.department());
    var objection =
        review
            .objections()
            .filter(one -> one.department().equals(overruling.department()))
            .findFirst();
    boolean standing = objection.isPresent() && !review.isOverruled(overruling.department());
    var judge =
        open(review)
            .that(standing, Q_4, "Q-4.noObjection", "department", numbers)
            .that(!overruling.reason().isBlank(), Q_4, "Q-4.reason", "reason");
    objection
        .flatMap(one -> rules.list().find(one.item()))
        .ifPresent(item ->
            judge.that(
                item.canBeOverruled(),
                item.rule(),
                item.rule().id() + ".absolute",
                "department",
                Map.of("item", item.code())));
    return answer(judge, review.with(overruling));
  }

  public Outcome<QualificationReview> close(QualificationReview review, LocalDate day) {
    var missing = Map.<String, Object>of("missing", review.missing());
    var judge =
        open(review).that(review.missing().isEmpty(), Q_4, "Q-4.opinionsMissing", "id", missing);
    return answer(judge, review.closed(day));
  }

  private static Judge open(QualificationReview review) {
    return new Judge().that(!review.isClosed(), Q_4, "Q-4.closed", "id");
  }

  private static Outcome<QualificationReview> answer(Judge judge, QualificationReview review) {
    var violations = judge.judgements().blocking();
    return violations.isEmpty() ? Outcome.done(review) : Outcome.refused(violations);
  }
}
