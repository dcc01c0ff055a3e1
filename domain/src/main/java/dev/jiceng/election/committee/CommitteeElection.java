package dev.jiceng.election.committee;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.tally.TallyEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The election of a community's villagers' or residents' committee: what was done so far, in order.
 * Everything else is read from it.
 *
 * @param pin what it is held under
 * @param serving members of the outgoing committee (VE-16)
 * @param women among those who may be elected, for reserved seats
 */
public record CommitteeElection(
    UUID id,
    DivisionCode community,
    Pin pin,
    Set<UUID> serving,
    Set<UUID> women,
    List<Taken> acts,
    int version) {
  public CommitteeElection {
    serving = Set.copyOf(serving);
    women = Set.copyOf(women);
    acts = List.copyOf(acts);
  }

  public CommunityKind kind() {
    return CommunityKind.of(community);
  }

  /** The steps done; another vote makes its own steps anew. */
  public Set<CommitteeAction> done() {
    var done = EnumSet.noneOf(CommitteeAction.class);
    for (Taken taken : acts) {
      var action = taken.act().action();
      switch (action) {
        case VOID, CALL_AGAIN -> done.removeIf(CommitteeAction::isOfOneVote);
        case WITHDRAW_TALLY -> done.removeIf(CommitteeAction::isEntry);
        default -> {
          if (!action.isBetweenTimes()) {
            done.add(action);
          }
        }
      }
    }
    return done;
  }

  /** The newest act of a kind. */
  public <T extends CommitteeAct> Optional<T> last(Class<T> kind) {
    return acts.stream()
        .map(Taken::act)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((_, later) -> later);
  }

  public Optional<LocalDate> lastDay(CommitteeAction action) {
    return acts.stream()
        .map(Taken::act)
        .filter(act -> act.action() == action)
        .map(CommitteeAct::on)
        .reduce((_, later) -> later);
  }

  public boolean isAbandoned() {
    return last(CommitteeAct.Abandon.class).isPresent();
  }

  /** The day of the newest act. */
  public Optional<LocalDate> latest() {
    return acts.stream().map(taken -> taken.act().on()).max(LocalDate::compareTo);
  }

  /** The entries of the present vote's tally that stand. */
  public List<TallyEntry> entries() {
    var entries = new ArrayList<TallyEntry>();
    for (Taken taken : acts) {
      switch (taken.act()) {
        case CommitteeAct.EnterTally entry ->
            entries.add(new TallyEntry(taken.actor(), taken.at(), entry.tally()));
        case CommitteeAct.WithdrawTally _, CommitteeAct.VoidVote _, CommitteeAct.CallAgain _ ->
            entries.clear();
        default -> {}
      }
    }
    return entries;
  }

  /** The election committee as it is now. */
  public Optional<ElectionCommittee> electionCommittee() {
    return acts.stream()
        .flatMap(taken ->
            switch (taken.act()) {
              case CommitteeAct.FormElectionCommittee form -> Stream.of(form.committee());
              case CommitteeAct.LeaveElectionCommittee leave -> Stream.of(leave.after());
              default -> Stream.<ElectionCommittee>empty();
            })
        .reduce((_, later) -> later);
  }

  /** Objections to the roll that nobody has decided, with the day they were raised. */
  public Map<UUID, LocalDate> openObjections() {
    var open = new LinkedHashMap<UUID, LocalDate>();
    for (Taken taken : acts) {
      switch (taken.act()) {
        case CommitteeAct.RaiseObjection raised -> open.put(raised.objection(), raised.on());
        case CommitteeAct.DecideObjection decided -> open.remove(decided.objection());
        default -> {}
      }
    }
    return open;
  }

  /** Voters on the roll now: as published, as objections changed it, as frozen, as supplemented. */
  public int registered() {
    int voters = 0;
    for (Taken taken : acts) {
      switch (taken.act()) {
        case CommitteeAct.PublishRoll published -> voters = published.roll().voters();
        case CommitteeAct.DecideObjection decided -> voters += decided.change();
        case CommitteeAct.SupplementRoll more -> voters += more.change();
        default -> {}
      }
    }
    return voters;
  }

  public List<Contest> contests() {
    return last(CommitteeAct.AdoptMethod.class)
        .map(CommitteeAct.AdoptMethod::contests)
        .orElse(List.of());
  }

  /** Those named for one post. */
  public Set<UUID> nominated(UUID contest) {
    return nominations().stream()
        .filter(one -> one.contest().equals(contest))
        .map(Nomination::person)
        .collect(Collectors.toSet());
  }

  private List<Nomination> nominations() {
    return last(CommitteeAct.Nominate.class)
        .map(CommitteeAct.Nominate::nominations)
        .orElse(List.of());
  }

  /** Everybody who may have to be known as a woman: named, standing or voted for. */
  public Set<UUID> people() {
    var people = new HashSet<UUID>();
    nominations().forEach(one -> people.add(one.person()));
    for (Taken taken : acts) {
      if (taken.act() instanceof CommitteeAct.EnterTally entry) {
        entry.tally().contests().forEach(count -> people.addAll(count.votes().keySet()));
      }
    }
    return people;
  }

  public Votes votes() {
    return Votes.of(this);
  }

  CommitteeElection with(Taken taken) {
    var longer = new ArrayList<>(acts);
    longer.add(taken);
    return new CommitteeElection(id, community, pin, serving, women, longer, version);
  }

  /** As it is stored now. */
  public CommitteeElection withVersion(int newer) {
    return new CommitteeElection(id, community, pin, serving, women, acts, newer);
  }

  /** With what the roster says of the people named in it. */
  public CommitteeElection withWomen(Set<UUID> known) {
    return new CommitteeElection(id, community, pin, serving, known, acts, version);
  }
}
