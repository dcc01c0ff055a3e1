package dev.jiceng.election;

import dev.jiceng.shared.Rule;

/** The rules of elections that are judged here, each with the source it comes from. */
public enum ElectionRule implements Rule {
  /** Size and posts of a Party branch committee. */
  C_1("P6, P7"),
  /** Size and posts of a Party general branch committee. */
  C_2("P6, P7"),
  /** Size and posts of a Party committee. */
  C_3("P6, P7"),
  /** Size of a villagers' committee. */
  C_4("P6, P7"),
  /** Size and posts of a residents' committee. */
  C_5("P6, P7"),
  /** Size and posts of a supervisory committee. */
  C_6("P6"),
  /** How many people hold posts in the two committees together. */
  C_7("P6, P7"),
  /** A young member in the two committees. */
  C_8("P6, P7"),
  /** A woman in the two committees. */
  C_9("P6, P7"),
  /** Share of women among members and chairs of villagers' committees, over an area. */
  C_10("P6"),
  /** Share of women in residents' committees, over an area. */
  C_11("P6"),
  /** Smaller nationalities are represented. */
  C_12("P6, Organic Law of the Villagers' Committees Art. 6"),
  /** Education and age of newcomers. */
  C_13("P6"),
  /** Age and education of the Party secretary. */
  C_14("P6, P7"),
  /** Full-time junior college in one of the leading posts. */
  C_15("P6"),
  /** The secretary is chair where possible; where not, the reason is recorded. */
  C_16("P6, P7"),
  /** Close kin do not serve together. */
  C_17("P6, P7"),
  /** Age down, education up. */
  C_18("P5, P6, P7"),

  /** The things that bar a person from standing. */
  Q_1("P6"),
  /** The things that make a person unsuitable. */
  Q_2("P6"),
  /** The nine-point list. */
  Q_3("P7"),
  /** Township first review, then county joint review. */
  Q_4("P6, P7"),
  /** The county studies who is to be secretary. */
  Q_5("P6, P7"),
  /** Somebody written in is declared elected only after review. */
  Q_6("P6"),
  /** Pledges are signed and published. */
  Q_7("P6, P7"),
  /** Who may vote. */
  Q_8("Organic Law of the Villagers' Committees Art. 13"),

  /** The steps of a Party organization's election in their order. */
  PE_1("P5, P6, P7"),
  /** More candidates than seats. */
  PE_2("P6, P7"),
  /** Notices and how long they hang. */
  PE_3("P7"),
  /** How many members must be present. */
  PE_4("Party Grassroots Organisation Election Regulation 2020; P5"),
  /** Ballots returned and issued; a ballot naming too many is invalid. */
  PE_5("Party Grassroots Organisation Election Regulation 2020"),
  /** Who is elected at the meeting. */
  PE_6("Party Grassroots Organisation Election Regulation 2020"),
  /** Posts after the election. */
  PE_7("P6"),

  /** The committee's election follows the Party organization's. */
  VE_1("P6, P7"),
  /** The election committee. */
  VE_2("P6, P7, Organic Law of the Villagers' Committees Art. 12"),
  /** The method is adopted and published before registration. */
  VE_3("P6"),
  /** Registration, publication of the roll, objections. */
  VE_4("P6, P7, Organic Law of the Villagers' Committees Art. 13, 14"),
  /** Who may nominate, and how many. */
  VE_5("P6, Organic Law of the Villagers' Committees Art. 15"),
  /** Figures of the nomination vote. */
  VE_6("P5"),
  /** Formal candidates: reviewed, more than seats, published. */
  VE_7("P6, P7, Organic Law of the Villagers' Committees Art. 15"),
  /** Staff, places, mobile boxes and proxies. */
  VE_8("P6, P7, Organic Law of the Villagers' Committees Art. 15"),
  /** When a vote is valid. */
  VE_9("P6, P7, Organic Law of the Villagers' Committees Art. 15"),
  /** Who is elected. */
  VE_10("Organic Law of the Villagers' Committees Art. 15"),
  /** What unlawful acts broke is void and rerun. */
  VE_11("P7"),
  /** The count is entered twice by different people. */
  VE_12("P6, P7"),
  /** Length of a term. */
  VE_13("P4, P6"),
  /** Ballots balance. */
  VE_14("P6, P7"),
  /** The roll is frozen. */
  VE_15("P7"),
  /** How a result came about. */
  VE_16("P7, Organic Law of the Villagers' Committees Art. 15"),
  /** Recall and by-election. */
  VE_17("Organic Law of the Villagers' Committees Art. 16, 19"),
  /** A published result ends the old memberships and begins the new ones. */
  VE_18("P6"),

  /** The supervisory committee. */
  S_1("P6, P7"),
  /** Representatives of villagers and residents. */
  S_2("P6, Organic Law of the Villagers' Committees Art. 25"),
  /** Heads of the groups. */
  S_3("P6"),
  /** Group Party branches, women's federation, youth league, collective economy. */
  S_4("P6"),

  /** A community under rectification does not begin its election. */
  R_1("P6, P7"),
  /** The outgoing are audited, and it is published before the vote. */
  R_2("P6, P7, Organic Law of the Villagers' Committees Art. 35"),
  /** One confirmed finding of vote buying voids the candidacy. */
  R_6("P4, P6, P7");

  private final String source;

  ElectionRule(String source) {
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
