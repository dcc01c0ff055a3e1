package dev.jiceng.roster;

import static dev.jiceng.roster.RosterRule.PD_1;

import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of auxiliary posts (PD-1), and which exclude each other (PD-2). */
final class Charges {
  private Charges() {}

  /** {@code others} are the community's posts. */
  static List<Violation> violations(
      Organization body, Post post, List<Post> others, RosterParameters parameters) {
    var charge = post.charge();
    if (charge == null) {
      return List.of();
    }
    var found = new ArrayList<Violation>();
    if (post.kind() != Post.Kind.OTHER) {
      found.add(Violation.of(PD_1, "PD-1.charge", "charge", Map.of("post", post.kind())));
    }
    if (charge.isForTheBorder() && !parameters.isAtBorder(body.community())) {
      found.add(Violation.of(PD_1, "PD-1.border", "charge"));
    }
    if (others.stream().anyMatch(other -> other.charge() == charge)) {
      found.add(Violation.of(PD_1, "PD-1.known", "charge"));
    }
    found.addAll(seats(post));
    return found;
  }

  static List<Violation> seats(Post post) {
    var charge = post.charge();
    return charge != null && charge.isSingle() && post.seats() > 1
        ? List.of(Violation.of(PD_1, "PD-1.single", "seats", Map.of("seats", post.seats())))
        : List.of();
  }

  /** {@code held} is everything the person holds and held. */
  static List<Violation> alone(Tenure wanted, List<Tenure> held) {
    var charge = wanted.post().charge();
    boolean isOfACommittee =
        held.stream().anyMatch(other -> other.isOfTheTwoCommittees() && other.meets(wanted));
    return charge == null || !charge.isForTheTwoCommittees() || isOfACommittee
        ? List.of()
        : List.of(
            new Violation(PD_1, "PD-1.alone", List.of("person"), Map.of(), Severity.ADVISORY));
  }

  static boolean exclude(Tenure one, Tenure other) {
    return is(one, PostCharge.EXPENSE_APPROVER) && is(other, PostCharge.FINANCE_CHECKER)
        || is(one, PostCharge.ACCOUNTANT) && isSupervisor(other);
  }

  private static boolean is(Tenure tenure, @Nullable PostCharge charge) {
    return tenure.post().charge() == charge;
  }

  private static boolean isSupervisor(Tenure tenure) {
    return tenure.post().kind().isElected()
        && tenure.organization().kind() == OrganizationKind.SUPERVISORY_COMMITTEE;
  }
}
