package dev.jiceng.training.course;

import static dev.jiceng.training.TrainingRule.TR_2;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.training.course.TrainingSession.Quota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shares out a session's seats, and leads it from its plan to its end (TR-2). */
public final class RunSession {
  private final TrainingOffers offers;

  public RunSession(TrainingOffers offers) {
    this.offers = offers;
  }

  /** Which session, as it was last seen. */
  public record Seen(UUID session, int version) {}

  /** So many seats for a township. */
  public record Share(DivisionCode township, int seats) {}

  public Outcome<TrainingSession> share(Seen seen, List<Share> shares) {
    return changed(
        seen,
        session -> shareViolations(session, shares),
        session ->
            session.with(
                shares.stream()
                    .map(it ->
                        new Quota(it.township(), it.seats(), session.quota(it.township()).taken()))
                    .toList()));
  }

  private List<Violation> shareViolations(TrainingSession session, List<Share> shares) {
    var found = new ArrayList<Violation>();
    if (!session.state().isBeforehand()) {
      found.add(state(session));
    }
    var named = new HashSet<DivisionCode>();
    for (int i = 0; i < shares.size(); i++) {
      var path = "quotas." + i;
      var share = shares.get(i);
      int taken = session.quota(share.township()).taken();
      if (share.seats() < taken || share.seats() < 0) {
        var numbers = Map.<String, Object>of("seats", share.seats(), "taken", taken);
        found.add(Violation.of(TR_2, "TR-2.taken", path + ".seats", numbers));
      }
      if (!named.add(share.township()) || !invites(session, share.township())) {
        var which = Map.<String, Object>of("township", share.township().value());
        found.add(Violation.of(TR_2, "TR-2.township", path + ".township", which));
      }
    }
    session.quotas().stream()
        .filter(it -> it.taken() > 0 && !named.contains(it.township()))
        .map(it -> Map.<String, Object>of("seats", 0, "taken", it.taken()))
        .forEach(numbers -> found.add(Violation.of(TR_2, "TR-2.taken", "quotas", numbers)));
    long seats = shares.stream().mapToLong(Share::seats).sum();
    if (seats > session.plan().capacity()) {
      var numbers = Map.<String, Object>of("seats", seats, "capacity", session.plan().capacity());
      found.add(Violation.of(TR_2, "TR-2.quota", "quotas", numbers));
    }
    return found;
  }

  /** A township teaches its own people, a county those of all its townships. */
  private boolean invites(TrainingSession session, DivisionCode township) {
    return township.level() == DivisionLevel.TOWNSHIP
        && session.owner().contains(township)
        && offers.isTownship(township);
  }

  public Outcome<TrainingSession> open(Seen seen) {
    return step(
        seen,
        SessionState.OPEN,
        null,
        session ->
            session.quotas().stream().allMatch(it -> it.seats() == 0)
                ? List.of(Violation.of(TR_2, "TR-2.noQuota", "id"))
                : List.of());
  }

  public Outcome<TrainingSession> start(Seen seen, Moment now) {
    return step(seen, SessionState.RUNNING, null, session -> early(session.plan().startsOn(), now));
  }

  public Outcome<TrainingSession> close(Seen seen, Moment now) {
    return step(seen, SessionState.CLOSED, null, session -> early(session.plan().endsOn(), now));
  }

  public Outcome<TrainingSession> cancel(Seen seen, String reason) {
    return step(
        seen,
        SessionState.CANCELLED,
        reason,
        session -> OfferTraining.words(TR_2, "reason", reason));
  }

  private Outcome<TrainingSession> step(
      Seen seen,
      SessionState next,
      @Nullable String reason,
      Function<TrainingSession, List<Violation>> check) {
    return changed(
        seen,
        session -> {
          var found = new ArrayList<>(check.apply(session));
          if (!session.state().next().contains(next)) {
            found.add(state(session));
          }
          return found;
        },
        session -> session.in(next, reason));
  }

  private Outcome<TrainingSession> changed(
      Seen seen,
      Function<TrainingSession, List<Violation>> check,
      Function<TrainingSession, TrainingSession> change) {
    var session = offers.hold(seen.session()).orElse(null);
    if (session == null) {
      return new Outcome.Unknown<>("id");
    }
    if (session.version() != seen.version()) {
      return new Outcome.Stale<>(session);
    }
    var found = check.apply(session);
    return found.isEmpty()
        ? Outcome.done(offers.save(change.apply(session)).orElseThrow())
        : Outcome.refused(found);
  }

  private static Violation state(TrainingSession session) {
    return Violation.of(TR_2, "TR-2.state", "id", Map.of("state", session.state()));
  }

  private static List<Violation> early(LocalDate from, Moment now) {
    var days = Map.<String, Object>of("from", from, "today", now.day());
    return now.day().isBefore(from)
        ? List.of(Violation.of(TR_2, "TR-2.early", "id", days))
        : List.of();
  }

  /** What stands against the next step, for whoever asks beforehand. */
  public static List<Violation> against(TrainingSession session, SessionState next) {
    return session.state().next().contains(next) ? List.of() : List.of(state(session));
  }
}
