package dev.jiceng.roster;

import dev.jiceng.shared.Rule;

/** The rules of the roster; the first six are in the order of {@link OrganizationKind}. */
public enum RosterRule implements Rule {
  /** How many sit in a Party branch committee. */
  C_1("P6, P7"),
  /** How many sit in a Party general branch committee. */
  C_2("P6, P7"),
  /** How many sit in a Party committee. */
  C_3("P6, P7"),
  /** How many sit in a villagers' committee, which only a village has. */
  C_4("P6, P7"),
  /** How many sit in a residents' committee, which only a neighbourhood has. */
  C_5("P6, P7"),
  /** How many sit in a supervisory committee. */
  C_6("P6"),
  /** Close kin do not serve in the two committees of one community. */
  C_17("P6, P7"),
  /** A community's posts are those of its bodies and auxiliary ones. */
  PD_1("P6, P7"),
  /** Posts that one person may not hold together. */
  PD_2("P6, P7"),
  /** How many people a community's two committees have together. */
  PD_4("P6, P7"),
  /** A membership has start, end and reason of end; history is kept. */
  PD_6("P6, P7"),
  /** Who is elected has the right to vote: 18 or over. */
  Q_8("Organic Law of the Villagers' Committees, art. 13"),
  /** The supervisory committee is not open to committee members' close kin. */
  S_1("P6, P7"),
  /** The profile of a cadre; what identifies them is protected. */
  TR_4("P8");

  private final String source;

  RosterRule(String source) {
    this.source = source;
  }

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public String source() {
    return source;
  }
}
