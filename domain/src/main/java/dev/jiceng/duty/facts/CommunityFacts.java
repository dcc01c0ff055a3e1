package dev.jiceng.duty.facts;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a community was in a year (PD-8).
 *
 * @param current whether no correction followed
 * @param version how many times the year was recorded
 */
public record CommunityFacts(
    UUID id,
    DivisionCode community,
    int year,
    Figures figures,
    Mark recorded,
    boolean current,
    int version) {

  /**
   * The facts themselves.
   *
   * @param area in square kilometres
   * @param collectiveIncome of the village collective in the year, in yuan
   */
  public record Figures(
      int households,
      int population,
      int residentGroups,
      BigDecimal area,
      int offices,
      int activityRooms,
      BigDecimal collectiveIncome) {
    /** With both decimals, for those that were found in order. */
    Figures exact() {
      return new Figures(
          households,
          population,
          residentGroups,
          Yuan.exact(area),
          offices,
          activityRooms,
          Yuan.exact(collectiveIncome));
    }
  }
}
