package dev.jiceng.election;

import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyBody;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyPath;
import dev.jiceng.election.party.PartyPin;
import dev.jiceng.election.party.PartyRules;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Role;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * P5: the general branch of Dongfeng community, July and August 2011, number by number; tests
 * change one. The source does not tell how many came to the election meeting and who had how many
 * votes: those are supposed.
 */
public final class DongfengParty {
  public static final DivisionCode COMMUNITY = DivisionCode.of("610725100001");

  private static final LocalDate MEETING = LocalDate.of(2011, 8, 10);

  PartyRules rules = Profiles.PARTY_2011;
  int votingRight = 94;
  int excused = 18;
  int recommending = 72;
  int representatives = 64;
  int recommended = 10;
  List<UUID> initial = people(1, 7);
  List<UUID> formal = people(1, 6);
  int seats = 5;
  int named = 5;
  int meeting = 72;
  int issued = 72;
  int returned = 72;
  int valid = 72;
  List<Integer> votes = List.of(70, 68, 60, 55, 50, 40);
  boolean methodAdopted = true;
  UUID teller = person(90);
  LocalDate studyOn = LocalDate.of(2011, 8, 4);
  Set<Role> secondsRoles = Set.of(Role.DEPUTY_SECRETARY);
  UUID fifth = person(5);

  Set<UUID> otherCommittee = Set.of(person(200));
  List<KinTie> kin = List.of();
  Actor second = clerk(2);
  Actor certifier = clerk(3);
  int secondSays = 70;

  PartyElection election = begun();

  /** An act and who takes it. */
  public record Step(PartyAct act, Actor actor) {}

  public PartyElection begun() {
    return new PartyElection(
        person(500),
        new PartyBody(person(510), COMMUNITY, OrganizationKind.PARTY_GENERAL_BRANCH),
        new PartyPin(new ProfileRef("mianyang-2011", 1), null, seats, Set.of(person(1))),
        List.of(),
        1);
  }

  /** Noon of that day. */
  public static Moment on(LocalDate day) {
    return new Moment(day.atTime(12, 0).atZone(Moment.CHINA).toInstant());
  }

  /** Takes every act in the source's order; what refused the first one that was, or nothing. */
  List<Violation> run() {
    election = begun();
    var path = new PartyPath(rules, new Calendar2021());
    for (Step step : steps()) {
      var act = step.act();
      switch (path.take(election, act, false, step.actor(), on(act.on()))) {
        case Outcome.Done<PartyElection>(PartyElection next, var _) -> election = next;
        case Outcome.Refused<PartyElection>(List<Violation> violations) -> {
          return violations;
        }
        case Outcome<PartyElection> other -> throw new AssertionError(other);
      }
    }
    return List.of();
  }

  /** Everything from the mobilisation to the new committee's first day. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    acts().forEach(act -> steps.add(new Step(act, clerk(9))));
    steps.add(new Step(entry(PartyAction.ENTER_TALLY, votes.getFirst()), clerk(1)));
    steps.add(new Step(entry(PartyAction.ENTER_TALLY_AGAIN, secondSays), second));
    steps.add(new Step(new PartyAct.Certify(MEETING, null), certifier));
    steps.add(new Step(officers(), clerk(9)));
    var conclude = new PartyAct.Plain(PartyAction.CONCLUDE, LocalDate.of(2011, 8, 11));
    steps.add(new Step(conclude, clerk(9)));
    return steps;
  }

  private List<PartyAct> acts() {
    var members = new Attendance(votingRight, excused, recommending);
    return List.of(
        new PartyAct.Plain(PartyAction.MOBILISE, LocalDate.of(2011, 7, 28)),
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS,
            LocalDate.of(2011, 7, 31),
            members,
            recommending,
            people(1, recommended)),
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES,
            LocalDate.of(2011, 8, 3),
            null,
            representatives,
            people(1, recommended)),
        new PartyAct.Name(PartyAction.STUDY, studyOn, initial),
        new PartyAct.Propose(
            LocalDate.of(2011, 8, 5), formal, otherCommittee, new KinshipGraph(kin)),
        new PartyAct.Meet(
            PartyAction.MEET,
            MEETING,
            new Attendance(votingRight, excused, meeting),
            methodAdopted,
            Set.of(teller)));
  }

  private PartyAct.EnterTally entry(PartyAction action, int first) {
    var counted = new LinkedHashMap<UUID, Integer>();
    for (int i = 0; i < votes.size(); i++) {
      counted.put(person(i + 1), i == 0 ? first : votes.get(i));
    }
    var ballots = BallotCount.of(issued, returned, valid);
    return new PartyAct.EnterTally(
        action, MEETING, new ContestCount(person(500), named, ballots, counted));
  }

  private PartyAct.ElectOfficers officers() {
    return new PartyAct.ElectOfficers(
        MEETING,
        Map.of(
            person(1),
            Set.of(Role.SECRETARY),
            person(2),
            secondsRoles,
            person(3),
            Set.of(Role.DEPUTY_SECRETARY),
            person(4),
            Set.of(Role.MEMBER),
            fifth,
            Set.of(Role.MEMBER)));
  }
}
