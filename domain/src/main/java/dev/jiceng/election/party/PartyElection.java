package dev.jiceng.election.party;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The election of a community's Party committee: what was done so far, in order.
 *
 * @param seats members to be elected
 */
public record PartyElection(
    UUID id, DivisionCode community, int seats, List<PartyAct> acts, int version) {
  public PartyElection {
    acts = List.copyOf(acts);
  }

  /** The steps done; a void vote was not a vote. */
  public Set<PartyAction> done() {
    var done = EnumSet.noneOf(PartyAction.class);
    for (PartyAct act : acts) {
      if (act.action() == PartyAction.VOID) {
        done.remove(PartyAction.MEET);
      } else if (!act.action().isBetweenTimes()) {
        done.add(act.action());
      }
    }
    return done;
  }

  public Optional<PartyAct> last(PartyAction action) {
    return acts.stream().filter(act -> act.action() == action).reduce((_, later) -> later);
  }

  /** The day of the newest act. */
  public Optional<LocalDate> latest() {
    return acts.stream().map(PartyAct::on).max(LocalDate::compareTo);
  }

  /** The people of the newest stage that named any. */
  public List<UUID> people() {
    return acts.stream()
        .flatMap(act ->
            switch (act) {
              case PartyAct.Name name -> Stream.of(name.people());
              case PartyAct.Review review -> Stream.of(passed(review));
              default -> Stream.<List<UUID>>empty();
            })
        .reduce((_, later) -> later)
        .orElse(List.of());
  }

  static List<UUID> passed(PartyAct.Review review) {
    return review.people().entrySet().stream()
        .filter(entry -> entry.getValue().isPassed())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Votes that stand, oldest first. */
  List<PartyAct.Vote> votes() {
    var standing = new ArrayList<PartyAct.Vote>();
    for (PartyAct act : acts) {
      if (act instanceof PartyAct.Vote vote) {
        standing.add(vote);
      } else if (act instanceof PartyAct.VoidVote) {
        standing.clear();
      } else if (act instanceof PartyAct.SettleWriteIns settled && settled.result() != null) {
        standing.add(standing.removeLast().with(settled.result()));
      }
    }
    return standing;
  }

  Optional<ContestResult> result() {
    return votes().isEmpty() ? Optional.empty() : Optional.ofNullable(votes().getLast().result());
  }

  /** Everybody elected, in the first vote and after it. */
  public List<UUID> elected() {
    return votes().stream()
        .flatMap(vote -> Stream.ofNullable(vote.result()))
        .flatMap(result -> result.elected().stream())
        .toList();
  }

  /** Written in with winning votes, and not reviewed yet. */
  List<UUID> awaitingReview() {
    return result().map(ContestResult::awaitingReview).orElse(List.of());
  }

  /** What an earlier review said of somebody written in. */
  Optional<Judgements> reviewOf(UUID person) {
    return acts.stream()
        .filter(PartyAct.SettleWriteIns.class::isInstance)
        .map(act -> ((PartyAct.SettleWriteIns) act).reviews())
        .flatMap(reviews -> Stream.ofNullable(reviews.get(person)))
        .reduce((_, later) -> later);
  }

  /** Objections to a notice that nobody has decided (PE-3). */
  Set<UUID> openObjections() {
    var open = new HashSet<UUID>();
    for (PartyAct act : acts) {
      if (act instanceof PartyAct.RaiseObjection raised) {
        open.add(raised.objection());
      } else if (act instanceof PartyAct.DecideObjection decided) {
        open.remove(decided.objection());
      }
    }
    return open;
  }

  /** Seats the meeting agreed to leave empty. */
  int seatsGivenUp() {
    return acts.stream()
        .mapToInt(act -> act instanceof PartyAct.ReduceSeats given ? given.seats() : 0)
        .sum();
  }

  int seatsOpen() {
    return seats - elected().size() - seatsGivenUp();
  }

  /** How the next vote comes about (VE-16's words). */
  public Round nextRound() {
    var result = result();
    if (result.isPresent()) {
      return result.get().ties().isEmpty() ? Round.SECOND_VOTE : Round.TIE_VOTE;
    }
    return last(PartyAction.VOID).isPresent() ? Round.RERUN : Round.FIRST_VOTE;
  }

  PartyElection with(PartyAct act) {
    var longer = new ArrayList<>(acts);
    longer.add(act);
    return new PartyElection(id, community, seats, longer, version);
  }
}
