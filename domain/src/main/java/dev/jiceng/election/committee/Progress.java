package dev.jiceng.election.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an election stands, as lists and boards show it.
 *
 * @param stage the last step done, in the profile's order; empty before the first
 * @param next the step that comes next; empty after the last, and where it was given up
 * @param pollingDay of the present or coming vote
 * @param latest the day of the newest act
 * @param abandoned the day it was given up; empty where it was not
 * @param termEnd last day of the term it opened; empty before it is concluded (VE-13)
 * @param opensOn the first day on which no notice, window or date stands before the next step;
 *     empty where none does
 */
public record Progress(
    @Nullable CommitteeAction stage,
    @Nullable CommitteeAction next,
    @Nullable LocalDate pollingDay,
    ResultClass result,
    @Nullable LocalDate latest,
    @Nullable LocalDate abandoned,
    @Nullable LocalDate termEnd,
    @Nullable LocalDate opensOn) {
  public static Progress of(CommitteeElection election, CommitteeRules rules) {
    var done = election.done();
    var course = rules.course().order();
    var stage = course.stream().filter(done::contains).reduce((_, later) -> later).orElse(null);
    var next =
        election.isAbandoned()
            ? null
            : course.stream().filter(step -> !done.contains(step)).findFirst().orElse(null);
    boolean concluded = done.contains(CommitteeAction.CONCLUDE);
    return new Progress(
        stage,
        next,
        pollingDay(election),
        ResultClass.of(election),
        election.latest().orElse(null),
        election.lastDay(CommitteeAction.ABANDON).orElse(null),
        concluded ? NewTerm.end(election, rules) : null,
        null);
  }

  Progress opening(@Nullable LocalDate day) {
    return new Progress(stage, next, pollingDay, result, latest, abandoned, termEnd, day);
  }

  private static @Nullable LocalDate pollingDay(CommitteeElection election) {
    var ballot = election.votes().ballot();
    return ballot != null
        ? ballot.pollingDay()
        : election
            .last(CommitteeAct.AdoptMethod.class)
            .map(CommitteeAct.AdoptMethod::pollingDay)
            .orElse(null);
  }
}
