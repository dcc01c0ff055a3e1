package dev.jiceng.election.team;

import static dev.jiceng.roster.OrganizationKind.*;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Share;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.shared.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What P6 and P7 ask of teams. */
public final class Compositions {
  public static final Set<Kinship> CLOSE = EnumSet.allOf(Kinship.class);
  private static final Range ONE = Range.exactly(1);
  private static final Range ANY = new Range(0, 9);

  public static final CompositionRules LECTURE =
      new CompositionRules(
          List.of(
              new BodySize(
                  ElectionRule.C_1,
                  PARTY_BRANCH,
                  Range.exactly(5),
                  Map.of(
                      Role.SECRETARY, ONE,
                      Role.DEPUTY_SECRETARY, ONE,
                      Role.ORGANIZATION, ONE,
                      Role.PUBLICITY, ONE,
                      Role.DISCIPLINE, ONE)),
              new BodySize(
                  ElectionRule.C_2,
                  PARTY_GENERAL_BRANCH,
                  new Range(5, 7),
                  Map.of(Role.SECRETARY, ONE, Role.DEPUTY_SECRETARY, ONE, Role.DISCIPLINE, ONE)),
              new BodySize(
                  ElectionRule.C_3,
                  PARTY_COMMITTEE,
                  new Range(5, 9),
                  new Range(5, 7),
                  Map.of(
                      Role.SECRETARY,
                      ONE,
                      Role.DEPUTY_SECRETARY,
                      new Range(1, 2),
                      Role.DISCIPLINE,
                      ONE),
                  false),
              new BodySize(
                  ElectionRule.C_4,
                  VILLAGERS_COMMITTEE,
                  new Range(3, 7),
                  Map.of(Role.CHAIR, ONE, Role.DEPUTY_CHAIR, ANY)),
              new BodySize(
                  ElectionRule.C_5,
                  RESIDENTS_COMMITTEE,
                  new Range(5, 9),
                  Map.of(Role.CHAIR, ONE, Role.DEPUTY_CHAIR, new Range(1, 2))),
              new BodySize(
                  ElectionRule.C_6,
                  SUPERVISORY_COMMITTEE,
                  new Range(3, 5),
                  Map.of(Role.CHAIR, ONE)),
              new CommitteesSize(CommunityKind.VILLAGE, new Range(1, 7), new Range(1, 7)),
              new CommitteesSize(CommunityKind.NEIGHBOURHOOD, new Range(1, 9), new Range(1, 9)),
              new YoungMember(35, 1),
              new WomanMember(1, true),
              new SmallerNationality(1),
              new Newcomers(Education.SENIOR_SECONDARY, 50),
              new SecretaryFitness(null, 60),
              new EducatedLead(Education.JUNIOR_COLLEGE),
              new SecretaryAsChair(),
              new KinAvoidance(CLOSE),
              new SupervisorFitness(
                  CLOSE, Set.of(Trait.ACCOUNTANT, Trait.CLERK, Trait.HEADS_COLLECTIVE_ECONOMY))),
          List.of(
              new WomenShare(new Share(3, 10), new Share(1, 10)),
              new WomenAbout(new Share(4, 10), new Share(6, 10)),
              new AgeDownEducationUp()),
          Map.of(
              ElectionRule.C_11, Severity.ADVISORY,
              ElectionRule.C_15, Severity.ADVISORY,
              ElectionRule.C_18, Severity.ADVISORY));

  public static final CompositionRules PLAN =
      new CompositionRules(
          List.of(
              new BodySize(
                  ElectionRule.C_1,
                  PARTY_BRANCH,
                  new Range(3, 5),
                  new Range(3, 5),
                  Map.of(
                      Role.SECRETARY,
                      ONE,
                      Role.DISCIPLINE,
                      ONE,
                      Role.DEPUTY_SECRETARY,
                      new Range(0, 1)),
                  true),
              new BodySize(
                  ElectionRule.C_2,
                  PARTY_GENERAL_BRANCH,
                  new Range(5, 7),
                  new Range(5, 7),
                  Map.of(Role.SECRETARY, ONE, Role.DEPUTY_SECRETARY, ONE, Role.DISCIPLINE, ONE),
                  true),
              new BodySize(
                  ElectionRule.C_4, VILLAGERS_COMMITTEE, new Range(3, 7), Map.of(Role.CHAIR, ONE)),
              new BodySize(
                  ElectionRule.C_5, RESIDENTS_COMMITTEE, new Range(5, 9), Map.of(Role.CHAIR, ONE)),
              new CommitteesSize(CommunityKind.VILLAGE, new Range(1, 7), Range.exactly(4)),
              new CommitteesSize(CommunityKind.NEIGHBOURHOOD, new Range(5, 9), new Range(5, 9)),
              new YoungMember(35, 1),
              new WomanMember(1, false),
              new SecretaryFitness(new SecretaryFitness.Fresh(45, Education.JUNIOR_COLLEGE), 55),
              new SecretaryAsChair(),
              new KinAvoidance(CLOSE)),
          List.of(new AgeDownEducationUp()),
          Map.of(ElectionRule.C_18, Severity.ADVISORY));

  private Compositions() {}
}
