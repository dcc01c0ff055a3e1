package dev.jiceng.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post of an organization; its {@code lead} signs for it (T-4), {@code seats} may hold it at a
 * time.
 */
public record Post(
    UUID id,
    UUID organization,
    Kind kind,
    @Nullable PostCharge charge,
    String title,
    boolean lead,
    int seats,
    int version) {
  /** What the post is. */
  public enum Kind {
    /** 书记 */
    SECRETARY,
    /** 副书记 */
    DEPUTY_SECRETARY,
    /** 主任 */
    CHAIR,
    /** 副主任 */
    DEPUTY_CHAIR,
    /** 委员 */
    MEMBER,
    /** An auxiliary post (PD-1), held by appointment. */
    OTHER;

    public boolean isElected() {
      return this != OTHER;
    }

    public boolean isLead() {
      return this == SECRETARY || this == CHAIR;
    }

    boolean fits(OrganizationKind body) {
      return switch (this) {
        case SECRETARY, DEPUTY_SECRETARY -> body.isParty();
        case CHAIR, DEPUTY_CHAIR -> !body.isParty();
        case MEMBER, OTHER -> true;
      };
    }
  }

  /** A new post of a committee, or one that the catalogue does not name. */
  public Post(UUID id, UUID organization, Kind kind, String title, boolean lead, int seats) {
    this(id, organization, kind, null, title, lead, seats, 1);
  }

  Post changed(String newTitle, int newSeats) {
    return new Post(id, organization, kind, charge, newTitle, lead, newSeats, version);
  }

  public Post withVersion(int newer) {
    return new Post(id, organization, kind, charge, title, lead, seats, newer);
  }
}
