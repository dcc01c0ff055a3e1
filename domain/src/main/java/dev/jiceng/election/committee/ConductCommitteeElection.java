package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_17;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.Turnover;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Post;
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
public final class ConductCommitteeElection {
  private final CommitteeElections elections;
  private final Rulebooks rulebooks;
  private final Surroundings surroundings;
  private final Bodies bodies;
  private final Succession succession;
  private final Roster roster;

  public ConductCommitteeElection(
      CommitteeElections elections,
      Rulebooks rulebooks,
      Surroundings surroundings,
      Bodies bodies,
      Succession succession,
      Roster roster) {
    this.elections = elections;
    this.rulebooks = rulebooks;
    this.surroundings = surroundings;
    this.bodies = bodies;
    this.succession = succession;
    this.roster = roster;
  }

  /** {@code act} is made from the election as it stands, and of what is known around it. */
  public record Command(
      UUID election, int version, Function<CommitteeElection, CommitteeAct> act) {}

  public Outcome<CommitteeElection> handle(Command command, Actor actor, Moment now) {
    var election = elections.find(command.election()).orElse(null);
    if (election == null) {
      return new Outcome.Unknown<>("id");
    }
    if (election.version() != command.version()) {
      return new Outcome.Stale<>(election);
    }
    var rulebook = rulebooks.of(election.pin().profile()).orElseThrow();
    var act = command.act().apply(election);
    var judged = onTheRoster(act).and(openSeats(election, act));
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    return rulebook
        .path()
        .take(election, act, surroundings.of(election, act.on()), actor, now)
        .then(next -> followed(next, rulebook), stale -> stale);
  }

  /** Whoever an act names is on the township's roster. */
  private Judgements onTheRoster(CommitteeAct act) {
    var named = Named.in(act);
    var known = named.isEmpty() ? named : roster.people(named);
    var judge = new Judge();
    var rule = Blockers.order(act.action());
    named.stream()
        .filter(person -> !known.contains(person))
        .forEach(person ->
            judge.that(false, rule, rule.id() + ".person", "people", Map.of("person", person)));
    return judge.judgements();
  }

  /** A by-election is for seats that nobody holds (VE-17). */
  private Judgements openSeats(CommitteeElection election, CommitteeAct act) {
    var judge = new Judge();
    if (act instanceof CommitteeAct.AdoptMethod method && election.pin().isByElection()) {
      var posts = bodies.posts(election.community());
      var held = bodies.held(election.community(), method.on());
      for (Contest contest : method.contests()) {
        var kind = Turnover.kind(contest.post());
        int open =
            posts.stream()
                .filter(post -> post.kind() == kind)
                .mapToInt(post -> post.seats() - holders(post, held))
                .sum();
        var numbers =
            Map.<String, Object>of("post", contest.post(), "seats", contest.seats(), "open", open);
        judge.that(contest.seats() <= open, VE_17, "VE-17.seats", "contests", numbers);
      }
    }
    return judge.judgements();
  }

  private static int holders(Post post, List<Membership> held) {
    return (int) held.stream().filter(one -> one.post().equals(post.id())).count();
  }

  private Outcome<CommitteeElection> followed(CommitteeElection next, Rulebook rulebook) {
    boolean concludes = next.acts().getLast().act().action() == CommitteeAction.CONCLUDE;
    var found = concludes ? succession.take(next, rulebook.rules()) : List.<Violation>of();
    if (found.stream().anyMatch(one -> one.severity() == Severity.BLOCKING)) {
      return Outcome.refused(found);
    }
    return elections
        .append(next, rulebook.path().progress(next))
        .<Outcome<CommitteeElection>>map(saved -> new Outcome.Done<>(saved, found))
        .orElseGet(() -> new Outcome.Stale<>(elections.find(next.id()).orElseThrow()));
  }
}
