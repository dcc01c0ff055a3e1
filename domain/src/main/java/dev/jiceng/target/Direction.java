package dev.jiceng.target;

import java.math.BigDecimal;

/** Whether an indicator is meant to rise or to fall (T-2). */
public enum Direction {
  UP {
    @Override
    public boolean reaches(BigDecimal value, BigDecimal mark) {
      return value.compareTo(mark) >= 0;
    }
  },
  DOWN {
    @Override
    public boolean reaches(BigDecimal value, BigDecimal mark) {
      return value.compareTo(mark) <= 0;
    }
  };

  /** Whether {@code value} is at {@code mark} or better. */
  public abstract boolean reaches(BigDecimal value, BigDecimal mark);
}
