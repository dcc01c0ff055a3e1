package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.team.Role;
import dev.jiceng.preparation.Problem;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.preparation.StudyTeam;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One community's part in the cycle of 2020 and 2021, as far as it came. It has three parts,
 * because the county reviews in between; each finds in the elections themselves whether it is its
 * turn.
 */
final class CycleSeeds {
  static final LocalDate POLL = LocalDate.of(2021, 3, 20);

  private final DivisionCode community;
  private final ElectionCourse course;
  private final Dice dice;
  private final UseCases does;
  private final Elections elections;
  private final ElectionCast cast;

  CycleSeeds(Tx tx, FieldVault vault, DivisionCode community, String part) {
    this.community = community;
    this.course = course(community);
    this.dice = Dice.of(community.value(), part);
    this.does = UseCases.of(tx, new SeededIds(Dice.of(community.value(), "ids of " + part)));
    this.elections = new Elections(tx, does.ids(), vault);
    this.cast = ElectionCast.of(tx, community, 2021);
  }

  static ElectionCourse course(DivisionCode community) {
    return ElectionCourse.next(Dice.of(community.value(), "course of 2021"));
  }

  /** The study of the team, and the Party's election up to those who are named. */
  void recommend(UUID cycle) {
    study();
    if (course == ElectionCourse.HELD_BACK) {
      return;
    }
    var committees = Committees.of(does.tx(), community);
    int seats = committees.party() == OrganizationKind.PARTY_GENERAL_BRANCH ? 5 : 3;
    var people = new ArrayList<>(dice.some(committees.people(), 2));
    people.add(Newcomer.woman(does, dice));
    while (people.size() < seats + 2) {
      people.add(Newcomer.add(does, dice));
    }
    var begun =
        new PartyPlay.Begun(
            committees.organizations().getFirst(),
            day("2020-11-16"),
            Regulation.PLAN,
            cycle,
            seats);
    var party = PartyPlay.begin(does, elections, cast, begun);
    recommend(party, people);
    if (course.reaches(ElectionCourse.UNDER_REVIEW)) {
      party.act(new PartyAct.Name(PartyAction.STUDY, day("2020-12-02"), people));
      var standing = new Standing(does, elections.filing());
      for (UUID person : people) {
        boolean first = person.equals(people.getFirst());
        standing.files(party.called(), new Standing.Wish(person, null, first), day("2020-12-03"));
      }
    }
  }

  private void study() {
    boolean held = course == ElectionCourse.HELD_BACK;
    var on = day("2020-11-12");
    var risk = held ? RiskLevel.HIGH : dice.pick(List.of(RiskLevel.LOW, RiskLevel.MEDIUM));
    var problems =
        held
            ? List.of(new Problem(Problem.Kind.CLAN_INTERFERENCE, "宗族势力干扰村务"))
            : List.<Problem>of();
    var conclusion = held ? "班子软弱涣散，先整顿后换届" : "班子运行平稳，可以按期换届";
    var study = new StudyTeam.Study(community, on, risk, conclusion, problems);
    var now = Calendar.morning(on);
    does.audit("STUDY", "TeamStudy", UseCases.done(elections.studies().study(study, now)).id());
    if (held) {
      var hold = new StudyTeam.Hold(community, on, "整顿不到位不换届");
      does.audit("HOLD", "Rectification", UseCases.done(elections.studies().hold(hold, now)).id());
    }
  }

  private void recommend(PartyPlay party, List<UUID> people) {
    party.act(new PartyAct.Plain(PartyAction.MOBILISE, day("2020-11-16")));
    int due = dice.between(28, 60);
    int present = due - dice.between(0, due / 10);
    party.act(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_MEMBERS,
            day("2020-11-23"),
            new Attendance(due, 0, present),
            present,
            people));
    party.act(
        new PartyAct.Recommend(
            PartyAction.RECOMMEND_BY_REPRESENTATIVES,
            day("2020-11-27"),
            null,
            dice.between(25, 50),
            people));
  }

  /** The Party election whose people the county has reviewed. */
  private Optional<PartyElection> reviewed() {
    return elections
        .parties()
        .open(Committees.of(does.tx(), community).organizations().getFirst())
        .filter(it -> it.done().contains(PartyAction.STUDY))
        .filter(it -> !it.done().contains(PartyAction.REVIEW));
  }

  /**
   * The Party's election to its end, and the committee's up to those who stand; false where it is
   * not its turn.
   */
  boolean elect(UUID cycle) {
    var party =
        course.reaches(ElectionCourse.RESULT_NOTICE) ? reviewed() : Optional.<PartyElection>empty();
    if (party.isEmpty()) {
      return false;
    }
    var secretary = elect(party.get());
    if (course.reaches(ElectionCourse.ROLL_UP)) {
      nominate(cycle, secretary);
    }
    return true;
  }

  private UUID elect(PartyElection election) {
    var play = new PartyPlay(does, elections, cast, election);
    int seats = election.seats();
    var filed = elections.candidacies().standing(election.id());
    var people = filed.stream().map(one -> one.candidacy().person()).toList();
    play.judged(people, judged -> new PartyAct.Review(day("2020-12-16"), judged));
    var formal = people.subList(0, seats + 1);
    play.act(new PartyAct.Name(PartyAction.INSPECT, day("2020-12-21"), formal));
    play.act(play.propose(day("2020-12-28"), formal));
    new Standing(does, elections.filing()).studied(filed.getFirst(), day("2020-12-30"));
    play.judged(formal, judged -> new PartyAct.Approve(day("2021-01-04"), judged));
    var meeting = day("2021-01-08");
    int due = dice.between(28, 60);
    int excused = dice.between(0, 8);
    int present = due - dice.between(0, due / 10);
    play.meet(
        meeting, new Attendance(due + excused, excused, present), votes(formal, seats, present));
    play.officers(meeting, ROLES);
    play.act(new PartyAct.Plain(PartyAction.PUBLISH_RESULT, meeting));
    if (course.reaches(ElectionCourse.PARTY_ELECTED)) {
      play.act(new PartyAct.Plain(PartyAction.APPROVE_RESULT, day("2021-01-18")));
      play.act(new PartyAct.Plain(PartyAction.FILE, day("2021-01-20")));
      play.act(new PartyAct.Plain(PartyAction.CONCLUDE, day("2021-01-20")));
    }
    return people.getFirst();
  }

  /** The plan's: a deputy who is also the discipline member (C-1, C-2). */
  private static final List<Set<Role>> ROLES =
      List.of(
          Set.of(Role.SECRETARY),
          Set.of(Role.DEPUTY_SECRETARY, Role.DISCIPLINE),
          Set.of(Role.ORGANIZATION),
          Set.of(Role.PUBLICITY),
          Set.of(Role.MEMBER));

  /** Those named first win, each with fewer votes than the one before. */
  private Map<UUID, Integer> votes(List<UUID> formal, int seats, int present) {
    var votes = new LinkedHashMap<UUID, Integer>();
    int most = present * 9 / 10 - dice.between(0, 2);
    for (int i = 0; i < formal.size(); i++) {
      votes.put(formal.get(i), i < seats ? most - i : present / 4);
    }
    return votes;
  }

  private void nominate(UUID cycle, UUID secretary) {
    var begun = new CommitteePlay.Begun(community, day("2021-01-22"), Regulation.PLAN, cycle);
    var serving = elections.serving(community, begun.on());
    var play = CommitteePlay.begin(does, elections, cast, begun);
    play.form(begun.on());
    play.adopt(begun.on(), POLL);
    int voters = dice.between(60, Voters.MOST);
    var youngest = POLL.minusYears(18);
    play.putUp(day("2021-02-22"), Voters.some(community, dice, voters, youngest));
    if (dice.chance(30) || course == ElectionCourse.OBJECTED_TO) {
      var objection = play.object(day("2021-02-24"), dice);
      if (course == ElectionCourse.OBJECTED_TO) {
        return;
      }
      play.reject(objection, day("2021-02-26"));
    }
    if (course.reaches(ElectionCourse.CANDIDATES)) {
      var people = play.standing(stand(serving, secretary));
      play.nominate(day("2021-02-27"), people, BallotCount.of(voters, voters - 2, voters - 5));
      play.freeze(day("2021-03-01"));
      play.file(people, day("2021-03-02"));
    }
  }

  /** 一肩挑 in half of them: the new secretary stands for chair (C-16). */
  private List<List<UUID>> stand(Set<UUID> serving, UUID secretary) {
    var rest = serving.stream().filter(one -> !one.equals(secretary)).sorted().limit(3).toList();
    var all = new ArrayList<UUID>();
    if (dice.chance(50)) {
      all.add(secretary);
    }
    all.addAll(rest);
    while (all.size() < 4) {
      all.add(Newcomer.add(does, dice));
    }
    all.add(4, Newcomer.woman(does, dice));
    while (all.size() < 8) {
      all.add(Newcomer.add(does, dice));
    }
    return List.of(all.subList(0, 2), all.subList(2, 4), all.subList(4, 8));
  }

  /** The committee's election from the joint review on; false where it is not its turn. */
  boolean vote() {
    var election = elections.committees().open(community).filter(CycleSeeds::isNominated);
    election.ifPresent(this::vote);
    return election.isPresent();
  }

  private static boolean isNominated(CommitteeElection election) {
    return election.done().contains(CommitteeAction.FREEZE_ROLL)
        && !election.done().contains(CommitteeAction.PUBLISH_CANDIDATES);
  }

  private void vote(CommitteeElection election) {
    var play = new CommitteePlay(does, elections, cast, election);
    play.publish(standing(election), day("2021-03-12"));
    if (!course.reaches(ElectionCourse.UNAUDITED)) {
      return;
    }
    play.prepare(day("2021-03-16"));
    if (course.reaches(ElectionCourse.COUNTED_ONCE)) {
      play.audit(day("2021-03-18"));
      new PollSeeds(play, course).run();
    }
  }

  private Map<UUID, List<UUID>> standing(CommitteeElection election) {
    return elections.candidacies().standing(election.id()).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.stand().contest(),
                LinkedHashMap::new,
                Collectors.mapping(CycleSeeds::person, Collectors.toList())));
  }

  private static UUID person(FiledCandidacy filed) {
    return filed.candidacy().person();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
