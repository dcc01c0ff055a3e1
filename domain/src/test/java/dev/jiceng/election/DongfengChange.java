package dev.jiceng.election;

import static dev.jiceng.election.ElectionRule.C_17;
import static dev.jiceng.election.ElectionRule.Q_8;
import static dev.jiceng.election.ElectionRule.R_1;
import static dev.jiceng.election.ElectionRule.VE_1;
import static dev.jiceng.election.ElectionRule.VE_10;
import static dev.jiceng.election.ElectionRule.VE_12;
import static dev.jiceng.election.ElectionRule.VE_14;
import static dev.jiceng.election.ElectionRule.VE_15;
import static dev.jiceng.election.ElectionRule.VE_2;
import static dev.jiceng.election.ElectionRule.VE_3;
import static dev.jiceng.election.ElectionRule.VE_4;
import static dev.jiceng.election.ElectionRule.VE_5;
import static dev.jiceng.election.ElectionRule.VE_6;
import static dev.jiceng.election.ElectionRule.VE_7;
import static dev.jiceng.election.ElectionRule.VE_8;
import static dev.jiceng.election.ElectionRule.VE_9;
import static dev.jiceng.election.People.clerk;
import static dev.jiceng.election.People.people;
import static dev.jiceng.election.People.person;

import dev.jiceng.election.committee.MobileBox;
import dev.jiceng.election.committee.Nomination;
import dev.jiceng.election.committee.Situation;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One number of Dongfeng's committee election made wrong.
 *
 * @param rule the one that refuses it
 * @param isTruth whether it is refused whatever a profile says, for the record would not be true
 */
public record DongfengChange(
    ElectionRule rule, boolean isTruth, String name, Consumer<DongfengCommittee> change) {
  public static final List<DongfengChange> ALL =
      List.of(
          rule(
              VE_1,
              "the Party organization not elected yet",
              d -> d.situation = new Situation(false, false)),
          rule(
              R_1, "a community under rectification", d -> d.situation = new Situation(true, true)),
          rule(VE_2, "a six-member election committee", d -> d.electionCommittee = 6),
          rule(VE_2, "eleven members in a community", d -> d.electionCommittee = 11),
          rule(VE_2, "two supervisors", d -> d.supervisors = 2),
          rule(
              VE_2,
              "a candidate still in the election committee",
              d -> d.extraOfCommittee = person(104)),
          rule(
              VE_3,
              "a method published before it was adopted",
              d -> d.methodPublished = LocalDate.of(2011, 8, 14)),
          rule(VE_4, "a 19-day roll", d -> d.rollPublished = LocalDate.of(2011, 8, 28)),
          truth(
              VE_4,
              "an empty roll",
              d -> {
                d.farming = 0;
                d.residents = 0;
                d.frozen = 0;
              }),
          rule(VE_5, "self-nomination in a community", d -> d.way = Nomination.Way.SELF),
          rule(
              VE_5, "one voter naming four for one seat", d -> d.way = Nomination.Way.JOINT_VOTERS),
          truth(VE_6, "1,771 taking part of 1,770", d -> d.tookPart = 1771),
          truth(VE_9, "1,078 ballots returned of 1,077", d -> d.returned = 1078),
          truth(
              VE_15,
              "a roll frozen while objections are open to it",
              d -> d.frozenOn = LocalDate.of(2011, 8, 31)),
          truth(VE_15, "1,769 frozen of 1,770", d -> d.frozen = 1769),
          truth(
              VE_7,
              "a candidate listed twice to make two",
              d -> d.chairs = List.of(person(101), person(101), person(102))),
          rule(
              VE_7,
              "somebody named for member standing for chair",
              d -> d.chairs = List.of(person(101), person(121))),
          rule(VE_7, "one candidate for chair", d -> d.chairs = people(101, 101)),
          rule(VE_7, "a candidate nobody named", d -> d.chairs = List.of(person(101), person(199))),
          rule(
              Q_8,
              "an 80-year-old's birth date moved under 18",
              d -> d.birthDate = LocalDate.of(1993, 9, 17)),
          rule(
              C_17,
              "a spouse in the other committee",
              d -> d.kin.add(new KinTie(person(121), Kinship.SPOUSE, person(3)))),
          rule(
              VE_8,
              "a candidate among the tellers",
              d -> d.staff = Set.of(person(101), person(91))),
          rule(
              VE_8,
              "a candidate's son among the tellers",
              d -> d.kin.add(new KinTie(person(91), Kinship.PARENT, person(101)))),
          rule(VE_8, "no secret booths", d -> d.booths = false),
          rule(VE_8, "a third mobile box", d -> d.mobileBoxes = boxes("一", "二", "三")),
          rule(
              VE_8,
              "a mobile box for no reason",
              d -> d.mobileBoxes = List.of(new MobileBox("一", " "))),
          truth(VE_8, "a mobile box twice", d -> d.mobileBoxes = boxes("一", "一")),
          rule(
              VE_8,
              "a proxy who is not kin",
              d -> d.proxy = DongfengCommittee.proxy(201, null, true)),
          rule(
              VE_8,
              "a proxy by word of mouth",
              d -> d.proxy = DongfengCommittee.proxy(201, Kinship.CHILD, false)),
          truth(
              VE_8,
              "a proxy who is not on the roll",
              d -> d.proxy = DongfengCommittee.proxy(299, Kinship.CHILD, true)),
          truth(
              VE_8,
              "a voter who is their own proxy",
              d -> d.proxy = DongfengCommittee.proxy(200, Kinship.CHILD, true)),
          rule(VE_8, "a station nowhere", d -> d.stations.add(" ")),
          rule(VE_8, "a vote a day early", d -> d.pollOn = LocalDate.of(2011, 9, 15)),
          rule(VE_9, "a count behind closed doors", d -> d.countedInPublic = false),
          rule(
              VE_9,
              "885 of 1,770 voting",
              d -> {
                d.cast = 885;
                d.chairVotes = 500;
              }),
          truth(VE_9, "one ballot more returned than issued", d -> d.extraReturned = 1),
          truth(VE_14, "one valid ballot too many", d -> d.offBy = 1),
          truth(VE_12, "more votes than valid ballots", d -> d.chairVotes = 1451),
          truth(VE_12, "one clerk entering twice", d -> d.second = clerk(1)),
          truth(VE_12, "the clerk certifying", d -> d.certifier = clerk(2)),
          truth(VE_12, "two entries that differ", d -> d.secondChairVotes = 899),
          rule(VE_10, "a chair with half of the votes", d -> d.chairVotes = 750),
          rule(
              VE_9,
              "concluded while the notice hangs",
              d -> d.concludedOn = LocalDate.of(2011, 9, 18)));

  private static DongfengChange rule(
      ElectionRule rule, String name, Consumer<DongfengCommittee> change) {
    return new DongfengChange(rule, false, name, change);
  }

  private static DongfengChange truth(
      ElectionRule rule, String name, Consumer<DongfengCommittee> change) {
    return new DongfengChange(rule, true, name, change);
  }

  private static List<MobileBox> boxes(String... names) {
    return Stream.of(names).map(name -> new MobileBox(name, "行动不便")).toList();
  }

  public DongfengCommittee applied() {
    var committee = new DongfengCommittee();
    change.accept(committee);
    return committee;
  }

  @Override
  public String toString() {
    return name + ": " + rule.id();
  }
}
