package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.tally.BallotCount;
import dev.jiceng.election.team.Role;
import dev.jiceng.preparation.Problem;
import dev.jiceng.preparation.RiskLevel;
import dev.jiceng.preparation.StudyTeam;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.crypto.FieldVault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One community's part in the cycle of 2020 and 2021: both elections, as far as it came. */
final class CycleSeeds {
  static final LocalDate POLL = LocalDate.of(2021, 3, 20);
  private static final LocalDate LAST_BORN = LocalDate.of(2003, 1, 1);

  private static final Map<Role, List<Integer>> CLEAR =
      Map.of(
          Role.CHAIR, List.of(66, 28),
          Role.DEPUTY_CHAIR, List.of(59, 35),
          Role.MEMBER, List.of(81, 72, 63, 31));

  /** The third member has too few votes. */
  private static final Map<Role, List<Integer>> ONE_SEAT_OPEN =
      Map.of(
          Role.CHAIR, List.of(66, 28),
          Role.DEPUTY_CHAIR, List.of(59, 35),
          Role.MEMBER, List.of(81, 72, 44, 38));

  private static final Map<Role, List<Integer>> SECOND = Map.of(Role.MEMBER, List.of(58, 36));

  private final UseCases does;
  private final Elections elections;
  private final Dice dice;
  private final DivisionCode community;
  private final @Nullable UUID cycle;

  CycleSeeds(UseCases does, FieldVault vault, DivisionCode community, @Nullable UUID cycle) {
    this.does = does;
    this.elections = new Elections(does.tx(), does.ids(), vault);
    this.dice = Dice.of(community.value(), "election");
    this.community = community;
    this.cycle = cycle;
  }

  void play(Committees committees) {
    var course = ElectionCourse.next(dice);
    study(course);
    if (course == ElectionCourse.HELD_BACK) {
      return;
    }
    var cast = ElectionCast.of(does, community, dice);
    var serving = committees.people();
    int seats = isGeneralBranch(committees) ? 5 : 3;
    var people = new ArrayList<>(dice.some(serving, Math.min(2, serving.size())));
    while (people.size() < seats + 2) {
      people.add(Newcomer.add(does, dice));
    }
    var begun =
        new PartyPlay.Begun(
            committees.organizations().getFirst(),
            LocalDate.of(2020, 11, 16),
            Regulation.PLAN,
            cycle,
            seats);
    var party = new PartyPlay(does, elections, cast, dice, begun).plan(course, people);
    if (course.reaches(ElectionCourse.ROLL_UP)) {
      committee(course, cast, serving, party.elected().getFirst());
    }
  }

  private boolean isGeneralBranch(Committees committees) {
    return does.roster().organizations(committees.organizations()).stream()
        .anyMatch(one -> one.kind() == OrganizationKind.PARTY_GENERAL_BRANCH);
  }

  private void study(ElectionCourse course) {
    boolean held = course == ElectionCourse.HELD_BACK;
    var studies = elections.studies();
    var on = LocalDate.of(2020, 11, 12);
    var risk = held ? RiskLevel.HIGH : dice.pick(List.of(RiskLevel.LOW, RiskLevel.MEDIUM));
    var problems =
        held
            ? List.of(new Problem(Problem.Kind.CLAN_INTERFERENCE, "宗族势力干扰村务"))
            : List.<Problem>of();
    var conclusion = held ? "班子软弱涣散，先整顿后换届" : "班子运行平稳，可以按期换届";
    var study = new StudyTeam.Study(community, on, risk, conclusion, problems);
    does.audit(
        "STUDY", "TeamStudy", UseCases.done(studies.study(study, Calendar.morning(on))).id());
    if (held) {
      var hold = new StudyTeam.Hold(community, on, "整顿不到位不换届");
      var rectification = UseCases.done(studies.hold(hold, Calendar.morning(on)));
      does.audit("HOLD", "Rectification", rectification.id());
    }
  }

  private void committee(
      ElectionCourse course, ElectionCast cast, List<UUID> serving, UUID secretary) {
    var begun =
        new CommitteePlay.Begun(community, LocalDate.of(2021, 1, 22), Regulation.PLAN, cycle);
    var play = new CommitteePlay(does, elections, cast, dice, begun);
    play.form(begun.on());
    play.adopt(begun.on(), POLL);
    int voters = dice.between(60, Voters.MOST);
    play.putUp(LocalDate.of(2021, 2, 22), Voters.some(community, dice, voters, LAST_BORN));
    if (dice.chance(30) || course == ElectionCourse.OBJECTED_TO) {
      var objection = play.object(LocalDate.of(2021, 2, 24));
      if (course == ElectionCourse.OBJECTED_TO) {
        return;
      }
      play.reject(objection, LocalDate.of(2021, 2, 26));
    }
    if (course.reaches(ElectionCourse.CANDIDATES)) {
      var people = play.standing(stand(serving, secretary));
      play.nominate(
          LocalDate.of(2021, 2, 27), people, BallotCount.of(voters, voters - 2, voters - 5));
      play.freeze(LocalDate.of(2021, 3, 1));
      play.review(people, LocalDate.of(2021, 3, 2));
      play.publish(people, LocalDate.of(2021, 3, 12));
      if (course.reaches(ElectionCourse.COUNTED_ONCE)) {
        vote(course, play);
      }
    }
  }

  /** 一肩挑 in half of them: the new secretary stands for chair (C-16). */
  private List<List<UUID>> stand(List<UUID> serving, UUID secretary) {
    var rest = new ArrayList<>(serving);
    rest.remove(secretary);
    var all = new ArrayList<UUID>();
    if (dice.chance(50)) {
      all.add(secretary);
    }
    all.addAll(rest.subList(0, Math.min(3, rest.size())));
    while (all.size() < 8) {
      all.add(Newcomer.add(does, dice));
    }
    return List.of(all.subList(0, 2), all.subList(2, 4), all.subList(4, 8));
  }

  private void vote(ElectionCourse course, CommitteePlay play) {
    play.prepare(LocalDate.of(2021, 3, 16));
    play.poll(POLL);
    switch (course) {
      case COUNTED_ONCE -> play.count(POLL, CLEAR);
      case CERTIFIED -> certified(play, POLL, CLEAR);
      case VOID -> play.voidVote(POLL.plusDays(1), POLL.plusDays(14));
      case RERUN -> {
        var again = POLL.plusDays(14);
        play.voidVote(POLL.plusDays(1), again);
        play.poll(again);
        certified(play, again, CLEAR);
        concluded(play, again);
      }
      case SECOND_VOTE -> {
        var again = POLL.plusDays(8);
        certified(play, POLL, ONE_SEAT_OPEN);
        play.callAgain(POLL.plusDays(1), again);
        play.poll(again);
        certified(play, again, SECOND);
        concluded(play, again);
      }
      default -> {
        certified(play, POLL, CLEAR);
        concluded(play, POLL);
      }
    }
  }

  private static void certified(CommitteePlay play, LocalDate on, Map<Role, List<Integer>> shares) {
    play.count(on, shares);
    play.countAgain(on, shares);
  }

  private static void concluded(CommitteePlay play, LocalDate polled) {
    play.publishResult(polled);
    play.conclude(polled.plusDays(5));
  }
}
