package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_13;
import static dev.jiceng.election.ElectionRule.VE_17;
import static dev.jiceng.election.ElectionRule.VE_2;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judge;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Organizations;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an election and pins it to a version of a profile; one at a time in a community. */
public final class BeginCommitteeElection {
  private final CommitteeElections elections;
  private final Organizations organizations;
  private final Bodies bodies;
  private final Rulebooks rulebooks;
  private final Ids ids;

  public BeginCommitteeElection(
      CommitteeElections elections,
      Organizations organizations,
      Bodies bodies,
      Rulebooks rulebooks,
      Ids ids) {
    this.elections = elections;
    this.organizations = organizations;
    this.bodies = bodies;
    this.rulebooks = rulebooks;
    this.ids = ids;
  }

  /**
   * What is wanted.
   *
   * @param on the day it was called
   * @param byElection empty for a whole new committee
   */
  public record Begin(
      DivisionCode community,
      LocalDate on,
      ProfileRef profile,
      @Nullable UUID cycle,
      @Nullable ByElection byElection) {}

  /**
   * For the open seats of a term that runs (VE-17).
   *
   * @param termEnd its last day; may be left out where the election that opened it is known here
   */
  public record ByElection(@Nullable LocalDate termEnd) {}

  public Outcome<CommitteeElection> handle(Begin command, Moment now) {
    if (!organizations.hold(command.community())) {
      return new Outcome.Unknown<>("community");
    }
    var rulebook = rulebooks.of(command.profile()).orElse(null);
    if (rulebook == null) {
      return new Outcome.Unknown<>("profile");
    }
    var open = elections.open(command.community());
    if (open.isPresent()) {
      return new Outcome.Duplicate<>("community", open.get());
    }
    var known = elections.termEnd(command.community()).orElse(null);
    var judge = judge(command, known, now.day());
    int years = rulebook.rules().termYears();
    judge.that(years > 0, VE_13, "VE-13.unset", "profile", Map.of("years", years));
    var judged = judge.judgements();
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    var election = begun(command, known);
    elections.add(election, command.on(), Progress.of(election, rulebook.rules()));
    return Outcome.done(election);
  }

  private CommitteeElection begun(Begin command, @Nullable LocalDate known) {
    return new CommitteeElection(
        ids.next(),
        command.community(),
        new Pin(command.profile(), command.cycle(), remainder(command, known)),
        bodies.serving(command.community(), command.on()),
        Set.of(),
        List.of(),
        1);
  }

  private static @Nullable LocalDate remainder(Begin command, @Nullable LocalDate known) {
    var byElection = command.byElection();
    if (byElection == null) {
      return null;
    }
    return byElection.termEnd() == null ? known : byElection.termEnd();
  }

  private static Judge judge(Begin command, @Nullable LocalDate known, LocalDate today) {
    var judge = new Judge();
    var ahead = Map.<String, Object>of("on", command.on(), "today", today);
    judge.that(!command.on().isAfter(today), VE_2, "VE-2.ahead", "on", ahead);
    if (command.byElection() != null) {
      var end = remainder(command, known);
      judge.that(end != null, VE_17, "VE-17.termUnknown", "byElection.termEnd");
      if (end != null) {
        var runs = Map.<String, Object>of("on", command.on(), "termEnd", end);
        judge.that(end.isAfter(command.on()), VE_17, "VE-17.termOver", "byElection", runs);
      }
      if (end != null && known != null) {
        var both = Map.<String, Object>of("termEnd", end, "known", known);
        judge.that(end.equals(known), VE_17, "VE-17.term", "byElection.termEnd", both);
      }
    }
    return judge;
  }
}
