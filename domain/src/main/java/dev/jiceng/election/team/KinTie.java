package dev.jiceng.election.team;

import java.util.UUID;

/** One recorded tie: {@code to} is {@code from}'s spouse, parent, child … */
public record KinTie(UUID from, Kinship kinship, UUID to) {
  KinTie turned() {
    var other =
        switch (kinship) {
          case SPOUSE, SIBLING -> kinship;
          case PARENT -> Kinship.CHILD;
          case CHILD -> Kinship.PARENT;
          case GRANDPARENT -> Kinship.GRANDCHILD;
          case GRANDCHILD -> Kinship.GRANDPARENT;
        };
    return new KinTie(to, other, from);
  }
}
