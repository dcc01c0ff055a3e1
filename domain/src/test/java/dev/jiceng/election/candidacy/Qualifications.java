package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_1;
import static dev.jiceng.election.ElectionRule.Q_2;
import static dev.jiceng.election.ElectionRule.Q_3;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What P6 and P7 ask of those who stand; of the lists as much as the tests need. */
public final class Qualifications {
  public static final EligibilityRules ELIGIBILITY = new EligibilityRules(18, 1);

  public static final QualificationRules LECTURE =
      new QualificationRules(
          new NegativeList(
              List.of(
                  new NegativeItem("five-2", Q_1, "有犯罪前科或受过刑事处罚的", false),
                  new NegativeItem("five-3", Q_1, "存在“村霸”和涉黑涉恶问题的", false),
                  new NegativeItem("ten-2", Q_2, "被法院纳入失信被执行人名单", true),
                  new NegativeItem("ten-9", Q_2, "存在非法占地等行为未整改的", true))),
          Set.of("police", "finance", "public-order", "justice"),
          Set.of(
              "organization",
              "civil-affairs",
              "discipline",
              "political-legal",
              "public-security",
              "court",
              "procuratorate",
              "justice",
              "petitions"),
          EnumSet.allOf(Pledge.Kind.class),
          true);

  public static final QualificationRules PLAN =
      new QualificationRules(
          new NegativeList(List.of(new NegativeItem("nine-4", Q_3, "曾受过党纪重处分", false))),
          Set.of("township"),
          Set.of("organization"),
          EnumSet.of(Pledge.Kind.DISCIPLINE),
          true);

  private Qualifications() {}
}
