package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_17;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Post;
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

  public ConductCommitteeElection(
      CommitteeElections elections,
      Rulebooks rulebooks,
      Surroundings surroundings,
      Bodies bodies,
      Succession succession) {
    this.elections = elections;
    this.rulebooks = rulebooks;
    this.surroundings = surroundings;
    this.bodies = bodies;
    this.succession = succession;
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
    var seats = openSeats(election, act);
    if (!seats.isPassed()) {
      return Outcome.refused(seats.blocking());
    }
    return rulebook
        .path()
        .take(election, act, surroundings.of(election), actor, now)
        .then(next -> followed(next, rulebook.rules()), stale -> stale);
  }

  /** A by-election is for seats that nobody holds (VE-17). */
  private Judgements openSeats(CommitteeElection election, CommitteeAct act) {
    var judge = new Judge();
    if (act instanceof CommitteeAct.AdoptMethod method && election.pin().isByElection()) {
      var posts = bodies.posts(election.community());
      var held = bodies.held(election.community(), method.on());
      for (Contest contest : method.contests()) {
        var kind = Succession.kind(contest.post());
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

  private Outcome<CommitteeElection> followed(CommitteeElection next, CommitteeRules rules) {
    boolean concludes = next.acts().getLast().act().action() == CommitteeAction.CONCLUDE;
    var found = concludes ? succession.take(next, rules) : List.<Violation>of();
    if (found.stream().anyMatch(one -> one.severity() == Severity.BLOCKING)) {
      return Outcome.refused(found);
    }
    return elections
        .append(next, Progress.of(next, rules))
        .<Outcome<CommitteeElection>>map(saved -> new Outcome.Done<>(saved, found))
        .orElseGet(() -> new Outcome.Stale<>(elections.find(next.id()).orElseThrow()));
  }
}
