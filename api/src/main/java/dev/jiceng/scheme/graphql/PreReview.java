package dev.jiceng.scheme.graphql;

import dev.jiceng.cycle.jooq.RunningCycle;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.Value;
import dev.jiceng.shared.jooq.Reads;

/** Whether the county reviews schemes: unless the running cycle's profile says that it does not. */
final class PreReview {
  private PreReview() {}

  static boolean isAsked(Reads reads, DivisionCode township) {
    var county = township.at(DivisionLevel.COUNTY).orElseThrow();
    return RunningCycle.regulation(reads.board(county))
        .flatMap(basis -> basis.pedigree().effective().value(Parameters.R_9_PRE_REVIEW))
        .map(Value.Flag::set)
        .orElse(true);
  }
}
