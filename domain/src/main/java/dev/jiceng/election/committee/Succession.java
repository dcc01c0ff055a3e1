package dev.jiceng.election.committee;

import dev.jiceng.election.Turnover;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Violation;
import java.util.List;

/** A concluded election ends the outgoing memberships and opens the new ones (VE-18, PD-6). */
public final class Succession {
  private final Bodies bodies;
  private final Turnover turnover;

  public Succession(Bodies bodies, Turnover turnover) {
    this.bodies = bodies;
    this.turnover = turnover;
  }

  /** What the roster says against it, advice too; it is done where nothing of it blocks. */
  List<Violation> take(CommitteeElection election, CommitteeRules rules) {
    var start = election.lastDay(CommitteeAction.CONCLUDE).orElseThrow();
    var outgoing =
        election.pin().isByElection()
            ? List.<Membership>of()
            : bodies.held(election.community(), start);
    var successors =
        NewTerm.of(election, rules).stream()
            .map(term ->
                new Turnover.Successor(term.person(), term.post(), term.startsOn(), term.endsOn()))
            .toList();
    return turnover.take(outgoing, start, bodies.posts(election.community()), successors);
  }
}
