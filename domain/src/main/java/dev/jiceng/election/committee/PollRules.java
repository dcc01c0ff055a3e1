package dev.jiceng.election.committee;

import dev.jiceng.election.team.Kinship;
import java.util.Set;

/**
 * How the vote is held (VE-8).
 *
 * @param secretBooths whether there must be any
 * @param boxesJustified whether a box that is carried about needs its reason
 * @param proxiesByKin whether a proxy must be close kin, in writing and published
 * @param mobileBoxes boxes at most
 * @param proxiesOfOne people that one voter may vote for, at most
 * @param closeKin who may vote for somebody; and who is no teller where they stand
 */
public record PollRules(
    boolean secretBooths,
    boolean boxesJustified,
    boolean proxiesByKin,
    int mobileBoxes,
    int proxiesOfOne,
    Set<Kinship> closeKin) {
  public PollRules {
    closeKin = Set.copyOf(closeKin);
  }
}
