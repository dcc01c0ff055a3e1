package dev.jiceng.election.party;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.ContestResult;
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

  /** An act that names nobody: mobilisation, approval, notice of the result, filing. */
  record Plain(PartyAction action, LocalDate on) implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(
            PartyAction.MOBILISE,
            PartyAction.APPROVE_CANDIDATES,
            PartyAction.PUBLISH_RESULT,
            PartyAction.APPROVE_RESULT,
            PartyAction.FILE);

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

  /** People are named at one of the stages: initial, inspected, prospective (PE-2). */
  record Name(PartyAction action, LocalDate on, List<UUID> people) implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(PartyAction.STUDY, PartyAction.INSPECT, PartyAction.PROPOSE);

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
   * A vote of the members' meeting (PE-4, PE-5, PE-6).
   *
   * @param methodAdopted whether the meeting adopted the method of election
   * @param tellers chosen by the meeting
   * @param result empty before it is taken
   */
  record Vote(
      PartyAction action,
      LocalDate on,
      Attendance attendance,
      boolean methodAdopted,
      Set<UUID> tellers,
      ContestCount count,
      @Nullable ContestResult result)
      implements PartyAct {
    private static final Set<PartyAction> ACTIONS =
        Set.of(PartyAction.MEET, PartyAction.VOTE_AGAIN);

    public Vote {
      requireOneOf(ACTIONS, action);
      tellers = Set.copyOf(tellers);
    }

    Vote with(ContestResult reached) {
      return new Vote(action, on, attendance, methodAdopted, tellers, count, reached);
    }
  }

  /** A vote is void: what was wrong with it (PE-5). */
  record VoidVote(LocalDate on, String reason) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.VOID;
    }
  }

  /** The meeting agrees to leave seats empty (PE-6): how many were there, how many agreed. */
  record ReduceSeats(LocalDate on, int seats, int present, int agreed) implements PartyAct {
    @Override
    public PartyAction action() {
      return PartyAction.REDUCE_SEATS;
    }
  }

  /** Somebody objects to what a notice says while it hangs (PE-3). */
  record RaiseObjection(LocalDate on, UUID objection) implements PartyAct {
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
