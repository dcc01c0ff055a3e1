package dev.jiceng.duty.quota;

import static dev.jiceng.duty.DutyRule.PD_4;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Words;
import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.quota.PostScheme.Load;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how many posts a community has, within its load, C-7 and the county's total (PD-4). */
public final class SetQuota {
  private final PostQuotas quotas;
  private final @Nullable PostScheme scheme;
  private final QuotaParameters parameters;
  private final Ids ids;

  /** {@code scheme} is the county's; null where it has none. */
  public SetQuota(
      PostQuotas quotas, @Nullable PostScheme scheme, QuotaParameters parameters, Ids ids) {
    this.quotas = quotas;
    this.scheme = scheme;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** {@code version} is the one that was seen; null where the community has no quota. */
  public record Command(
      DivisionCode community, int posts, String reason, @Nullable Integer version) {}

  public Outcome<PostQuota> set(Command command, Mark mark) {
    var community = command.community();
    var kind = quotas.hold(community).orElse(null);
    if (kind == null) {
      return new Outcome.Unknown<>("community");
    }
    var standing = quotas.of(community).orElse(null);
    if (standing != null && !Integer.valueOf(standing.version()).equals(command.version())) {
      return new Outcome.Stale<>(standing);
    }
    var load = quotas.load(community, new Moment(mark.at()).day()).orElse(null);
    if (scheme == null || load == null) {
      return Outcome.refused(
          Violation.of(PD_4, scheme == null ? "PD-4.noScheme" : "PD-4.noFacts", "community"));
    }
    int ceiling = Math.min(scheme.measure().posts(kind, load), parameters.most(kind));
    var found = violations(command, kind, load, ceiling);
    return found.isEmpty() ? saved(command, ceiling, standing, mark) : Outcome.refused(found);
  }

  private List<Violation> violations(Command command, CommunityKind kind, Load load, int ceiling) {
    var found = new ArrayList<>(Words.of(PD_4, "reason", command.reason(), Words.LINE));
    int posts = command.posts();
    if (posts < 1) {
      found.add(Violation.of(PD_4, "PD-4.positive", "posts", Map.of("actual", posts)));
    }
    if (posts > ceiling) {
      Map<String, Object> numbers =
          Map.of(
              "posts", posts,
              "limit", ceiling,
              "most", parameters.most(kind),
              "population", load.population(),
              "area", load.area(),
              "tasks", load.tasks());
      found.add(Violation.of(PD_4, "PD-4.ceiling", "posts", numbers));
    }
    found.addAll(total(command));
    return found;
  }

  private List<Violation> total(Command command) {
    int together = quotas.others(command.community()) + command.posts();
    int total = scheme == null ? 0 : scheme.total();
    return together > total
        ? List.of(
            Violation.of(PD_4, "PD-4.total", "posts", Map.of("actual", together, "limit", total)))
        : List.of();
  }

  private Outcome<PostQuota> saved(
      Command command, int ceiling, @Nullable PostQuota standing, Mark mark) {
    var community = command.community();
    var id = standing == null ? ids.next() : standing.id();
    int version = standing == null ? 1 : standing.version();
    var quota =
        new PostQuota(id, community, command.posts(), ceiling, command.reason(), mark, version);
    if (standing == null) {
      quotas.add(quota);
      return Outcome.done(quota);
    }
    return quotas
        .save(quota)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(quotas.of(community).orElseThrow()));
  }
}
