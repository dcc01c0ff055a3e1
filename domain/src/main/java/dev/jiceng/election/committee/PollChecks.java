package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_11;
import static dev.jiceng.election.ElectionRule.VE_12;
import static dev.jiceng.election.ElectionRule.VE_8;
import static dev.jiceng.election.ElectionRule.VE_9;

import dev.jiceng.election.Judge;
import dev.jiceng.election.tally.Balance;
import dev.jiceng.election.tally.BallotRules;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.tally.TallyComparison;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Preparation, vote and tally (VE-8, VE-9, VE-12, VE-14). */
final class PollChecks {
  private final CommitteeElection election;
  private final CommitteeRules rules;
  private final Judge judge;

  PollChecks(CommitteeElection election, CommitteeRules rules, Judge judge) {
    this.election = election;
    this.rules = rules;
    this.judge = judge;
  }

  void prepare(CommitteeAct.PreparePoll act) {
    var candidates = ballot().candidates();
    var standing = act.staff().stream().filter(candidates::contains).sorted().toList();
    judge.that(!act.staff().isEmpty(), VE_8, "VE-8.staff", "staff");
    judge.that(standing.isEmpty(), VE_8, "VE-8.candidates", "staff", Map.of("people", standing));
    var kin = act.kinship().across(act.staff(), candidates, rules.poll().closeKin());
    judge.that(kin.isEmpty(), VE_8, "VE-8.kin", "staff", Map.of("kin", kin));
    boolean placed =
        !act.stations().isEmpty() && act.stations().stream().noneMatch(String::isBlank);
    judge.that(placed, VE_8, "VE-8.stations", "stations");
    judge.that(
        act.hasSecretBooths() || !rules.poll().secretBooths(),
        VE_8,
        "VE-8.booths",
        "hasSecretBooths");
    int most = rules.poll().mobileBoxes();
    int boxes = act.mobileBoxes().size();
    var numbers = Map.<String, Object>of("boxes", boxes, "most", most);
    judge.that(boxes <= most, VE_8, "VE-8.mobileBoxes", "mobileBoxes", numbers);
    var names = act.mobileBoxes().stream().map(MobileBox::name).collect(Collectors.toSet());
    boolean named = names.size() == boxes && names.stream().noneMatch(String::isBlank);
    judge.always(named, VE_8, "VE-8.boxNames", "mobileBoxes");
    boolean justified =
        !rules.poll().boxesJustified()
            || act.mobileBoxes().stream().noneMatch(box -> box.justification().isBlank());
    judge.that(justified, VE_8, "VE-8.justified", "mobileBoxes");
    proxies(act);
  }

  private void proxies(CommitteeAct.PreparePoll act) {
    var taken = new HashMap<UUID, Integer>();
    var given = new HashSet<UUID>();
    for (int i = 0; i < act.proxies().size(); i++) {
      var one = act.proxies().get(i);
      String path = "proxies." + i;
      int number = taken.merge(one.proxy(), 1, Integer::sum);
      boolean two = !one.voter().equals(one.proxy()) && given.add(one.voter());
      judge.always(two, VE_8, "VE-8.proxyTwice", path);
      boolean listed = act.listed().containsAll(List.of(one.voter(), one.proxy()));
      judge.always(listed, VE_8, "VE-8.notOnRoll", path);
      if (rules.poll().proxiesByKin()) {
        letter(one, act.on(), path);
      }
      var numbers = Map.<String, Object>of("proxies", number, "most", rules.poll().proxiesOfOne());
      boolean few = number <= rules.poll().proxiesOfOne();
      judge.that(few, VE_8, "VE-8.proxies", path, numbers);
    }
  }

  private void letter(Proxy one, LocalDate on, String path) {
    judge.that(one.inWriting(), VE_8, "VE-8.inWriting", path);
    var published = one.publishedOn();
    boolean isUp = published != null && !published.isAfter(on);
    judge.that(isUp, VE_8, "VE-8.published", path);
    boolean close = one.kinship() != null && rules.poll().closeKin().contains(one.kinship());
    var who = Map.<String, Object>of("voter", one.voter(), "proxy", one.proxy());
    judge.that(close, VE_8, "VE-8.proxyKin", path, who);
  }

  void hold(CommitteeAct.HoldPoll act) {
    judge.that(act.countedInPublic(), VE_9, "VE-9.inPublic", "countedInPublic");
  }

  /** A sheet that does not balance can be entered as it is; it cannot be certified. */
  void enter(CommitteeAct.EnterTally act) {
    var asked = new HashSet<UUID>();
    ballot().questions().forEach(question -> asked.add(question.contest()));
    var entered = act.tally().contests().stream().map(ContestCount::contest).toList();
    boolean same = asked.equals(new HashSet<>(entered)) && asked.size() == entered.size();
    var numbers = Map.<String, Object>of("asked", asked.size(), "entered", entered.size());
    judge.that(same, VE_12, "VE-12.contests", "tally", numbers);
    for (ContestCount count : act.tally().contests()) {
      int seats = ballot().of(count.contest()).map(Ballot.Question::seats).orElse(count.seats());
      var shown = Map.<String, Object>of("entered", count.seats(), "seats", seats);
      judge.that(
          count.seats() == seats, VE_12, "VE-12.seats", "contests." + count.contest(), shown);
    }
    judge.and(Balance.of(act.tally(), BallotRules.COMMITTEE).asAdvice());
  }

  void certify() {
    var entries = election.entries();
    var tally = entries.getFirst().tally();
    judge.and(TallyComparison.judge(entries.getFirst(), entries.getLast()));
    judge.and(Balance.of(tally, BallotRules.COMMITTEE));
    tally.contests().stream()
        .map(count -> count.ballots().returned())
        .max(Integer::compare)
        .ifPresent(voted -> judge.weigh(rules.turnout().judge(election.registered(), voted)));
    int most = mostIssued(tally);
    var numbers = Map.<String, Object>of("issued", most, "registered", election.registered());
    judge.always(most <= election.registered(), VE_9, "VE-9.issued", "tally", numbers);
  }

  void again(LocalDate on, LocalDate pollingDay, String reason) {
    var days = Map.<String, Object>of("on", on, "pollingDay", pollingDay);
    judge.always(!pollingDay.isBefore(on), VE_8, "VE-8.pollingBefore", "pollingDay", days);
    judge.that(!reason.isBlank(), VE_11, "VE-11.reason", "reason");
  }

  private static int mostIssued(Tally tally) {
    return tally.contests().stream().mapToInt(count -> count.ballots().issued()).max().orElse(0);
  }

  private Ballot ballot() {
    return Objects.requireNonNull(election.votes().ballot());
  }
}
