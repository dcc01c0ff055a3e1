package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_4;

import dev.jiceng.election.Judge;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 资格审查: one level's review of one candidacy. The departments answer in any order and at the
 * same time; until it is closed each sees only what it said itself.
 */
public record QualificationReview(
    UUID id,
    UUID candidacy,
    ReviewLevel level,
    Set<String> departments,
    List<DepartmentOpinion> opinions,
    List<Overruling> overrulings,
    @Nullable LocalDate closedOn,
    int version) {
  public QualificationReview {
    departments = Set.copyOf(departments);
    opinions = List.copyOf(opinions);
    overrulings = List.copyOf(overrulings);
  }

  public boolean isClosed() {
    return closedOn != null;
  }

  /** The departments asked that have not answered, in order. */
  public List<String> missing() {
    var left = new TreeSet<>(departments);
    opinions.forEach(opinion -> left.remove(opinion.department()));
    return List.copyOf(left);
  }

  public Optional<DepartmentOpinion> of(String department) {
    return opinions.stream().filter(one -> one.department().equals(department)).findFirst();
  }

  /** What a department may see. */
  public List<DepartmentOpinion> visibleTo(String department) {
    return isClosed() ? opinions : of(department).stream().toList();
  }

  public Stream<DepartmentOpinion.Objection> objections() {
    return opinions.stream()
        .filter(DepartmentOpinion.Objection.class::isInstance)
        .map(DepartmentOpinion.Objection.class::cast);
  }

  /** The objections that nobody overruled. */
  public List<DepartmentOpinion.Objection> standing() {
    return objections().filter(objection -> !isOverruled(objection.department())).toList();
  }

  public boolean isOverruled(String department) {
    return overrulings.stream().anyMatch(one -> one.department().equals(department));
  }

  public boolean isPassed() {
    return isClosed() && standing().isEmpty();
  }

  /** What is in the way of an action, for who speaks for these departments. */
  public List<Violation> blockers(ReviewAction action, Set<String> speaking) {
    var judge = new Judge().that(!isClosed(), Q_4, "Q-4.closed", "id");
    switch (action) {
      case ANSWER -> {
        boolean waits = speaking.stream().anyMatch(missing()::contains);
        judge.that(waits, Q_4, "Q-4.nothingToAnswer", "department");
      }
      case OVERRULE ->
          judge.that(!standing().isEmpty(), Q_4, "Q-4.nothingToOverrule", "department");
      case CLOSE ->
          judge.that(
              missing().isEmpty(), Q_4, "Q-4.opinionsMissing", "id", Map.of("missing", missing()));
    }
    return judge.judgements().blocking();
  }

  QualificationReview with(DepartmentOpinion opinion) {
    return new QualificationReview(
        id, candidacy, level, departments, added(opinions, opinion), overrulings, null, version);
  }

  QualificationReview with(Overruling overruling) {
    return new QualificationReview(
        id, candidacy, level, departments, opinions, added(overrulings, overruling), null, version);
  }

  public QualificationReview withVersion(int newer) {
    return new QualificationReview(
        id, candidacy, level, departments, opinions, overrulings, closedOn, newer);
  }

  QualificationReview closed(LocalDate day) {
    return new QualificationReview(
        id, candidacy, level, departments, opinions, overrulings, day, version);
  }

  private static <T> List<T> added(List<T> list, T item) {
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
