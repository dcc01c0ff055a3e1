package dev.jiceng.election.party;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act of the election with what it brings; {@code on} is the day it happened (PE-1). */
public sealed interface PartyAct {
  LocalDate on();

  PartyAction action();

  /** No act passes for another that asks for more. */
  private static void requireOneOf(Set<PartyAction> actions, PartyAction action) {
    if (!actions.contains(action)) {
      throw new IllegalArgumentException(action + " is another kind of act");
    }
  }

  /** An act that brings nothing but its day. */
  record Plain(PartyAction action, LocalDate on) implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(
            PartyAction.MOBILISE,
            PartyAction.PUBLISH_RESULT,
            PartyAction.APPROVE_RESULT,
            PartyAction.FILE,
            PartyAction.CONCLUDE);

    public Plain {
      requireOneOf(ACTIONS, action);
    }
  }

  /** A meeting recommends people; members' meetings need their quorum (PE-4). */
  record Recommend(
      PartyAction action,
      LocalDate on,
      @Nullable Attendance attendance,
      int present,
      List<UUID> people)
      implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(PartyAction.RECOMMEND_BY_MEMBERS, PartyAction.RECOMMEND_BY_REPRESENTATIVES);

    public Recommend {
      requireOneOf(ACTIONS, action);
      people = List.copyOf(people);
    }
  }

  /** People are named at one of the earlier stages: initial, inspected (PE-2). */
  record Name(PartyAction action, LocalDate on, List<UUID> people) implements PartyAct {
    private static final Set<PartyAction> ACTIONS = Set.of(PartyAction.STUDY, PartyAction.INSPECT);

    public Name {
      requireOneOf(ACTIONS, action);
      people = List.copyOf(people);
    }
  }

  /** What the joint review says of each; who passes goes on. */
  record Review(LocalDate on, Map<UUID, Judgements> people) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.REVIEW;
    }
  }

  /**
   * The prospective candidates (PE-2).
   *
   * @param otherCommittee members of the villagers' or residents' committee, for kin avoidance
   *     (C-17)
   */
  record Propose(LocalDate on, List<UUID> people, Set<UUID> otherCommittee, KinshipGraph kinship)
      implements PartyAct {
    public Propose {
      people = List.copyOf(people);
    }

    @Override
    public PartyAction action() {
      return PartyAction.PROPOSE;
    }
  }

  /** The township approves the candidates; the county has studied who is to be secretary. */
  record Approve(LocalDate on, Map<UUID, Judgements> qualification) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.APPROVE_CANDIDATES;
    }
  }

  /**
   * The members' meeting votes (PE-4).
   *
   * @param methodAdopted whether the meeting adopted the method of election
   * @param tellers chosen by the meeting
   */
  record Meet(
      PartyAction action,
      LocalDate on,
      Attendance attendance,
      boolean methodAdopted,
      Set<UUID> tellers)
      implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(PartyAction.MEET, PartyAction.VOTE_AGAIN);

    public Meet {
      requireOneOf(ACTIONS, action);
      tellers = Set.copyOf(tellers);
    }
  }

  /** A clerk types the sheet in; who it is, is the one who acts (VE-12). */
  record EnterTally(PartyAction action, LocalDate on, ContestCount count) implements PartyAct {
    public EnterTally {
      requireOneOf(Set.of(PartyAction.ENTER_TALLY, PartyAction.ENTER_TALLY_AGAIN), action);
    }
  }

  /** Both entries are taken back (VE-12). */
  record WithdrawTally(LocalDate on, String reason) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.WITHDRAW_TALLY;
    }
  }

  /** A third person certifies; {@code result} is empty before it is taken (PE-6, VE-12). */
  record Certify(LocalDate on, @Nullable ContestResult result) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.CERTIFY;
    }
  }

  /** A vote is void: what was wrong with it (PE-5). */
  record VoidVote(LocalDate on, String reason) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.VOID;
    }
  }

  /** The meeting agrees to leave seats empty (PE-6): how many, and how many members agreed. */
  record ReduceSeats(LocalDate on, int seats, int agreed) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.REDUCE_SEATS;
    }
  }

  /** Somebody objects to what a notice says while it hangs (PE-3). */
  record RaiseObjection(LocalDate on, UUID objection, String reason) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.OBJECT;
    }
  }

  /** The township has looked into an objection; {@code finding} says what came of it (PE-3). */
  record DecideObjection(LocalDate on, UUID objection, String finding) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.RULE;
    }
  }

  /** What review says of those written in; {@code result} is empty before it is taken. */
  record SettleWriteIns(LocalDate on, Map<UUID, Judgements> reviews, @Nullable ContestResult result)
      implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.SETTLE_WRITE_INS;
    }
  }

  /** The new committee's posts (PE-7). */
  record ElectOfficers(LocalDate on, Map<UUID, Set<Role>> roles) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.ELECT_OFFICERS;
    }
  }
}
