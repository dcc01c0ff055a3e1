package dev.jiceng.election.party;

import dev.jiceng.election.committee.ResultClass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an election stands, as lists and boards show it.
 *
 * @param stage the last step done, in the profile's order; empty before the first
 * @param next the step that comes next; empty after the last
 * @param metOn the day of the last vote
 * @param latest the day of the newest act
 * @param secretary empty before the committee chose (PE-7)
 * @param concludedOn the day the new committee took over
 * @param termEnd last day of the term it opened; empty too where the profile sets none (VE-13)
 * @param opensOn the first day on which no notice stands before the next step; empty where none was
 *     put up, or nothing comes next
 */
public record PartyProgress(
    @Nullable PartyAction stage,
    @Nullable PartyAction next,
    @Nullable LocalDate metOn,
    ResultClass result,
    @Nullable LocalDate latest,
    @Nullable UUID secretary,
    @Nullable LocalDate concludedOn,
    @Nullable LocalDate termEnd,
    @Nullable LocalDate opensOn) {
  public static PartyProgress of(PartyElection election, PartyRules rules) {
    var done = election.done();
    var course = rules.course().order();
    var concluded = election.lastDay(PartyAction.CONCLUDE).orElse(null);
    return new PartyProgress(
        course.stream().filter(done::contains).reduce((_, later) -> later).orElse(null),
        course.stream().filter(step -> !done.contains(step)).findFirst().orElse(null),
        election.meeting().map(PartyAct.Meet::on).orElse(null),
        result(election),
        election.latest().orElse(null),
        election.secretary().orElse(null),
        concluded,
        concluded == null || rules.termYears() == 0
            ? null
            : concluded.plusYears(rules.termYears()).minusDays(1),
        null);
  }

  PartyProgress opening(@Nullable LocalDate day) {
    return new PartyProgress(
        stage, next, metOn, result, latest, secretary, concludedOn, termEnd, day);
  }

  private static ResultClass result(PartyElection election) {
    boolean voided = election.last(PartyAction.VOID).isPresent();
    var results = election.results();
    if (results.isEmpty()) {
      return voided ? ResultClass.VOID : ResultClass.NONE;
    }
    if (voided) {
      return ResultClass.RERUN;
    }
    if (election.last(PartyAction.VOTE_AGAIN).isPresent()) {
      return ResultClass.SECOND_VOTE;
    }
    return results.getFirst().isComplete() ? ResultClass.AT_ONCE : ResultClass.NONE;
  }
}
