package dev.jiceng.election.party;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Round;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.tally.TallyEntry;
import dev.jiceng.election.team.Role;
import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The election of a Party organization's committee: what was done so far, in order. Everything else
 * is read from it.
 */
public record PartyElection(UUID id, PartyBody body, PartyPin pin, List<Taken> acts, int version) {
  public PartyElection {
    acts = List.copyOf(acts);
  }

  /** An act as it was taken: what, by whom, when. */
  public record Taken(PartyAct act, Actor actor, Instant at) {}

  public DivisionCode community() {
    return body.community();
  }

  public int seats() {
    return pin.seats();
  }

  private Stream<PartyAct> done(PartyAction action) {
    return acts.stream().map(Taken::act).filter(act -> act.action() == action);
  }

  /** The steps done; a void vote was not a vote, another one is counted anew. */
  public Set<PartyAction> done() {
    var done = EnumSet.noneOf(PartyAction.class);
    for (Taken taken : acts) {
      var action = taken.act().action();
      switch (action) {
        case VOID -> done.removeIf(step -> step == PartyAction.MEET || step.isOfOneCount());
        case VOTE_AGAIN -> done.removeIf(PartyAction::isOfOneCount);
        case WITHDRAW_TALLY -> done.removeIf(PartyAction::isEntry);
        default -> {
          if (!action.isBetweenTimes()) {
            done.add(action);
          }
        }
      }
    }
    return done;
  }

  boolean isCertified() {
    return done().contains(PartyAction.CERTIFY);
  }

  public Optional<PartyAct> last(PartyAction action) {
    return done(action).reduce((_, later) -> later);
  }

  public Optional<LocalDate> lastDay(PartyAction action) {
    return last(action).map(PartyAct::on);
  }

  /** The newest act of a kind. */
  <T extends PartyAct> Optional<T> last(Class<T> kind) {
    return acts.stream()
        .map(Taken::act)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((_, later) -> later);
  }

  /** The day of the newest act. */
  public Optional<LocalDate> latest() {
    return acts.stream().map(taken -> taken.act().on()).max(LocalDate::compareTo);
  }

  /** The people of the newest stage that named any; before the township's study, all named. */
  public List<UUID> people() {
    return acts.stream()
        .flatMap(taken ->
            switch (taken.act()) {
              case PartyAct.Name name -> Stream.of(name.people());
              case PartyAct.Review review -> Stream.of(passed(review));
              case PartyAct.Propose propose -> Stream.of(propose.people());
              default -> Stream.<List<UUID>>empty();
            })
        .reduce((_, later) -> later)
        .orElseGet(this::recommended);
  }

  private List<UUID> recommended() {
    return acts.stream()
        .flatMap(taken ->
            taken.act() instanceof PartyAct.Recommend recommend
                ? recommend.people().stream()
                : Stream.empty())
        .distinct()
        .toList();
  }

  static List<UUID> passed(PartyAct.Review review) {
    return review.people().entrySet().stream()
        .filter(entry -> Approval.isReviewed(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The present or last meeting that voted, one that was void too. */
  public Optional<PartyAct.Meet> meeting() {
    return last(PartyAct.Meet.class);
  }

  /** The entries of the present vote's count that stand. */
  public List<TallyEntry> entries() {
    var entries = new ArrayList<TallyEntry>();
    for (Taken taken : acts) {
      switch (taken.act()) {
        case PartyAct.EnterTally entry ->
            entries.add(
                new TallyEntry(taken.actor(), taken.at(), new Tally(List.of(entry.count()))));
        case PartyAct.Meet _, PartyAct.WithdrawTally _, PartyAct.VoidVote _ -> entries.clear();
        default -> {}
      }
    }
    return entries;
  }

  /** Results of the votes certified and not void, oldest first. */
  public List<ContestResult> results() {
    var standing = new ArrayList<ContestResult>();
    for (Taken taken : acts) {
      switch (taken.act()) {
        case PartyAct.Certify certify -> standing.add(Objects.requireNonNull(certify.result()));
        case PartyAct.SettleWriteIns settled ->
            standing.set(standing.size() - 1, Objects.requireNonNull(settled.result()));
        case PartyAct.VoidVote _ -> standing.clear();
        default -> {}
      }
    }
    return standing;
  }

  Optional<ContestResult> result() {
    return results().isEmpty() ? Optional.empty() : Optional.of(results().getLast());
  }

  /** Everybody elected, in the first vote and after it. */
  public List<UUID> elected() {
    return results().stream().flatMap(result -> result.elected().stream()).toList();
  }

  /** Written in with winning votes, and not reviewed yet. */
  public List<UUID> awaitingReview() {
    return result().map(ContestResult::awaitingReview).orElse(List.of());
  }

  /** What reviews said of everybody written in. */
  Map<UUID, Judgements> reviews() {
    var reviews = new HashMap<UUID, Judgements>();
    for (Taken taken : acts) {
      if (taken.act() instanceof PartyAct.SettleWriteIns settled) {
        reviews.putAll(settled.reviews());
      }
    }
    return reviews;
  }

  /** As it was before the present count was certified. */
  PartyElection uncertified() {
    int last = acts.size();
    while (acts.get(last - 1).act().action() != PartyAction.CERTIFY) {
      last--;
    }
    return new PartyElection(id, body, pin, acts.subList(0, last - 1), version);
  }

  /** Objections to a notice that nobody has decided, oldest first (PE-3). */
  public Map<UUID, PartyAct.RaiseObjection> openObjections() {
    var open = new LinkedHashMap<UUID, PartyAct.RaiseObjection>();
    for (Taken taken : acts) {
      switch (taken.act()) {
        case PartyAct.RaiseObjection raised -> open.put(raised.objection(), raised);
        case PartyAct.DecideObjection decided -> open.remove(decided.objection());
        default -> {}
      }
    }
    return open;
  }

  /** Seats the meeting agreed to leave empty. */
  public int seatsGivenUp() {
    int given = 0;
    for (Taken taken : acts) {
      switch (taken.act()) {
        case PartyAct.ReduceSeats reduced -> given += reduced.seats();
        case PartyAct.VoidVote _ -> given = 0;
        default -> {}
      }
    }
    return given;
  }

  public int seatsOpen() {
    return seats() - elected().size() - seatsGivenUp();
  }

  /** How the next vote comes about (VE-16's words). */
  public Round nextRound() {
    var result = result();
    if (result.isPresent()) {
      return result.get().ties().isEmpty() ? Round.SECOND_VOTE : Round.TIE_VOTE;
    }
    return last(PartyAction.VOID).isPresent() ? Round.RERUN : Round.FIRST_VOTE;
  }

  /** Who does what in the new committee; empty before it chose (PE-7). */
  public Map<UUID, Set<Role>> officers() {
    return last(PartyAct.ElectOfficers.class).map(PartyAct.ElectOfficers::roles).orElse(Map.of());
  }

  public Optional<UUID> secretary() {
    return officers().entrySet().stream()
        .filter(officer -> officer.getValue().contains(Role.SECRETARY))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  PartyElection with(Taken taken) {
    var longer = new ArrayList<>(acts);
    longer.add(taken);
    return new PartyElection(id, body, pin, longer, version);
  }

  /** As it is stored now. */
  public PartyElection withVersion(int newer) {
    return new PartyElection(id, body, pin, acts, newer);
  }
}
