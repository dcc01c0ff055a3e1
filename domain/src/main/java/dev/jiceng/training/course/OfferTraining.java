package dev.jiceng.training.course;

import static dev.jiceng.training.TrainingRule.TR_1;
import static dev.jiceng.training.TrainingRule.TR_2;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Rule;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.course.TrainingCourse.Content;
import dev.jiceng.training.course.TrainingSession.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds courses and plans their sessions (TR-1, TR-2). */
public final class OfferTraining {
  private static final int LINE = 200;
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);

  private final TrainingOffers offers;
  private final Ids ids;

  public OfferTraining(TrainingOffers offers, Ids ids) {
    this.offers = offers;
    this.ids = ids;
  }

  public Outcome<TrainingCourse> add(DivisionCode owner, Content content) {
    var known = offers.titled(content.title()).orElse(null);
    if (known != null) {
      return new Outcome.Duplicate<>("title", known);
    }
    var found = new ArrayList<>(words(TR_1, "title", content.title()));
    var hours = content.hours();
    boolean counts =
        hours.signum() > 0
            && hours.compareTo(MOST_HOURS) <= 0
            && hours.stripTrailingZeros().scale() <= 1;
    if (!counts) {
      var numbers = Map.<String, Object>of("actual", hours, "limit", MOST_HOURS);
      found.add(Violation.of(TR_1, "TR-1.hours", "hours", numbers));
    }
    boolean isTownships = owner.level() == DivisionLevel.TOWNSHIP;
    if (isTownships != (content.organiser() == Organiser.TOWNSHIP)) {
      found.add(Violation.of(TR_1, "TR-1.organiser", "organiser"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var course = new TrainingCourse(ids.next(), owner, content);
    offers.add(course);
    return Outcome.done(course);
  }

  public Outcome<TrainingSession> plan(UUID id, Plan plan) {
    var course = offers.course(id).orElse(null);
    if (course == null) {
      return new Outcome.Unknown<>("course");
    }
    var found = new ArrayList<>(words(TR_2, "venue", plan.venue()));
    found.addAll(words(TR_2, "teacher", plan.teacher()));
    if (plan.endsOn().isBefore(plan.startsOn())) {
      var days = Map.<String, Object>of("start", plan.startsOn(), "end", plan.endsOn());
      found.add(Violation.of(TR_2, "TR-2.order", "endsOn", days));
    }
    if (plan.capacity() < 1) {
      var numbers = Map.<String, Object>of("actual", plan.capacity());
      found.add(Violation.of(TR_2, "TR-2.capacity", "capacity", numbers));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var owner = course.owner();
    var session =
        new TrainingSession(ids.next(), owner, id, plan, SessionState.PLANNED, null, List.of(), 1);
    offers.add(session);
    return Outcome.done(session);
  }

  static List<Violation> words(Rule rule, String path, String text) {
    return text.isBlank() || text.length() > LINE
        ? List.of(Violation.of(rule, rule.id() + ".words", path, Map.of("limit", LINE)))
        : List.of();
  }
}
