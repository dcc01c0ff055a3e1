package dev.jiceng.election.candidacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A written promise of somebody who stands. */
public record Pledge(Kind kind, LocalDate signedOn, @Nullable LocalDate publishedOn) {
  /** What is promised. */
  public enum Kind {
    /** 换届纪律承诺 */
    DISCIPLINE,
    /** 竞职承诺 */
    STAND,
    /** 履职承诺 */
    SERVE,
    /** 辞职承诺 */
    RESIGN
  }
}
