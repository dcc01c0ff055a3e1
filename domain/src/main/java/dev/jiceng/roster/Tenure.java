package dev.jiceng.roster;

/** A membership with what it is a membership of. */
public record Tenure(Membership membership, Post post, Organization organization) {
  /** An elected post of one of the 两委. */
  boolean isOfTheTwoCommittees() {
    return post.kind().isElected() && organization.kind().isOfTheTwoCommittees();
  }

  /** Served in the same community at the same time. */
  boolean meets(Tenure other) {
    return organization.community().equals(other.organization.community())
        && membership.overlaps(other.membership);
  }
}
