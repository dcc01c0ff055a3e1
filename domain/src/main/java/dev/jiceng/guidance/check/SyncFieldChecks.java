package dev.jiceng.guidance.check;

import static dev.jiceng.guidance.GuidanceRule.G_6;

import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes in what a device wrote, piece by piece: each is judged for itself, and a bad one stops no
 * other (G-6, G-14).
 */
public final class SyncFieldChecks {
  private final FieldChecks checks;
  private final SyncBasis basis;

  public SyncFieldChecks(FieldChecks checks, SyncBasis basis) {
    this.checks = checks;
    this.basis = basis;
  }

  /** One result a piece, in the order sent. */
  public List<SyncResult> handle(List<Sent> batch, Actor actor, Moment now) {
    var violations = batch.stream().map(sent -> PieceChecks.of(sent, basis, now)).toList();
    var known = checks.lock(batch.stream().map(Sent::check).distinct().toList());
    var taking = new Taking(known, actor, now);
    var results = new ArrayList<SyncResult>();
    for (int i = 0; i < batch.size(); i++) {
      results.add(taking.take(batch.get(i), violations.get(i)));
    }
    checks.save(taking.changes());
    return results;
  }

  /** The checks of one batch while its pieces come in. */
  private final class Taking {
    private final Map<UUID, FieldCheck> current;
    private final Map<UUID, List<Kept>> added = new LinkedHashMap<>();
    private final Actor actor;
    private final Moment now;

    Taking(Map<UUID, FieldCheck> known, Actor actor, Moment now) {
      this.current = new LinkedHashMap<>(known);
      this.actor = actor;
      this.now = now;
    }

    SyncResult take(Sent sent, List<Violation> violations) {
      var before = current.get(sent.check());
      var origin = sent.piece().origin();
      if (before != null && before.piece(origin).isPresent()) {
        return again(sent, before);
      }
      if (!violations.isEmpty()) {
        return new SyncResult.Rejected(sent.check(), origin, violations);
      }
      if (before != null && !before.placement().equals(sent.placement())) {
        return rejected(sent, "G-6.placement", "check");
      }
      return keep(sent, before);
    }

    private SyncResult again(Sent sent, FieldCheck check) {
      var kept = check.piece(sent.piece().origin()).orElseThrow().sent();
      if (!kept.piece().equals(sent.piece()) || !check.placement().equals(sent.placement())) {
        return rejected(sent, "G-6.other", "sequence");
      }
      return check.merged().waiting().contains(sent.piece().origin())
          ? held(sent, check)
          : new SyncResult.Same(sent.check(), sent.piece().origin(), check.merged());
    }

    private SyncResult keep(Sent sent, @org.jspecify.annotations.Nullable FieldCheck before) {
      var kept = new Kept(sent, actor, now.at());
      var pieces = new ArrayList<Kept>(before == null ? List.of() : before.pieces());
      pieces.add(kept);
      var after = FieldCheck.of(sent.check(), sent.placement(), pieces);
      current.put(sent.check(), after);
      added.computeIfAbsent(sent.check(), id -> new ArrayList<>()).add(kept);
      return kept(sent, before == null ? 0 : before.merged().version(), after);
    }

    private SyncResult kept(Sent sent, int versionBefore, FieldCheck after) {
      var origin = sent.piece().origin();
      var merged = after.merged();
      if (merged.waiting().contains(origin)) {
        return held(sent, after);
      }
      var conflicts = merged.conflictsOf(sent.piece());
      if (!conflicts.isEmpty()) {
        return new SyncResult.Conflict(sent.check(), origin, merged, conflicts);
      }
      return versionBefore == 0
          ? new SyncResult.Created(sent.check(), origin, merged)
          : new SyncResult.Updated(sent.check(), origin, merged);
    }

    private static SyncResult held(Sent sent, FieldCheck check) {
      var missing =
          sent.piece().predecessors().stream()
              .filter(before -> !check.merged().edition().includes(before))
              .sorted(Comparator.naturalOrder())
              .toList();
      return new SyncResult.Held(sent.check(), sent.piece().origin(), check.merged(), missing);
    }

    private static SyncResult rejected(Sent sent, String key, String path) {
      return new SyncResult.Rejected(
          sent.check(), sent.piece().origin(), List.of(Violation.of(G_6, key, path)));
    }

    List<FieldChecks.Change> changes() {
      return added.entrySet().stream()
          .map(entry -> {
            var check = Objects.requireNonNull(current.get(entry.getKey()));
            var template = basis.template(check.placement().template()).orElseThrow();
            return new FieldChecks.Change(check, entry.getValue(), template);
          })
          .toList();
    }
  }
}
