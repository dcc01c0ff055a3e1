package dev.jiceng.guidance.check;

import dev.jiceng.guidance.checklist.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field check: every piece that was ever written about it, and what they amount to (G-6). */
public record FieldCheck(UUID id, Placement placement, List<Kept> pieces, Merged merged) {
  public FieldCheck {
    pieces = List.copyOf(pieces);
  }

  public static FieldCheck of(UUID id, Placement placement, List<Kept> pieces) {
    return new FieldCheck(
        id, placement, pieces, Merged.of(pieces.stream().map(it -> it.sent().piece()).toList()));
  }

  Optional<Kept> piece(Origin origin) {
    return pieces.stream().filter(kept -> kept.sent().piece().origin().equals(origin)).findFirst();
  }

  /** When it began and ended by our clock; null while no piece that says so has been released. */
  public Part.@Nullable Times times() {
    var times = merged.part(Key.TIMES, Part.Times.class).orElse(null);
    var head = merged.standing().get(Key.TIMES);
    if (times == null || head == null) {
      return null;
    }
    var sent = piece(head.origin()).orElseThrow().sent();
    return new Part.Times(sent.ours(times.startedAt()), sent.ours(times.endedAt()));
  }

  /** The answers that stand, by item. */
  public Map<String, Answer> answers() {
    var answers = new HashMap<String, Answer>();
    merged
        .standing()
        .forEach((key, head) -> {
          if (head.part() instanceof Part.Answered(Answer answer)) {
            answers.put(Key.rest(key), answer);
          }
        });
    return answers;
  }

  /** The findings that stand, by id. */
  public Map<UUID, Part.Found> findings() {
    var findings = new HashMap<UUID, Part.Found>();
    merged
        .standing()
        .forEach((key, head) -> {
          if (head.part() instanceof Part.Found found) {
            findings.put(UUID.fromString(Key.rest(key)), found);
          }
        });
    return findings;
  }

  /** When the first of its pieces arrived. */
  public Instant receivedAt() {
    return pieces.stream().map(Kept::receivedAt).min(Instant::compareTo).orElseThrow();
  }
}
