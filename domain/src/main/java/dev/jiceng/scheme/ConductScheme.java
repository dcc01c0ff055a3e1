package dev.jiceng.scheme;

import static dev.jiceng.scheme.SchemeRule.R_9;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a township's scheme from its submission to its issue. */
public final class ConductScheme {
  private final Schemes schemes;
  private final boolean isReviewed;
  private final Ids ids;

  /** {@code isReviewed} says whether the regulation asks for the county's approval. */
  public ConductScheme(Schemes schemes, boolean isReviewed, Ids ids) {
    this.schemes = schemes;
    this.isReviewed = isReviewed;
    this.ids = ids;
  }

  /** Which scheme, as it was last seen. */
  public record Seen(UUID scheme, int version) {}

  public Outcome<Scheme> submit(
      DivisionCode township, Scheme.Text text, LocalDate on, Actor actor, Moment now) {
    var open = schemes.open();
    if (open.isPresent()) {
      return new Outcome.Duplicate<>("township", open.get());
    }
    var found = new ArrayList<>(future(on, now));
    found.addAll(blank(text));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var act = new SchemeAct(SchemeAction.SUBMIT, on, actor, null);
    var scheme = new Scheme(ids.next(), township, text, Scheme.State.SUBMITTED, List.of(act), 1);
    return schemes.add(scheme)
        ? Outcome.done(scheme)
        : new Outcome.Duplicate<>("township", schemes.open().orElseThrow());
  }

  /** After it came back, with what it says now. */
  public Outcome<Scheme> submitAgain(
      Seen seen, Scheme.Text text, LocalDate on, Actor actor, Moment now) {
    return taken(seen, new SchemeAct(SchemeAction.SUBMIT, on, actor, null), text, now);
  }

  /** By the county with its remarks. */
  public Outcome<Scheme> take(Seen seen, SchemeAct act, Moment now) {
    return taken(seen, act, null, now);
  }

  private Outcome<Scheme> taken(Seen seen, SchemeAct act, Scheme.@Nullable Text text, Moment now) {
    var scheme = schemes.find(seen.scheme()).orElse(null);
    if (scheme == null) {
      return new Outcome.Unknown<>("id");
    }
    if (scheme.version() != seen.version()) {
      return new Outcome.Stale<>(scheme);
    }
    var found = new ArrayList<>(SchemePath.blockers(scheme, act.action(), isReviewed));
    found.addAll(future(act.on(), now));
    found.addAll(before(scheme, act.on()));
    if (text != null) {
      found.addAll(blank(text));
    }
    if (act.action() == SchemeAction.RETURN && isBlank(act.remark())) {
      found.add(Violation.of(R_9, "R-9.remark", "remark"));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var changed = (text == null ? scheme : scheme.saying(text)).with(act);
    return schemes
        .save(changed)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Stale<>(schemes.find(scheme.id()).orElseThrow()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static List<Violation> blank(Scheme.Text text) {
    return text.title().isBlank() || text.content().isBlank()
        ? List.of(Violation.of(R_9, "R-9.blank", "title"))
        : List.of();
  }

  private static List<Violation> before(Scheme scheme, LocalDate on) {
    var latest = scheme.acts().getLast().on();
    var numbers = Map.<String, Object>of("latest", latest, "on", on);
    return on.isBefore(latest)
        ? List.of(Violation.of(R_9, "R-9.before", "on", numbers))
        : List.of();
  }

  static List<Violation> future(LocalDate on, Moment now) {
    var numbers = Map.<String, Object>of("day", on, "today", now.day());
    return on.isAfter(now.day())
        ? List.of(Violation.of(R_9, "R-9.future", "on", numbers))
        : List.of();
  }
}
