package dev.jiceng.guidance.quality;

import static dev.jiceng.guidance.GuidanceRule.G_8;

import dev.jiceng.guidance.quality.QualityReview.State;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws samples of checks, reviews them, and sends back what is poor (G-8). */
public final class ControlQuality {
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private final Checks checks;
  private final Samples samples;
  private final Ids ids;

  public ControlQuality(Checks checks, Samples samples, Ids ids) {
    this.checks = checks;
    this.samples = samples;
    this.ids = ids;
  }

  /** Which checks to draw from, how many, and from which score on they are good enough. */
  public record Draw(
      @Nullable UUID area,
      LocalDate start,
      LocalDate end,
      String seed,
      int size,
      BigDecimal acceptedFrom) {}

  /** {@code version} is the one the caller has seen. */
  public record Judge(UUID review, int version, BigDecimal score, @Nullable String remark) {}

  public Outcome<QualitySample> draw(Draw command, Actor by, Moment now) {
    var found = new ArrayList<Violation>();
    require(found, !command.end().isBefore(command.start()), "G-8.period", "end");
    require(found, !command.seed().isBlank(), "G-8.seed", "seed");
    require(found, isShare(command.acceptedFrom()), "G-8.score", "acceptedFrom");
    var held =
        found.isEmpty()
            ? checks.held(command.area(), command.start(), command.end())
            : List.<Checks.Held>of();
    if (found.isEmpty() && (command.size() < 1 || command.size() > held.size())) {
      Map<String, Object> numbers = Map.of("size", command.size(), "population", held.size());
      found.add(Violation.of(G_8, "G-8.size", "size", numbers));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var sample = sample(command, held);
    samples.add(sample, by, now);
    return Outcome.done(sample);
  }

  private QualitySample sample(Draw command, List<Checks.Held> held) {
    UUID id = ids.next();
    var reviews =
        Lot.draw(command.seed(), command.size(), held, Checks.Held::id).stream()
            .map(check -> QualityReview.waiting(ids.next(), id, check))
            .toList();
    return new QualitySample(
        id,
        command.area(),
        command.start(),
        command.end(),
        command.seed(),
        held.size(),
        command.acceptedFrom(),
        reviews);
  }

  public Outcome<QualityReview> judge(Judge command, Actor by, Moment now) {
    var review = samples.lock(command.review()).orElse(null);
    if (review == null) {
      return new Outcome.Unknown<>("id");
    }
    if (review.version() != command.version()) {
      return new Outcome.Stale<>(review);
    }
    var check = checks.find(review.township(), review.check()).orElse(null);
    boolean good = command.score().compareTo(samples.acceptedFrom(review)) >= 0;
    var found = new ArrayList<>(blockers(review, check, by));
    require(found, isShare(command.score()), "G-8.score", "score");
    var remark = command.remark();
    require(found, good || (remark != null && !remark.isBlank()), "G-8.remark", "remark");
    if (check == null || !found.isEmpty()) {
      return Outcome.refused(found);
    }
    var state = good ? State.ACCEPTED : State.SENT_BACK;
    var judged = review.judged(state, check.edition(), command.score(), remark);
    samples.judge(judged, by, now);
    return Outcome.done(judged);
  }

  /** What keeps everybody from reviewing a check again. */
  public static List<Violation> settled(QualityReview review) {
    return review.state() == State.ACCEPTED
        ? List.of(Violation.of(G_8, "G-8.accepted", "id"))
        : List.of();
  }

  private static List<Violation> blockers(
      QualityReview review, Checks.@Nullable Held check, Actor by) {
    var found = new ArrayList<>(settled(review));
    if (check == null) {
      found.add(Violation.of(G_8, "G-8.gone", "id"));
      return found;
    }
    boolean isNew = review.state() != State.SENT_BACK || !check.edition().equals(review.edition());
    require(found, isNew, "G-8.unchanged", "id");
    require(found, !check.writers().contains(by.subject()), "G-8.own", "id");
    return found;
  }

  private static boolean isShare(BigDecimal score) {
    return score.signum() >= 0 && score.compareTo(MOST) <= 0 && score.scale() <= 2;
  }

  private static void require(List<Violation> found, boolean kept, String key, String path) {
    if (!kept) {
      found.add(Violation.of(G_8, key, path));
    }
  }
}
