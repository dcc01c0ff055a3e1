package dev.jiceng.duty.task;

import static dev.jiceng.duty.DutyRule.PD_3;

import dev.jiceng.affairs.Words;
import dev.jiceng.duty.task.PostDuty.Content;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives a post a duty, and ends it (PD-3). */
public final class KeepDuty {
  static final int LONGEST_GRACE = 90;

  private final PostDuties duties;
  private final Ids ids;

  public KeepDuty(PostDuties duties, Ids ids) {
    this.duties = duties;
    this.ids = ids;
  }

  public Outcome<PostDuty> assign(UUID post, Content content, LocalDate startsOn) {
    var community = duties.communityOf(post).orElse(null);
    if (community == null) {
      return new Outcome.Unknown<>("post");
    }
    var found = violations(content);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var duty = new PostDuty(ids.next(), community, post, content, startsOn, null, 1);
    duties.add(duty);
    return Outcome.done(duty);
  }

  private static List<Violation> violations(Content content) {
    var found = new ArrayList<>(Words.of(PD_3, "title", content.title(), Words.LINE));
    found.addAll(Words.of(PD_3, "criteria", content.criteria(), Words.PAGE));
    int grace = content.graceDays();
    if (grace < 0 || grace > LONGEST_GRACE) {
      var numbers = Map.<String, Object>of("actual", grace, "limit", LONGEST_GRACE);
      found.add(Violation.of(PD_3, "PD-3.grace", "graceDays", numbers));
    }
    return found;
  }

  /** Tasks that were planned already stay. */
  public Outcome<PostDuty> end(UUID id, int version, LocalDate on) {
    var duty = duties.find(id).orElse(null);
    if (duty == null) {
      return new Outcome.Unknown<>("id");
    }
    if (duty.version() != version) {
      return new Outcome.Stale<>(duty);
    }
    var found = new ArrayList<Violation>();
    if (duty.endsOn() != null) {
      found.add(Violation.of(PD_3, "PD-3.ended", "id", Map.of("on", duty.endsOn())));
    }
    if (on.isBefore(duty.startsOn())) {
      found.add(Violation.of(PD_3, "PD-3.order", "on", Map.of("from", duty.startsOn())));
    }
    return found.isEmpty()
        ? duties
            .save(duty.ended(on))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(duties.find(id).orElseThrow()))
        : Outcome.refused(found);
  }
}
