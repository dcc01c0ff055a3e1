package dev.jiceng.election;

import static dev.jiceng.election.ElectionRule.VE_18;

import dev.jiceng.election.team.Role;
import dev.jiceng.roster.HoldPost;
import dev.jiceng.roster.KeepPost;
import dev.jiceng.roster.Membership;
import dev.jiceng.roster.Memberships;
import dev.jiceng.roster.Organizations;
import dev.jiceng.roster.People;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends memberships and opens those that follow, by the roster's own rules (VE-18, PD-6). */
public final class Turnover {
  private final HoldPost holding;
  private final KeepPost keeping;
  private final Memberships memberships;

  public Turnover(
      Organizations organizations,
      Memberships memberships,
      People people,
      RosterParameters parameters,
      Ids ids) {
    this.holding = new HoldPost(organizations, memberships, people, parameters, ids);
    this.keeping = new KeepPost(organizations, memberships, parameters, ids);
    this.memberships = memberships;
  }

  /**
   * Who takes over which of the posts, and from when.
   *
   * @param endsOn the last day of the term; empty where nothing sets one
   */
  public record Successor(UUID person, Role role, LocalDate startsOn, @Nullable LocalDate endsOn) {}

  /** What the roster says against it, advice too; {@code outgoing} end the day before. */
  public List<Violation> take(
      List<Membership> outgoing, LocalDate start, List<Post> posts, List<Successor> successors) {
    var found = new ArrayList<Violation>();
    outgoing.forEach(old -> end(old, start, found));
    var seats = new ArrayList<>(posts);
    successors.forEach(one -> begin(one, seats, found));
    return found;
  }

  private void end(Membership old, LocalDate start, List<Violation> found) {
    var last = start.minusDays(1);
    var end = new HoldPost.End(old.id(), old.version(), last, Membership.Reason.TERM_ENDED);
    collect(holding.end(end), old, found);
  }

  private void begin(Successor one, List<Post> posts, List<Violation> found) {
    var post =
        posts.stream()
            .filter(it -> it.kind() == kind(one.role()))
            .filter(it -> held(it, one.startsOn()) < it.seats())
            .findFirst()
            .or(() -> opened(one, posts, found));
    post.ifPresent(it -> {
      var begin = new HoldPost.Begin(one.person(), it.id(), one.startsOn(), end(one, it));
      collect(holding.begin(begin), one.person(), found);
    });
  }

  private long held(Post post, LocalDate day) {
    return memberships.ofPosts(List.of(post.id())).stream()
        .filter(membership -> membership.isHeldOn(day))
        .count();
  }

  /** The method of the election fixed the seats: where the body has too few, it gets them. */
  private Optional<Post> opened(Successor one, List<Post> posts, List<Violation> found) {
    var kind = kind(one.role());
    if (posts.isEmpty()) {
      var numbers = Map.<String, Object>of("post", one.role());
      found.add(Violation.of(VE_18, "VE-18.post", "community", numbers));
      return Optional.empty();
    }
    var old = posts.stream().filter(post -> post.kind() == kind).findFirst();
    var outcome =
        old.map(it ->
                keeping.update(
                    new KeepPost.Update(it.id(), it.version(), it.title(), it.seats() + 1)))
            .orElseGet(() ->
                keeping.create(
                    new KeepPost.Create(posts.getFirst().organization(), kind, title(kind), 1)));
    return switch (outcome) {
      case Outcome.Done<Post>(Post post, var advice) -> {
        found.addAll(advice);
        old.ifPresent(posts::remove);
        posts.add(post);
        yield Optional.of(post);
      }
      case Outcome.Refused<Post>(var violations) -> {
        found.addAll(violations);
        yield Optional.empty();
      }
      default -> throw new IllegalStateException("the roster is held: " + outcome);
    };
  }

  private static String title(Post.Kind kind) {
    return switch (kind) {
      case SECRETARY -> "书记";
      case DEPUTY_SECRETARY -> "副书记";
      case CHAIR -> "主任";
      case DEPUTY_CHAIR -> "副主任";
      case MEMBER, OTHER -> "委员";
    };
  }

  /** Known where an election is entered after the next one: whoever followed is there already. */
  private Membership.@Nullable End end(Successor one, Post post) {
    return memberships.ofPosts(List.of(post.id())).stream()
        .map(Membership::startsOn)
        .filter(start -> start.isAfter(one.startsOn()))
        .min(LocalDate::compareTo)
        .map(taken -> taken.minusDays(1))
        .map(last -> one.endsOn() == null || last.isBefore(one.endsOn()) ? last : one.endsOn())
        .map(last -> new Membership.End(last, Membership.Reason.TERM_ENDED))
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

  /** The roster knows what somebody does in a committee only as far as it is a post. */
  public static Post.Kind kind(Role role) {
    return switch (role) {
      case SECRETARY -> Post.Kind.SECRETARY;
      case DEPUTY_SECRETARY -> Post.Kind.DEPUTY_SECRETARY;
      case CHAIR -> Post.Kind.CHAIR;
      case DEPUTY_CHAIR -> Post.Kind.DEPUTY_CHAIR;
      case MEMBER, ORGANIZATION, PUBLICITY, DISCIPLINE -> Post.Kind.MEMBER;
    };
  }
}
