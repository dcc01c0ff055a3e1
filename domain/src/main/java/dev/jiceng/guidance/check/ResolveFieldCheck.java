package dev.jiceng.guidance.check;

import static dev.jiceng.guidance.GuidanceRule.G_6;

import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Decides what is contested: for each part the piece whose value shall stand. It becomes a piece
 * like any other, written on all that is there, so that it too means the same wherever it arrives
 * (G-6).
 */
public final class ResolveFieldCheck {
  /** No phone may call itself so. */
  static final String DESK = "desk";

  private final FieldChecks checks;

  public ResolveFieldCheck(FieldChecks checks) {
    this.checks = checks;
  }

  /** {@code edition} is what the caller has seen. */
  public record Command(UUID check, String edition, Map<String, Origin> choices) {}

  public Outcome<FieldCheck> handle(
      Command command, ChecklistTemplate template, Actor actor, Moment now) {
    var check = checks.lock(List.of(command.check())).get(command.check());
    if (check == null) {
      return new Outcome.Unknown<>("id");
    }
    if (!check.merged().edition().toString().equals(command.edition())) {
      return new Outcome.Stale<>(check);
    }
    var violations = new ArrayList<Violation>();
    var changes = new TreeMap<String, Part>();
    command
        .choices()
        .forEach((key, origin) ->
            check.merged().conflicts().getOrDefault(key, List.of()).stream()
                .filter(head -> head.origin().equals(origin))
                .findFirst()
                .ifPresentOrElse(
                    head -> changes.put(key, head.part()),
                    () ->
                        violations.add(
                            Violation.of(G_6, "G-6.choice", "choices", Map.of("field", key)))));
    if (changes.isEmpty() && violations.isEmpty()) {
      violations.add(Violation.of(G_6, "G-6.noChoice", "choices"));
    }
    if (!violations.isEmpty()) {
      return Outcome.refused(violations);
    }
    return Outcome.done(saved(check, changes, template, actor, now));
  }

  private FieldCheck saved(
      FieldCheck check,
      Map<String, Part> changes,
      ChecklistTemplate template,
      Actor actor,
      Moment now) {
    var edition = check.merged().edition();
    var origin = new Origin(DESK, edition.seen().getOrDefault(DESK, 0) + 1);
    var piece = new Piece(origin, edition, changes);
    var kept =
        new Kept(
            new Sent(check.id(), check.placement(), piece, now.at(), Duration.ZERO),
            actor,
            now.at());
    var pieces = new ArrayList<>(check.pieces());
    pieces.add(kept);
    var after = FieldCheck.of(check.id(), check.placement(), pieces);
    checks.save(List.of(new FieldChecks.Change(after, List.of(kept), template)));
    return after;
  }
}
