package dev.jiceng.guidance.balance;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What guidance did in one township in a period.
 *
 * @param population null where the township's base facts are not known
 * @param visits what was planned there
 * @param hours on site, all checks together
 * @param unresolved how many of the findings are not verified yet
 * @param subjects what the checks were about
 */
public record Guided(
    DivisionCode township,
    int communities,
    @Nullable Integer population,
    Visits visits,
    int communitiesChecked,
    int checks,
    BigDecimal hours,
    int findings,
    int unresolved,
    Set<SubjectArea> subjects) {
  /**
   * Visits of the period as planned now (G-4).
   *
   * @param communities how many have one
   * @param held those that a check carries out
   * @param missed those of days gone by that no check carries out
   */
  public record Visits(int communities, int planned, int held, int missed) {
    public static final Visits NONE = new Visits(0, 0, 0, 0);
  }

  public Guided {
    subjects = Set.copyOf(subjects);
  }
}
