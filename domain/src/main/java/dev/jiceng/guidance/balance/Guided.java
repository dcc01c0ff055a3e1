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
 * @param hours on site, all checks together
 * @param unresolved how many of the findings are not verified yet
 * @param subjects what the checks were about
 */
public record Guided(
    DivisionCode township,
    int communities,
    @Nullable Integer population,
    int communitiesChecked,
    int checks,
    BigDecimal hours,
    int findings,
    int unresolved,
    Set<SubjectArea> subjects) {
  public Guided {
    subjects = Set.copyOf(subjects);
  }
}
