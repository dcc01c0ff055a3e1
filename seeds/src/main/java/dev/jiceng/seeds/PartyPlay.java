package dev.jiceng.seeds;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ElectionKind;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.party.BeginPartyElection;
import dev.jiceng.election.party.ConductPartyElection;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.tally.ContestCount;
import dev.jiceng.election.team.Role;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a Party organization's election act by act, each on its own day. */
final class PartyPlay {
  private final UseCases does;
  private final Elections elections;
  private final ElectionCast cast;
  private final Dice dice;
  private PartyElection election;

  PartyPlay(UseCases does, Elections elections, ElectionCast cast, Dice dice, Begun begun) {
    this.does = does;
    this.elections = elections;
    this.cast = cast;
    this.dice = dice;
    var command =
        new BeginPartyElection.Begin(
            begun.organization(), begun.on(), begun.profile(), begun.cycle(), begun.seats());
    this.election =
        UseCases.done(elections.beginParty().handle(command, Calendar.morning(begun.on())));
    does.audit("BEGIN", "PartyElection", election.id());
  }

  /** What is begun, and when. */
  record Begun(
      UUID organization, LocalDate on, ProfileRef profile, @Nullable UUID cycle, int seats) {}

  /** The plan's path as far as the community came; {@code people} are two more than the seats. */
  PartyElection plan(ElectionCourse course, List<UUID> people) {
    int seats = election.pin().seats();
    recommend(people);
    if (course.reaches(ElectionCourse.UNDER_REVIEW)) {
      act(new PartyAct.Name(PartyAction.STUDY, day("2020-12-02"), people));
      var filed = file(people);
      if (course.reaches(ElectionCourse.RESULT_NOTICE)) {
        review(people, filed);
        var formal = people.subList(0, seats + 1);
        act(new PartyAct.Name(PartyAction.INSPECT, day("2020-12-21"), formal));
        act(propose(day("2020-12-28"), formal));
        new Standing(does, elections, cast).studied(filed.getFirst(), day("2020-12-30"));
        var approved = day("2021-01-04");
        take(
            cast.office(),
            it -> new PartyAct.Approve(approved, elections.qualified(it.id(), formal)));
        int due = dice.between(28, 60);
        int there = due - dice.between(0, due / 10);
        var attendance = new Attendance(due + dice.between(0, 8), 0, there);
        meet(day("2021-01-08"), excusing(attendance, due), votes(formal, seats, there));
        officers(day("2021-01-08"), plain());
        act(new PartyAct.Plain(PartyAction.PUBLISH_RESULT, day("2021-01-08")));
      }
    }
    if (course.reaches(ElectionCourse.PARTY_ELECTED)) {
      act(new PartyAct.Plain(PartyAction.APPROVE_RESULT, day("2021-01-18")));
      act(new PartyAct.Plain(PartyAction.FILE, day("2021-01-20")));
      act(new PartyAct.Plain(PartyAction.CONCLUDE, day("2021-01-20")));
    }
    return election;
  }

  private static Attendance excusing(Attendance all, int due) {
    return new Attendance(all.votingRight(), all.votingRight() - due, all.present());
  }

  private void recommend(List<UUID> people) {
    act(new PartyAct.Plain(PartyAction.MOBILISE, day("2020-11-16")));
    int due = dice.between(28, 60);
    int present = due - dice.between(0, due / 10);
    act(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS,
            day("2020-11-23"),
            new Attendance(due, 0, present),
            present,
            people));
    act(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES,
            day("2020-11-27"),
            null,
            dice.between(25, 50),
            people));
  }

  /** The first of them is to be secretary. */
  private List<FiledCandidacy> file(List<UUID> people) {
    var standing = new Standing(does, elections, cast);
    var called =
        new CalledElection(
            election.id(),
            ElectionKind.PARTY,
            election.community(),
            election.pin().profile(),
            Set.of(),
            false,
            Set.of());
    return people.stream()
        .map(person -> new Standing.Wish(person, null, person.equals(people.getFirst())))
        .map(wish -> standing.files(called, wish, day("2020-12-03")))
        .toList();
  }

  private void review(List<UUID> people, List<FiledCandidacy> filed) {
    var standing = new Standing(does, elections, cast);
    filed.forEach(
        one -> standing.passes(standing.reviewed(one, day("2020-12-04")), day("2020-12-14")));
    take(
        cast.office(),
        it -> new PartyAct.Review(day("2020-12-16"), elections.qualified(it.id(), people)));
  }

  PartyAct.Propose propose(LocalDate on, List<UUID> people) {
    var others = elections.serving(election.community(), on);
    var everybody = new ArrayList<>(people);
    everybody.addAll(others);
    return new PartyAct.Propose(on, people, others, elections.kin(everybody));
  }

  /** Those named first win, each with fewer votes than the one before. */
  private Map<UUID, Integer> votes(List<UUID> formal, int seats, int present) {
    var votes = new LinkedHashMap<UUID, Integer>();
    int most = present - dice.between(0, 2);
    for (int i = 0; i < formal.size(); i++) {
      votes.put(formal.get(i), i < seats ? most - i : present / 4);
    }
    return votes;
  }

  /** Ballots are given to everybody present, and all come back. */
  void meet(LocalDate on, Attendance attendance, Map<UUID, Integer> votes) {
    var tellers = Set.copyOf(cast.tellers());
    act(new PartyAct.Meet(PartyAction.MEET, on, attendance, true, tellers));
    int present = attendance.present();
    var count =
        new ContestCount(
            election.id(),
            election.pin().seats(),
            BallotCount.of(present, present, present),
            votes);
    take(cast.first(), _ -> new PartyAct.EnterTally(PartyAction.ENTER_TALLY, on, count));
    take(cast.second(), _ -> new PartyAct.EnterTally(PartyAction.ENTER_TALLY_AGAIN, on, count));
    take(cast.third(), _ -> new PartyAct.Certify(on, null));
  }

  /** What the elected become, in their order. */
  void officers(LocalDate on, List<Set<Role>> roles) {
    var elected = election.elected();
    var given = new HashMap<UUID, Set<Role>>();
    for (int i = 0; i < elected.size(); i++) {
      given.put(elected.get(i), roles.get(i));
    }
    act(new PartyAct.ElectOfficers(on, given));
  }

  /** The plan's: a deputy who is also the discipline member (C-1, C-2). */
  private static List<Set<Role>> plain() {
    return List.of(
        Set.of(Role.SECRETARY),
        Set.of(Role.DEPUTY_SECRETARY, Role.DISCIPLINE),
        Set.of(Role.ORGANIZATION),
        Set.of(Role.PUBLICITY),
        Set.of(Role.MEMBER));
  }

  PartyElection act(PartyAct act) {
    return take(cast.office(), _ -> act);
  }

  private PartyElection take(Actor actor, Function<PartyElection, PartyAct> act) {
    var made = act.apply(election);
    var command = new ConductPartyElection.Command(election.id(), election.version(), _ -> made);
    election =
        UseCases.done(elections.conductParty().handle(command, actor, Calendar.morning(made.on())));
    does.audit(made.action().name(), "PartyElection", election.id());
    return election;
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
