package dev.jiceng.roster;

import java.util.UUID;

/** A post of an organization; its {@code lead} signs for it (T-4). */
public record Post(UUID id, UUID organization, Kind kind, String title, boolean lead, int seats) {
  /** What the post is. */
  public enum Kind {
    SECRETARY,
    DEPUTY_SECRETARY,
    CHAIR,
    DEPUTY_CHAIR,
    MEMBER
  }
}
