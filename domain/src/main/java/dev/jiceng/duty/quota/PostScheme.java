package dev.jiceng.duty.quota;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * 职数核定办法: how a county judges the number of posts (PD-4).
 *
 * @param total how many its communities have at most, all together
 */
public record PostScheme(UUID id, DivisionCode county, int total, Measure measure, int version) {

  /**
   * What a community begins with, and what earns it one post more.
   *
   * @param areaPerPost square kilometres
   * @param tasksPerPost tasks due within a year
   */
  public record Measure(
      int villageBase,
      int neighbourhoodBase,
      int peoplePerPost,
      BigDecimal areaPerPost,
      int tasksPerPost) {

    /** How many posts the measure gives, whatever C-7 says. */
    public int posts(CommunityKind kind, Load load) {
      int base = kind == CommunityKind.VILLAGE ? villageBase : neighbourhoodBase;
      return base
          + load.population() / peoplePerPost
          + load.area().divideToIntegralValue(areaPerPost).intValue()
          + load.tasks() / tasksPerPost;
    }
  }

  /** What a community's posts have to carry: people, square kilometres, tasks of the last year. */
  public record Load(int population, BigDecimal area, int tasks) {}

  PostScheme changed(int newTotal, Measure newer) {
    return new PostScheme(id, county, newTotal, newer, version);
  }

  public PostScheme withVersion(int newer) {
    return new PostScheme(id, county, total, measure, newer);
  }
}
