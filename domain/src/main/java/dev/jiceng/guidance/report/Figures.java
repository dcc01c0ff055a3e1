package dev.jiceng.guidance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A period of an area, or of all areas of a county, in numbers (G-12).
 *
 * @param dueVisits planned visits whose day has passed
 * @param doneVisits those of them that a check names
 * @param complete checks with every required item answered
 * @param shares their scores together
 * @param contested checks with parts that nobody has decided yet
 * @param findings found in the period
 * @param severe serious and critical ones that are not verified
 * @param overdue those not verified by their deadline
 * @param repeated those found before, on the same item at the same place
 * @param sentBack checks that quality control has sent back and not accepted since
 * @param trained people trained on the spot, each once a community
 * @param trainingHours the hours of all of them together
 */
public record Figures(
    int communities,
    int checkedCommunities,
    int visits,
    int dueVisits,
    int doneVisits,
    int checks,
    int complete,
    BigDecimal shares,
    int contested,
    int findings,
    int severe,
    int verified,
    int overdue,
    int repeated,
    int sentBack,
    int trained,
    BigDecimal trainingHours) {
  public static final Figures NONE =
      new Figures(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

  private static final int PLACES = 4;

  /** Mean score of the complete checks, 0 to 1; null without one. */
  public @Nullable BigDecimal score() {
    return complete == 0
        ? null
        : shares.divide(BigDecimal.valueOf(complete), PLACES, RoundingMode.HALF_UP);
  }

  /** Of both together; no community lies in two areas, so that nothing counts twice. */
  public Figures plus(Figures other) {
    return new Figures(
        communities + other.communities,
        checkedCommunities + other.checkedCommunities,
        visits + other.visits,
        dueVisits + other.dueVisits,
        doneVisits + other.doneVisits,
        checks + other.checks,
        complete + other.complete,
        shares.add(other.shares),
        contested + other.contested,
        findings + other.findings,
        severe + other.severe,
        verified + other.verified,
        overdue + other.overdue,
        repeated + other.repeated,
        sentBack + other.sentBack,
        trained + other.trained,
        trainingHours.add(other.trainingHours));
  }
}
