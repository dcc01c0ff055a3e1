package dev.jiceng.guidance.check;

import dev.jiceng.guidance.check.Merged.Head;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts pieces together (W-3). A piece counts once all it was written on has arrived; a part has the
 * values that no later piece knew of and replaced. Two such values are a conflict, and until
 * somebody decides, the one of the first device by name stands. Nothing here depends on an order of
 * arrival.
 */
final class Merge {
  private final Map<Origin, Edition> knew = new LinkedHashMap<>();
  private final SortedMap<String, List<Head>> writes = new TreeMap<>();
  private final List<Piece> waiting = new ArrayList<>();

  Merge(Collection<Piece> pieces) {
    waiting.addAll(pieces);
    while (waiting.removeIf(this::released)) {
      // What was released may have been waited for.
    }
  }

  Merged merged() {
    var edition = Edition.NONE;
    for (Origin origin : knew.keySet()) {
      edition = edition.with(origin);
    }
    var standing = new TreeMap<String, Head>();
    var conflicts = new TreeMap<String, List<Head>>();
    for (String key : writes.keySet()) {
      var heads = heads(key, edition);
      standing.put(key, heads.getFirst());
      if (heads.size() > 1) {
        conflicts.put(key, heads);
      }
    }
    return new Merged(
        standing,
        conflicts,
        edition,
        waiting.stream().map(Piece::origin).collect(Collectors.toSet()),
        knew.size());
  }

  private boolean released(Piece piece) {
    if (!knew.keySet().containsAll(piece.predecessors())) {
      return false;
    }
    var known = Edition.NONE;
    for (Origin before : piece.predecessors()) {
      known = known.and(knew.getOrDefault(before, Edition.NONE)).with(before);
    }
    write(piece, known);
    knew.put(piece.origin(), known);
    return true;
  }

  private void write(Piece piece, Edition known) {
    piece
        .parts()
        .forEach((key, part) -> {
          if (isChange(key, part, known)) {
            writes
                .computeIfAbsent(key, it -> new ArrayList<>())
                .add(new Head(piece.origin(), part));
          }
        });
  }

  /**
   * Saying what one knows already changes nothing, except of the check as a whole: who goes on
   * writing holds on to it.
   */
  private boolean isChange(String key, Part part, Edition known) {
    if (key.equals(Key.WITHDRAWN)) {
      return true;
    }
    var before = heads(key, known);
    return switch (before.size()) {
      case 0 -> !(part instanceof Part.Cleared);
      case 1 -> !before.getFirst().part().equals(part);
      default -> true;
    };
  }

  /**
   * The values of a part among the pieces of an edition, each once, in the order of their origins.
   */
  private List<Head> heads(String key, Edition edition) {
    var among =
        writes.getOrDefault(key, List.of()).stream()
            .filter(write -> edition.includes(write.origin()))
            .toList();
    var heads = new LinkedHashMap<Part, Head>();
    among.stream()
        .filter(write -> among.stream().noneMatch(later -> knows(later, write)))
        .sorted(java.util.Comparator.comparing(Head::origin))
        .forEach(head -> heads.putIfAbsent(head.part(), head));
    return List.copyOf(heads.values());
  }

  private boolean knows(Head later, Head write) {
    return knew.getOrDefault(later.origin(), Edition.NONE).includes(write.origin());
  }
}
