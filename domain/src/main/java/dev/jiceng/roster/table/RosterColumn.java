package dev.jiceng.roster.table;

import dev.jiceng.roster.RosterRule;
import dev.jiceng.table.Column;

/** The columns of a roster. */
public enum RosterColumn implements Column {
  PERSON(RosterRule.TR_4),
  NAME(RosterRule.TR_4),
  GENDER(RosterRule.TR_4),
  BIRTH_DATE(RosterRule.TR_4),
  ETHNICITY(RosterRule.TR_4),
  EDUCATION(RosterRule.TR_4),
  POLITICAL_STATUS(RosterRule.TR_4),
  ORIGIN(RosterRule.TR_4),
  SKILLS(RosterRule.TR_4),
  ID_NUMBER(RosterRule.TR_4),
  PHONE(RosterRule.TR_4),
  MEMBERSHIP(RosterRule.PD_6),
  COMMUNITY(RosterRule.PD_1),
  ORGANIZATION(RosterRule.PD_1),
  POST(RosterRule.PD_1),
  STARTS_ON(RosterRule.PD_6),
  ENDS_ON(RosterRule.PD_6),
  END_REASON(RosterRule.PD_6);

  private final RosterRule rule;

  RosterColumn(RosterRule rule) {
    this.rule = rule;
  }

  @Override
  public RosterRule rule() {
    return rule;
  }
}
