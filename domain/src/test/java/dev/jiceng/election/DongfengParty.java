package dev.jiceng.election;

import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyPath;
import dev.jiceng.election.party.PartyRules;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.team.Role;
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
final class DongfengParty {
  static final DivisionCode COMMUNITY = DivisionCode.of("610725100001");

  PartyRules rules = Profiles.PARTY_2011;
  int votingRight = 94;
  int excused = 18;
  int recommending = 72;
  int representatives = 64;
  int recommended = 10;
  List<UUID> initial = people(1, 7);
  List<UUID> formal = people(1, 6);
  int seats = 5;
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

  PartyElection election = new PartyElection(person(500), COMMUNITY, seats, List.of(), 0);

  /** Takes every act in the source's order; what refused the first one that was, or nothing. */
  List<Violation> run() {
    election = new PartyElection(person(500), COMMUNITY, seats, List.of(), 0);
    var path = new PartyPath(rules, new Calendar2021());
    for (PartyAct act : acts()) {
      switch (path.take(election, act, act.on())) {
        case Outcome.Done<PartyElection>(PartyElection next, var _) -> election = next;
        case Outcome.Refused<PartyElection>(List<Violation> violations) -> {
          return violations;
        }
        case Outcome<PartyElection> other -> throw new AssertionError(other);
      }
    }
    return List.of();
  }

  List<PartyAct> acts() {
    var acts = new ArrayList<PartyAct>();
    acts.add(new PartyAct.Plain(PartyAction.MOBILISE, LocalDate.of(2011, 7, 28)));
    var members = new Attendance(votingRight, excused, recommending);
    acts.add(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS,
            LocalDate.of(2011, 7, 31),
            members,
            recommending,
            people(1, recommended)));
    acts.add(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES,
            LocalDate.of(2011, 8, 3),
            null,
            representatives,
            people(1, recommended)));
    acts.add(new PartyAct.Name(PartyAction.STUDY, studyOn, initial));
    acts.add(new PartyAct.Name(PartyAction.PROPOSE, LocalDate.of(2011, 8, 5), formal));
    acts.add(meet(PartyAction.MEET));
    acts.add(
        new PartyAct.ElectOfficers(
            LocalDate.of(2011, 8, 10),
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
                Set.of(Role.MEMBER))));
    return acts;
  }

  PartyAct.Vote meet(PartyAction action) {
    var counted = new LinkedHashMap<UUID, Integer>();
    for (int i = 0; i < votes.size(); i++) {
      counted.put(person(i + 1), votes.get(i));
    }
    return new PartyAct.Vote(
        action,
        LocalDate.of(2011, 8, 10),
        new Attendance(votingRight, excused, meeting),
        methodAdopted,
        Set.of(teller),
        new ContestCount(person(900), seats, BallotCount.of(issued, returned, valid), counted),
        null);
  }
}
