package dev.jiceng.target;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a letter's targets are to be reached (T-3); {@code amount} in yuan where money is meant. */
public record Measure(UUID id, Kind kind, String text, @Nullable BigDecimal amount) {
  /** Where the money comes from, or what else is done. */
  public enum Kind {
    /** 居民自筹 */
    RESIDENTS_FUNDS,
    /** 一事一议补助 */
    CASE_BY_CASE_SUBSIDY,
    /** 项目资金 */
    PROJECT_FUNDS,
    /** 其他措施 */
    ACTION
  }
}
