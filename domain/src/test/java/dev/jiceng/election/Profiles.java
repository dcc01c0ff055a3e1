package dev.jiceng.election;

import dev.jiceng.election.tally.Majority;
import dev.jiceng.election.tally.Majority.Base;
import dev.jiceng.election.tally.MeetingRules;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.election.tally.TurnoutRule;
import dev.jiceng.election.tally.WinningRules;

/** What the profiles set, as far as the tests need it. */
public final class Profiles {
  private static final Share HALF = new Share(1, 2);

  /** A fifth more than seats, and at least one more. */
  public static final DifferentialRule DIFFERENTIAL = new DifferentialRule(new Share(1, 5), 1);

  public static final MeetingRules MEETING = new MeetingRules(new Share(4, 5));
  public static final TurnoutRule TURNOUT = new TurnoutRule(HALF);

  public static final WinningRules PARTY_WINNING =
      new WinningRules(
          ElectionRule.PE_6,
          new Majority(Base.PRESENT, HALF, true),
          new Majority(Base.PRESENT, HALF, true),
          DIFFERENTIAL);

  public static final WinningRules COMMITTEE_WINNING =
      new WinningRules(
          ElectionRule.VE_10,
          new Majority(Base.CAST, HALF, true),
          new Majority(Base.CAST, new Share(1, 3), false),
          DIFFERENTIAL);

  public static final RecallRules RECALL =
      new RecallRules(new Share(1, 5), new Share(1, 3), HALF, HALF);

  private Profiles() {}
}
