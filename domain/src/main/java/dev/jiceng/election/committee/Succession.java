package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_18;

import dev.jiceng.election.team.Role;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Post;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A concluded election ends the outgoing memberships and opens the new ones (VE-18, PD-6). */
public final class Succession {
  private final Bodies bodies;
  private final HoldPost holding;

  public Succession(Bodies bodies, HoldPost holding) {
    this.bodies = bodies;
    this.holding = holding;
  }

  /** What the roster says against it, advice too; it is done where nothing of it blocks. */
  List<Violation> take(CommitteeElection election, CommitteeRules rules) {
    var found = new ArrayList<Violation>();
    var terms = NewTerm.of(election, rules);
    if (!election.pin().isByElection()) {
      var start = election.lastDay(CommitteeAction.CONCLUDE).orElseThrow();
      bodies.held(election.community(), start).forEach(old -> end(old, start, found));
    }
    var posts = bodies.posts(election.community());
    terms.forEach(term -> begin(term, posts, found));
    return found;
  }

  private void end(Membership old, LocalDate start, List<Violation> found) {
    var last = start.minusDays(1);
    var end = new HoldPost.End(old.id(), old.version(), last, Membership.Reason.TERM_ENDED);
    collect(holding.end(end), old, found);
  }

  private void begin(NewTerm term, List<Post> posts, List<Violation> found) {
    var post = posts.stream().filter(one -> one.kind() == kind(term.post())).findFirst();
    if (post.isEmpty()) {
      var numbers = Map.<String, Object>of("post", term.post());
      found.add(Violation.of(VE_18, "VE-18.post", "community", numbers));
      return;
    }
    var begin =
        new HoldPost.Begin(
            term.person(), post.get().id(), term.startsOn(), lastDay(term, post.get()));
    collect(holding.begin(begin), term.person(), found);
  }

  /** Known where an election is entered after the next one: whoever followed is there already. */
  private @Nullable LocalDate lastDay(NewTerm term, Post post) {
    return bodies
        .nextTaken(post, term.startsOn())
        .map(taken -> taken.minusDays(1))
        .map(last -> last.isBefore(term.endsOn()) ? last : term.endsOn())
        .orElse(null);
  }

  private static void collect(Outcome<Membership> outcome, Object whose, List<Violation> found) {
    switch (outcome) {
      case Outcome.Done<Membership>(var ignored, var advice) -> found.addAll(advice);
      case Outcome.Refused<Membership>(var violations) -> found.addAll(violations);
      case Outcome.Unknown<Membership> _ ->
          found.add(Violation.of(VE_18, "VE-18.person", "community", Map.of("person", whose)));
      case Outcome.Stale<Membership> _,
          Outcome.KeyConflict<Membership> _,
          Outcome.Duplicate<Membership> _ ->
          throw new IllegalStateException("the roster is held: " + whose);
    }
  }

  static Post.Kind kind(Role role) {
    return switch (role) {
      case SECRETARY -> Post.Kind.SECRETARY;
      case DEPUTY_SECRETARY -> Post.Kind.DEPUTY_SECRETARY;
      case CHAIR -> Post.Kind.CHAIR;
      case DEPUTY_CHAIR -> Post.Kind.DEPUTY_CHAIR;
      case MEMBER, ORGANIZATION, PUBLICITY, DISCIPLINE -> Post.Kind.MEMBER;
    };
  }
}
