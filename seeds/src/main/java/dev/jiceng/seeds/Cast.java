package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Actor;

/** Who acts on a community's letter beside its own committees; all of them are invented. */
record Cast(Actor clerk, Actor liaison, Actor county, String partyLead, String governmentLead) {

  static Cast of(DivisionCode community) {
    var township = community.at(DivisionLevel.TOWNSHIP).orElseThrow();
    var county = community.at(DivisionLevel.COUNTY).orElseThrow();
    var inTownship = Dice.of(township.value(), "cast");
    return new Cast(
        actor("village-clerk", community, Dice.of(community.value(), "clerk")),
        actor("township-officer", township, inTownship),
        actor("county-organization-officer", county, Dice.of(county.value(), "cast")),
        Names.COMMON.next(inTownship),
        Names.COMMON.next(inTownship));
  }

  private static Actor actor(String role, DivisionCode code, Dice dice) {
    return new Actor("demo/" + role + "/" + code, Names.COMMON.next(dice));
  }
}
