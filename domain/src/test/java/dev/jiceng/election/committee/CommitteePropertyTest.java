package dev.jiceng.election.committee;

import static dev.jiceng.election.People.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.Profiles;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random walks: any act at any time by anybody on any day. However a walk came to a
 * certified or concluded result, it has two clerks, a third who certified, and notices that had
 * run.
 */
@Proves({"VE-4", "VE-7", "VE-9", "VE-12", "VE-15"})
class CommitteePropertyTest {
  private static final int WALKS = 1_000;
  private static final int STEPS = 120;
  private static final Situation READY = new Situation(true, false);

  private final CommitteePath path = new CommitteePath(Profiles.COMMITTEE_2011, new Calendar2021());

  @Test
  void there_is_no_way_to_a_result_around_the_clerks_and_the_notices() {
    int certified = 0;
    int concluded = 0;
    for (int seed = 0; seed < WALKS; seed++) {
      var election = walk(new Random(seed));
      certified += election.done().contains(CommitteeAction.CERTIFY) ? 1 : 0;
      concluded += election.done().contains(CommitteeAction.CONCLUDE) ? 1 : 0;
    }
    assertThat(certified).as("walks that came to a certified result").isGreaterThan(30);
    assertThat(concluded).as("walks that came to the end").isGreaterThan(30);
  }

  private CommitteeElection walk(Random random) {
    var acts = new DongfengCommittee().steps().stream().map(DongfengCommittee.Step::act).toList();
    var election = DongfengCommittee.begun();
    var day = LocalDate.of(2011, 8, 15);
    for (int i = 0; i < STEPS; i++) {
      day = day.plusDays(random.nextInt(6) == 0 ? random.nextInt(8) : 0);
      day = leapToPolling(election, day, random);
      var act = Walks.moved(pick(election, acts, random), day);
      var actor = clerk(1 + random.nextInt(3));
      var outcome = path.take(election, act, READY, actor, DongfengCommittee.on(day));
      if (outcome instanceof Outcome.Done<CommitteeElection>(CommitteeElection next, var _)) {
        election = next;
        check(election, act);
      }
    }
    return election;
  }

  /** Half of the time the next act in its turn, or the walks would never come far. */
  private static CommitteeAct pick(
      CommitteeElection election, List<CommitteeAct> acts, Random random) {
    if (random.nextInt(20) == 0) {
      return Walks.interruption(election, random);
    }
    if (random.nextBoolean()) {
      return acts.get(random.nextInt(acts.size()));
    }
    var done = election.done();
    return acts.stream()
        .filter(act -> !done.contains(act.action()))
        .findFirst()
        .orElse(acts.getFirst());
  }

  private static LocalDate leapToPolling(CommitteeElection election, LocalDate day, Random random) {
    var ballot = election.votes().ballot();
    if (ballot == null || random.nextInt(12) > 0) {
      return day;
    }
    return day.isBefore(ballot.pollingDay()) ? ballot.pollingDay() : day;
  }

  private static void check(CommitteeElection election, CommitteeAct act) {
    switch (act.action()) {
      case CERTIFY -> certified(election);
      case CONCLUDE -> {
        certified(election);
        hung(election, CommitteeAction.PUBLISH_RESULT, act.on(), 3);
      }
      case HOLD_POLL -> {
        hung(election, CommitteeAction.PUBLISH_CANDIDATES, act.on(), 3);
        hung(election, CommitteeAction.PUBLISH_ROLL, act.on(), 20);
        assertThat(election.openObjections()).isEmpty();
      }
      case FREEZE_ROLL -> hung(election, CommitteeAction.PUBLISH_ROLL, act.on(), 6);
      default -> {}
    }
  }

  /** Read from the acts alone, from the newest back to the vote they belong to. */
  private static void certified(CommitteeElection election) {
    var clerks = new HashSet<Actor>();
    Actor certifier = null;
    boolean voted = false;
    for (Taken taken : election.acts().reversed()) {
      switch (taken.act().action()) {
        case CERTIFY -> certifier = certifier == null ? taken.actor() : certifier;
        case ENTER_TALLY, ENTER_TALLY_AGAIN -> clerks.add(taken.actor());
        case HOLD_POLL -> voted = true;
        default -> {}
      }
      if (voted || taken.act().action() == CommitteeAction.WITHDRAW_TALLY) {
        break;
      }
    }
    assertThat(clerks).hasSize(2);
    assertThat(certifier).isNotNull().isNotIn(clerks);
    assertThat(election.done())
        .containsAll(
            Set.of(
                CommitteeAction.FREEZE_ROLL,
                CommitteeAction.PUBLISH_CANDIDATES,
                CommitteeAction.HOLD_POLL));
  }

  private static void hung(
      CommitteeElection election, CommitteeAction published, LocalDate until, int days) {
    var from = election.lastDay(published).orElseThrow();
    assertThat(from.plusDays(days)).isBeforeOrEqualTo(until);
  }
}
