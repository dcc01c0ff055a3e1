package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_5;
import static dev.jiceng.election.ElectionRule.PE_6;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.Balance;
import dev.jiceng.election.tally.BallotRules;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.TallyComparison;
import java.util.Map;

/** A vote's count: entered twice, compared, in balance (PE-5, VE-12). */
final class CountChecks {
  private final PartyElection election;
  private final PartyRules rules;
  private final Judge judge;

  CountChecks(PartyElection election, PartyRules rules, Judge judge) {
    this.election = election;
    this.rules = rules;
    this.judge = judge;
  }

  /** A sheet that does not balance can be entered as it is; it cannot be certified. */
  void enter(PartyAct.EnterTally act) {
    int open = new PartyVotes(election, rules).seats();
    var seats = Map.<String, Object>of("seats", act.count().seats(), "open", open);
    judge.that(act.count().seats() == open, PE_6, "PE-6.seats", "count.seats", seats);
    judge.and(balance(act.count()).asAdvice());
  }

  void certify() {
    var entries = election.entries();
    judge.and(TallyComparison.judge(entries.getFirst(), entries.getLast()));
    judge.and(balance(entries.getFirst().tally().contests().getFirst()));
  }

  private Judgements balance(ContestCount count) {
    int issued = count.ballots().issued();
    int present = election.meeting().orElseThrow().attendance().present();
    var numbers = Map.<String, Object>of("issued", issued, "present", present);
    return new Judge()
        .that(issued <= present, PE_5, "PE-5.present", "count.ballots.issued", numbers)
        .and(Balance.of(count, BallotRules.PARTY))
        .judgements();
  }
}
