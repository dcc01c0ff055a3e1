package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.committee.Surroundings.Rectifications;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Takes an election one act further, by the rules it is pinned to. */
public final class ConductPartyElection {
  private final PartyElections elections;
  private final PartyRulebooks rulebooks;
  private final Rectifications rectifications;
  private final PartyCommittees committees;
  private final Roster roster;

  public ConductPartyElection(
      PartyElections elections,
      PartyRulebooks rulebooks,
      Rectifications rectifications,
      PartyCommittees committees,
      Roster roster) {
    this.elections = elections;
    this.rulebooks = rulebooks;
    this.rectifications = rectifications;
    this.committees = committees;
    this.roster = roster;
  }

  /** {@code act} is made from the election as it stands, and of what is known around it. */
  public record Command(UUID election, int version, Function<PartyElection, PartyAct> act) {}

  public Outcome<PartyElection> handle(Command command, Actor actor, Moment now) {
    var election = elections.find(command.election()).orElse(null);
    if (election == null) {
      return new Outcome.Unknown<>("id");
    }
    if (election.version() != command.version()) {
      return new Outcome.Stale<>(election);
    }
    var rulebook = rulebooks.of(election.pin().profile(), election.body().kind()).orElseThrow();
    var act = command.act().apply(election);
    var judged = onTheRoster(act);
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    boolean isHeldBack = rectifications.isUnder(election.community());
    return rulebook
        .path()
        .take(election, act, isHeldBack, actor, now)
        .then(next -> followed(next, rulebook.path()), stale -> stale);
  }

  /** Whoever an act names is on the township's roster. */
  private Judgements onTheRoster(PartyAct act) {
    var named = PartyNamed.in(act);
    var known = named.isEmpty() ? named : roster.people(named);
    var judge = new Judge();
    named.stream()
        .filter(person -> !known.contains(person))
        .forEach(
            person -> judge.that(false, PE_1, "PE-1.person", "people", Map.of("person", person)));
    return judge.judgements();
  }

  private Outcome<PartyElection> followed(PartyElection next, PartyPath path) {
    var progress = path.progress(next);
    boolean concludes = progress.concludedOn() != null;
    var found = concludes ? committees.succeed(next, progress) : List.<Violation>of();
    if (found.stream().anyMatch(one -> one.severity() == Severity.BLOCKING)) {
      return Outcome.refused(found);
    }
    return elections
        .append(next, progress)
        .<Outcome<PartyElection>>map(saved -> new Outcome.Done<>(saved, found))
        .orElseGet(() -> new Outcome.Stale<>(elections.find(next.id()).orElseThrow()));
  }
}
