package dev.jiceng.election.committee;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.Results;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.team.KinshipGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act of the election with what it brings; {@code on} is the day it happened. */
public sealed interface CommitteeAct {
  LocalDate on();

  CommitteeAction action();

  /** An act that brings nothing but its day: notice of the result, conclusion. */
  record Plain(CommitteeAction action, LocalDate on) implements CommitteeAct {
    public Plain {
      if (action != CommitteeAction.PUBLISH_RESULT && action != CommitteeAction.CONCLUDE) {
        throw new IllegalArgumentException(action + " is another kind of act");
      }
    }
  }

  /** Those chosen for the election committee, and the three who supervise (VE-2). */
  record FormElectionCommittee(LocalDate on, ElectionCommittee committee) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.FORM_ELECTION_COMMITTEE;
    }
  }

  /** Members nominated leave, others take their places (VE-2). */
  record LeaveElectionCommittee(LocalDate on, Set<UUID> leaving, ElectionCommittee after)
      implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.LEAVE_ELECTION_COMMITTEE;
    }
  }

  /**
   * The assembly adopted the method, it was published, and it fixes seats and polling day (VE-3).
   */
  record AdoptMethod(
      LocalDate on,
      boolean adoptedByAssembly,
      @Nullable LocalDate publishedOn,
      LocalDate pollingDay,
      List<Contest> contests)
      implements CommitteeAct {
    public AdoptMethod {
      contests = List.copyOf(contests);
    }

    @Override
    public CommitteeAction action() {
      return CommitteeAction.ADOPT_METHOD;
    }
  }

  /** The roll goes up; its voters were judged one by one (VE-4, Q-8). */
  record PublishRoll(LocalDate on, VoterRoll roll) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.PUBLISH_ROLL;
    }
  }

  /** Somebody objects to an entry, or to its absence (VE-4). */
  record RaiseObjection(LocalDate on, UUID objection) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.OBJECT;
    }
  }

  /** The election committee decides it; {@code change} is voters more or fewer, 0 or ±1. */
  record DecideObjection(LocalDate on, UUID objection, int change) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.RULE;
    }
  }

  /** Who was named, and the figures of the vote if there was one (VE-5, VE-6). */
  record Nominate(
      LocalDate on, List<Nomination> nominations, @Nullable BallotCount ballots, int tookPart)
      implements CommitteeAct {
    public Nominate {
      nominations = List.copyOf(nominations);
    }

    @Override
    public CommitteeAction action() {
      return CommitteeAction.NOMINATE;
    }
  }

  /** The roll as it stands, by count and hash (VE-15). */
  record FreezeRoll(LocalDate on, int voters, String hash) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.FREEZE_ROLL;
    }
  }

  /** A change after the freeze, voters more or fewer, and why (VE-15). */
  record SupplementRoll(LocalDate on, int change, String reason) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.SUPPLEMENT_ROLL;
    }
  }

  /**
   * The formal candidates (VE-7).
   *
   * @param qualification what the reviews say of each
   * @param otherCommittee members of the Party committee, for kin avoidance (C-17)
   */
  record PublishCandidates(
      LocalDate on,
      Map<UUID, List<UUID>> candidates,
      Map<UUID, Judgements> qualification,
      Set<UUID> otherCommittee,
      KinshipGraph kinship)
      implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.PUBLISH_CANDIDATES;
    }
  }

  /**
   * Staff, places, boxes and proxies are fixed beforehand (VE-8).
   *
   * @param stations where they are
   * @param listed those who give or take a proxy and are on the roll
   */
  record PreparePoll(
      LocalDate on,
      Set<UUID> staff,
      List<String> stations,
      boolean hasSecretBooths,
      List<MobileBox> mobileBoxes,
      List<Proxy> proxies,
      Set<UUID> listed,
      KinshipGraph kinship)
      implements CommitteeAct {
    public PreparePoll {
      staff = Set.copyOf(staff);
      stations = List.copyOf(stations);
      mobileBoxes = List.copyOf(mobileBoxes);
      proxies = List.copyOf(proxies);
      listed = Set.copyOf(listed);
    }

    @Override
    public CommitteeAction action() {
      return CommitteeAction.PREPARE_POLL;
    }
  }

  /** The vote; opened, called and counted in public, and announced on the spot (VE-9). */
  record HoldPoll(LocalDate on, boolean countedInPublic) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.HOLD_POLL;
    }
  }

  /** A clerk types the sheets in; who it is, is the one who acts (VE-12). */
  record EnterTally(CommitteeAction action, LocalDate on, Tally tally) implements CommitteeAct {
    public EnterTally {
      if (!action.isEntry()) {
        throw new IllegalArgumentException(action + " is another kind of act");
      }
    }
  }

  /** Both entries are taken back (VE-12). */
  record WithdrawTally(LocalDate on, String reason) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.WITHDRAW_TALLY;
    }
  }

  /**
   * A third person certifies (VE-12, VE-16).
   *
   * @param voided candidates against whom vote buying was confirmed by now
   * @param results empty before it is taken
   */
  record Certify(LocalDate on, Set<UUID> voided, @Nullable Results results)
      implements CommitteeAct {
    public Certify {
      voided = voided == null ? Set.of() : Set.copyOf(voided);
    }

    /** Nobody's candidacy is void. */
    public Certify(LocalDate on, @Nullable Results results) {
      this(on, Set.of(), results);
    }

    @Override
    public CommitteeAction action() {
      return CommitteeAction.CERTIFY;
    }
  }

  /** What review says of those written in; {@code results} is empty before it is taken. */
  record SettleWriteIns(LocalDate on, Map<UUID, Judgements> reviews, @Nullable Results results)
      implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.SETTLE_WRITE_INS;
    }
  }

  /** The vote is void: why, and when it is rerun (VE-9, VE-11). */
  record VoidVote(LocalDate on, String reason, LocalDate pollingDay) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.VOID;
    }
  }

  /** The election is given up: it ends nobody's membership and opens none (VE-11). */
  record Abandon(LocalDate on, String reason) implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.ABANDON;
    }
  }

  /** Another vote is called; {@code ballot} is empty before it is taken (VE-10). */
  record CallAgain(LocalDate on, LocalDate pollingDay, @Nullable Ballot ballot)
      implements CommitteeAct {
    @Override
    public CommitteeAction action() {
      return CommitteeAction.CALL_AGAIN;
    }
  }
}
