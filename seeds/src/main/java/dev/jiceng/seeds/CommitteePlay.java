package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.committee.Ballot;
import dev.jiceng.election.committee.BeginCommitteeElection;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.ConductCommitteeElection;
import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.committee.ElectionCommittee;
import dev.jiceng.election.committee.Inquiry;
import dev.jiceng.election.committee.MobileBox;
import dev.jiceng.election.committee.Nomination;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.roll.RollObjections;
import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.BoxCount;
import dev.jiceng.election.tally.BoxKind;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.team.Role;
import dev.jiceng.preparation.Preparation;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a committee's election act by act, each on its own day. */
final class CommitteePlay {
  private final UseCases does;
  private final Elections elections;
  private final ElectionCast cast;
  private CommitteeElection election;

  /** Goes on where an election stands. */
  CommitteePlay(UseCases does, Elections elections, ElectionCast cast, CommitteeElection election) {
    this.does = does;
    this.elections = elections;
    this.cast = cast;
    this.election = election;
  }

  static CommitteePlay begin(UseCases does, Elections elections, ElectionCast cast, Begun begun) {
    var command =
        new BeginCommitteeElection.Begin(
            begun.community(), begun.on(), begun.profile(), begun.cycle(), null);
    var now = Calendar.morning(begun.on());
    var election = UseCases.done(elections.begin().handle(command, now));
    does.audit("BEGIN", "CommitteeElection", election.id());
    return new CommitteePlay(does, elections, cast, election);
  }

  /** What is begun, and when. */
  record Begun(DivisionCode community, LocalDate on, ProfileRef profile, @Nullable UUID cycle) {}

  /** One list of people for each of chair, deputy and members. */
  Map<UUID, List<UUID>> standing(List<List<UUID>> people) {
    var contests = election.contests();
    var standing = new LinkedHashMap<UUID, List<UUID>>();
    for (int i = 0; i < contests.size(); i++) {
      standing.put(contests.get(i).id(), people.get(i));
    }
    return standing;
  }

  void form(LocalDate on) {
    var members = cast.committee();
    act(
        new CommitteeAct.FormElectionCommittee(
            on,
            new ElectionCommittee(
                Set.copyOf(members),
                members.getFirst(),
                Set.of(members.get(1)),
                Set.copyOf(cast.supervisors()))));
  }

  /** A chair, a deputy, three members. */
  void adopt(LocalDate on, LocalDate pollingDay) {
    var contests =
        List.of(
            new Contest(does.ids().next(), Role.CHAIR, 1, 0),
            new Contest(does.ids().next(), Role.DEPUTY_CHAIR, 1, 0),
            new Contest(does.ids().next(), Role.MEMBER, 3, 0));
    act(new CommitteeAct.AdoptMethod(on, true, on, pollingDay, contests));
  }

  void putUp(LocalDate on, List<WrittenRow> rows) {
    UseCases.done(elections.register().all(election.id(), rows));
    var roll = elections.roll();
    var standing = roll.standing(election.id());
    act(new CommitteeAct.PublishRoll(on, standing));
    settled(roll.publish(election.id(), on, standing));
  }

  /** Somebody misses their name, and is not on the register here. */
  UUID object(LocalDate on, Dice dice) {
    var objection =
        new RollObjection(
            does.ids().next(),
            election.id(),
            RollObjection.Kind.MISSING,
            Names.COMMON.next(dice),
            null,
            Names.COMMON.next(dice),
            "名单中没有本人姓名",
            on);
    act(new CommitteeAct.RaiseObjection(on, objection.id()));
    settled(elections.roll().object(objection));
    return objection.id();
  }

  void reject(UUID objection, LocalDate on) {
    act(new CommitteeAct.DecideObjection(on, objection, 0));
    var ruling = new RollObjections.Ruling(objection, on, "户籍已迁出，应在迁入地登记", 0, null);
    settled(elections.roll().rule(election.id(), ruling, null));
  }

  void freeze(LocalDate on) {
    var standing = elections.roll().standing(election.id());
    act(new CommitteeAct.FreezeRoll(on, standing.voters(), standing.hash()));
    elections.roll().freeze(election.id(), on, new VoterRoll(standing.voters(), standing.hash()));
  }

  void nominate(LocalDate on, Map<UUID, List<UUID>> people, BallotCount ballots) {
    var named = new ArrayList<Nomination>();
    people.forEach((contest, list) ->
        list.forEach(person ->
            named.add(new Nomination(contest, person, Nomination.Way.DIRECT, person, 1))));
    act(new CommitteeAct.Nominate(on, named, ballots, ballots.issued()));
  }

  /** Everybody who is to stand files. */
  void file(Map<UUID, List<UUID>> people, LocalDate on) {
    var standing = new Standing(does, elections.filing());
    var called =
        new CalledElection(
            election.id(),
            ElectionKind.COMMITTEE,
            election.community(),
            election.pin().profile(),
            people.keySet(),
            false,
            Set.of());
    people.forEach((contest, list) ->
        list.forEach(
            person -> standing.files(called, new Standing.Wish(person, contest, false), on)));
  }

  /** Those who serve are audited, and it is made public. */
  void audit(LocalDate on) {
    var preparations = elections.preparations();
    for (UUID person : election.serving().stream().sorted().toList()) {
      var audit = new Preparation.Audit(person, true, "账目清楚，未发现问题");
      var now = Calendar.morning(on);
      var made = UseCases.done(preparations.record(election.community(), on, audit, now));
      UseCases.done(preparations.settle(made.id(), made.version(), on, now));
      does.audit("SETTLE", "Preparation", made.id());
    }
  }

  void publish(Map<UUID, List<UUID>> people, LocalDate on) {
    take(cast.office(), it -> elections.inquiry().candidates(it, on, people));
  }

  void prepare(LocalDate on) {
    var fixed =
        new Inquiry.Preparation(
            on,
            Set.copyOf(cast.tellers()),
            List.of("社区党群服务中心"),
            true,
            List.of(new MobileBox("一号流动票箱", "行动不便的选民")),
            List.of());
    take(cast.office(), it -> elections.inquiry().poll(it, fixed));
  }

  void poll(LocalDate on) {
    act(new CommitteeAct.HoldPoll(on, true));
  }

  /** {@code shares}: votes of the first, the second … in percent of the valid ballots. */
  void count(LocalDate on, Map<Role, List<Integer>> shares) {
    enter(cast.first(), CommitteeAction.ENTER_TALLY, on, shares);
  }

  /** By another clerk; a third person certifies. */
  void countAgain(LocalDate on, Map<Role, List<Integer>> shares) {
    enter(cast.second(), CommitteeAction.ENTER_TALLY_AGAIN, on, shares);
    take(cast.third(), _ -> new CommitteeAct.Certify(on, null));
  }

  private void enter(
      Actor clerk, CommitteeAction action, LocalDate on, Map<Role, List<Integer>> shares) {
    var ballot = Objects.requireNonNull(election.votes().ballot());
    var sheets = ballot.questions().stream().map(one -> sheet(one, shares)).toList();
    take(clerk, _ -> new CommitteeAct.EnterTally(action, on, new Tally(sheets)));
  }

  /** Nine of ten vote, nearly all validly. */
  private ContestCount sheet(Ballot.Question question, Map<Role, List<Integer>> shares) {
    int issued = election.registered() * 9 / 10;
    int valid = issued - issued / 40;
    var percents = Objects.requireNonNull(shares.get(post(question.contest())));
    var votes = new LinkedHashMap<UUID, Integer>();
    for (int i = 0; i < question.candidates().size() && i < percents.size(); i++) {
      votes.put(question.candidates().get(i), valid * percents.get(i) / 100);
    }
    var ballots = BallotCount.of(issued, issued, valid);
    var box = new BoxCount(1, BoxKind.STATION, ballots, votes);
    return new ContestCount(question.contest(), question.seats(), ballots, votes, List.of(box));
  }

  private Role post(UUID contest) {
    return election.contests().stream()
        .filter(one -> one.id().equals(contest))
        .findFirst()
        .orElseThrow()
        .post();
  }

  void voidVote(LocalDate on, LocalDate pollingDay) {
    act(new CommitteeAct.VoidVote(on, "有人代他人写票，未经委托", pollingDay));
  }

  void callAgain(LocalDate on, LocalDate pollingDay) {
    act(new CommitteeAct.CallAgain(on, pollingDay, null));
  }

  void publishResult(LocalDate on) {
    act(new CommitteeAct.Plain(CommitteeAction.PUBLISH_RESULT, on));
  }

  void conclude(LocalDate on) {
    act(new CommitteeAct.Plain(CommitteeAction.CONCLUDE, on));
  }

  private void act(CommitteeAct act) {
    take(cast.office(), _ -> act);
  }

  private void take(Actor actor, Function<CommitteeElection, CommitteeAct> act) {
    var made = act.apply(election);
    var command =
        new ConductCommitteeElection.Command(election.id(), election.version(), _ -> made);
    election =
        UseCases.done(elections.conduct().handle(command, actor, Calendar.morning(made.on())));
    does.audit(made.action().name(), "CommitteeElection", election.id());
  }

  private static void settled(List<?> refusals) {
    if (!refusals.isEmpty()) {
      throw new IllegalStateException("the demo data breaks a rule: " + refusals);
    }
  }
}
