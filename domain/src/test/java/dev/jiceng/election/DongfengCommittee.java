package dev.jiceng.election;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;

import dev.jiceng.election.candidacy.Qualifications;
import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.election.committee.CommitteeRules;
import dev.jiceng.election.committee.Contest;
import dev.jiceng.election.committee.ElectionCommittee;
import dev.jiceng.election.committee.MobileBox;
import dev.jiceng.election.committee.Nomination;
import dev.jiceng.election.committee.Pin;
import dev.jiceng.election.committee.Proxy;
import dev.jiceng.election.committee.Situation;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.BoxCount;
import dev.jiceng.election.tally.BoxKind;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.tally.Tally;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Role;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * P5: the residents' committee of Dongfeng community, August and September 2011, number by number;
 * tests change one. The source ends with the nomination and the day fixed for the vote: what comes
 * after it is supposed. People 101 to 104 stand for chair, 111 to 115 for deputy, 121 to 127 for
 * member; 127 is a woman.
 */
public final class DongfengCommittee {
  /** Votes of the seven who stand for member, in percent of the ballots. */
  private static final List<Integer> SHARES = List.of(60, 56, 52, 40, 30, 20, 10);

  public static final UUID CHAIR = person(901);
  public static final UUID DEPUTY = person(902);
  public static final UUID MEMBERS = person(903);
  public static final LocalDate POLLING_DAY = LocalDate.of(2011, 9, 16);

  public CommitteeRules rules = Profiles.COMMITTEE_2011;
  public Situation situation = new Situation(true, false);
  public int reserved;
  int electionCommittee = 7;
  int supervisors = 3;
  LocalDate methodPublished = LocalDate.of(2011, 8, 15);
  LocalDate rollPublished = LocalDate.of(2011, 8, 26);
  int farming = 1730;
  int residents = 40;
  int tookPart = 1077;
  int issued = 1077;
  int returned = 1033;
  int valid = 963;
  Nomination.Way way = Nomination.Way.DIRECT;
  LocalDate frozenOn = LocalDate.of(2011, 9, 1);
  int frozen = 1770;
  List<UUID> chairs = people(101, 104);
  List<UUID> deputies = people(111, 115);
  List<UUID> members = people(121, 127);
  LocalDate birthDate = LocalDate.of(1931, 3, 1);
  Set<UUID> otherCommittee = Set.copyOf(people(1, 5));
  List<KinTie> kin = new ArrayList<>();
  UUID presiding = person(301);
  UUID extraOfCommittee = person(307);
  Set<UUID> staff = Set.copyOf(people(91, 95));
  List<MobileBox> mobileBoxes = List.of(new MobileBox("一号", "行动不便的选民"));
  List<String> stations = new ArrayList<>(Collections.nCopies(8, "居民小组活动室"));
  boolean booths = true;
  Set<UUID> listed = Set.copyOf(people(200, 209));
  Proxy proxy = proxy(201, Kinship.CHILD, true);
  LocalDate pollOn = POLLING_DAY;
  boolean countedInPublic = true;
  int cast = 1500;
  int extraReturned;
  int offBy;
  int chairVotes = 900;
  Actor first = clerk(1);
  Actor second = clerk(2);
  Actor certifier = clerk(3);
  int secondChairVotes = -1;
  LocalDate concludedOn = LocalDate.of(2011, 9, 20);

  public CommitteeElection election = begun();

  /** What the acts taken were warned of. */
  public final List<Violation> advice = new ArrayList<>();

  public static CommitteeElection begun() {
    return new CommitteeElection(
        person(501),
        DongfengParty.COMMUNITY,
        new Pin(new ProfileRef("mianyang-2011", 1), null, null),
        Set.of(person(101)),
        Set.of(person(127)),
        List.of(),
        0);
  }

  /** Who does which act. */
  public record Step(CommitteeAct act, Actor actor) {}

  /** The election committee's chair stands for chair of the committee, 一肩挑. */
  public void chairIsCandidate() {
    presiding = person(101);
  }

  /** The two who stand for chair first are spouses. */
  public void spousesStand() {
    kin.add(new KinTie(person(101), Kinship.SPOUSE, person(102)));
  }

  public List<Violation> run() {
    return run(CommitteeAction.CONCLUDE);
  }

  /** Takes every act until that one; what refused the first one that was, or nothing. */
  public List<Violation> run(CommitteeAction last) {
    election = begun();
    var path = new CommitteePath(rules, new Calendar2021());
    for (Step step : steps()) {
      var outcome = path.take(election, step.act(), situation, step.actor(), on(step.act().on()));
      switch (outcome) {
        case Outcome.Done<CommitteeElection>(CommitteeElection next, var advised) -> {
          election = next;
          advice.addAll(advised);
        }
        case Outcome.Refused<CommitteeElection>(List<Violation> violations) -> {
          return violations;
        }
        case Outcome<CommitteeElection> other -> throw new AssertionError(other);
      }
      if (step.act().action() == last) {
        break;
      }
    }
    return List.of();
  }

  public static Moment on(LocalDate day) {
    return new Moment(day.atTime(12, 0).atZone(Moment.CHINA).toInstant());
  }

  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    var fixed = LocalDate.of(2011, 8, 15);
    var office = clerk(9);
    var people = new ArrayList<>(people(302, 300 + electionCommittee - 1));
    people.add(presiding);
    people.add(extraOfCommittee);
    var committee =
        new ElectionCommittee(
            Set.copyOf(people),
            presiding,
            Set.of(person(302)),
            Set.copyOf(people(311, 310 + supervisors)));
    steps.add(new Step(new CommitteeAct.FormElectionCommittee(fixed, committee), office));
    var contests =
        List.of(
            new Contest(CHAIR, Role.CHAIR, 1, 0),
            new Contest(DEPUTY, Role.DEPUTY_CHAIR, 1, 0),
            new Contest(MEMBERS, Role.MEMBER, 3, reserved));
    steps.add(
        new Step(
            new CommitteeAct.AdoptMethod(fixed, true, methodPublished, POLLING_DAY, contests),
            office));
    var roll = new VoterRoll(farming + residents, "a".repeat(64));
    steps.add(new Step(new CommitteeAct.PublishRoll(rollPublished, roll), office));
    var nominated = rollPublished;
    steps.add(
        new Step(
            new CommitteeAct.Nominate(
                nominated, nominations(), BallotCount.of(issued, returned, valid), tookPart),
            office));
    steps.add(new Step(new CommitteeAct.FreezeRoll(frozenOn, frozen, "b".repeat(64)), office));
    var graph = new KinshipGraph(kin);
    steps.add(
        new Step(
            new CommitteeAct.PublishCandidates(
                LocalDate.of(2011, 9, 5), candidates(), qualified(), otherCommittee, graph),
            office));
    steps.add(
        new Step(
            new CommitteeAct.PreparePoll(
                LocalDate.of(2011, 9, 12),
                staff,
                stations,
                booths,
                mobileBoxes,
                List.of(proxy),
                listed,
                graph),
            office));
    steps.add(new Step(new CommitteeAct.HoldPoll(pollOn, countedInPublic), office));
    steps.add(new Step(entry(CommitteeAction.ENTER_TALLY, chairVotes), first));
    int again = secondChairVotes < 0 ? chairVotes : secondChairVotes;
    steps.add(new Step(entry(CommitteeAction.ENTER_TALLY_AGAIN, again), second));
    steps.add(new Step(new CommitteeAct.Certify(POLLING_DAY, null), certifier));
    steps.add(
        new Step(new CommitteeAct.Plain(CommitteeAction.PUBLISH_RESULT, POLLING_DAY), office));
    steps.add(new Step(new CommitteeAct.Plain(CommitteeAction.CONCLUDE, concludedOn), office));
    return steps;
  }

  static Proxy proxy(int number, @Nullable Kinship kinship, boolean inWriting) {
    var published = LocalDate.of(2011, 9, 10);
    return new Proxy(person(200), person(number), kinship, inWriting, published);
  }

  private Map<UUID, List<UUID>> candidates() {
    return Map.of(CHAIR, chairs, DEPUTY, deputies, MEMBERS, members);
  }

  private List<Nomination> nominations() {
    var all = new ArrayList<Nomination>();
    for (int number : new int[] {101, 102, 103, 104}) {
      all.add(new Nomination(CHAIR, person(number), way, person(400), 20));
    }
    for (int number : new int[] {111, 112, 113, 114, 115}) {
      all.add(new Nomination(DEPUTY, person(number), Nomination.Way.DIRECT, person(400), 20));
    }
    for (int number = 121; number <= 127; number++) {
      all.add(new Nomination(MEMBERS, person(number), Nomination.Way.DIRECT, person(400), 20));
    }
    return all;
  }

  /** What the reviews say: all passed, and who stands may vote. */
  private Map<UUID, Judgements> qualified() {
    var judged = new HashMap<UUID, Judgements>();
    candidates().values().forEach(list -> list.forEach(one -> judged.put(one, eligible(one))));
    return judged;
  }

  private Judgements eligible(UUID person) {
    var birth = person.equals(person(121)) ? birthDate : LocalDate.of(1970, 1, 1);
    var voter = new Voter(person, birth, true, new Residence.RegisteredAndLivingHere());
    return Qualifications.ELIGIBILITY.judge(voter, POLLING_DAY);
  }

  private CommitteeAct.EnterTally entry(CommitteeAction action, int chairHas) {
    var chair = Map.of(person(101), chairHas, person(102), 300);
    var deputy = Map.of(person(111), percent(60), person(112), percent(30));
    var three = new LinkedHashMap<UUID, Integer>();
    for (int i = 0; i < SHARES.size(); i++) {
      three.put(person(121 + i), percent(SHARES.get(i)));
    }
    var tally =
        new Tally(
            List.of(sheet(CHAIR, 1, chair), sheet(DEPUTY, 1, deputy), sheet(MEMBERS, 3, three)));
    return new CommitteeAct.EnterTally(action, POLLING_DAY, tally);
  }

  private int percent(int share) {
    return cast * share / 100;
  }

  private ContestCount sheet(UUID contest, int seats, Map<UUID, Integer> votes) {
    int back = cast + extraReturned;
    int good = Math.max(0, back - 50);
    var ballots = new BallotCount(cast, back, 0, good + offBy, 50);
    var box = new BoxCount(1, BoxKind.STATION, ballots, votes);
    return new ContestCount(contest, seats, ballots, votes, List.of(box));
  }
}
