package dev.jiceng.election.committee;

import dev.jiceng.election.candidacy.EligibilityRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The voters' roll (VE-4).
 *
 * @param publishedBefore days from publication to polling day at least; the law: 20
 * @param objectionDays days after publication in which it can be objected to; 5
 * @param rulingDays days after an objection in which it is decided; 3
 * @param eligibility who may be on it
 */
public record RollRules(
    int publishedBefore, int objectionDays, int rulingDays, EligibilityRules eligibility) {
  long daysBefore(LocalDate publishedOn, LocalDate pollingDay) {
    return ChronoUnit.DAYS.between(publishedOn, pollingDay);
  }

  LocalDate lastObjection(LocalDate publishedOn) {
    return publishedOn.plusDays(objectionDays);
  }

  LocalDate lastRuling(LocalDate objectedOn) {
    return objectedOn.plusDays(rulingDays);
  }
}
