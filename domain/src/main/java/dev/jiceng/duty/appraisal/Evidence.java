package dev.jiceng.duty.appraisal;

import dev.jiceng.duty.appraisal.AppraisalCycle.Period;
import dev.jiceng.duty.appraisal.AppraisalCycle.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/** What is on record of somebody's work. */
public interface Evidence {
  /** Nothing where nobody counts, as of what is judged. */
  Count of(UUID person, Source source, Period period);

  /** What was reached, what half, and of how much. */
  record Count(int reached, int halfway, int counted) {
    public static final Count NONE = new Count(0, 0, 0);

    boolean isNothing() {
      return counted == 0;
    }

    /** Of 100. */
    BigDecimal score() {
      return BigDecimal.valueOf(200L * reached + 100L * halfway)
          .divide(BigDecimal.valueOf(2L * counted), 2, RoundingMode.HALF_UP);
    }
  }
}
