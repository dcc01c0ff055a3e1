package dev.jiceng.duty.quota;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import java.util.UUID;

/**
 * 核定职数: how many people may sit in a community's two committees together (PD-4).
 *
 * @param ceiling what scheme and C-7 allowed when it was set
 */
public record PostQuota(
    UUID id, DivisionCode community, int posts, int ceiling, String reason, Mark set, int version) {
  public PostQuota withVersion(int newer) {
    return new PostQuota(id, community, posts, ceiling, reason, set, newer);
  }
}
