package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;

/** Which communities may not begin their election. */
@FunctionalInterface
public interface HeldCommunities {
  boolean isHeld(DivisionCode community);
}
