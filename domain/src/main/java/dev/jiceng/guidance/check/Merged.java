package dev.jiceng.guidance.check;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a check's pieces amount to, whatever order they came in: its parts, those that are
 * contested, and the pieces that still wait for one before them.
 */
public record Merged(
    SortedMap<String, Head> standing,
    SortedMap<String, List<Head>> conflicts,
    Edition edition,
    Set<Origin> waiting,
    int version) {
  public static final Merged NOTHING =
      new Merged(new TreeMap<>(), new TreeMap<>(), Edition.NONE, Set.of(), 0);

  public Merged {
    standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
    conflicts = Collections.unmodifiableSortedMap(new TreeMap<>(conflicts));
    waiting = Collections.unmodifiableSet(new TreeSet<>(waiting));
  }

  /** A value of a part, and the piece that wrote it. */
  public record Head(Origin origin, Part part) {}

  public static Merged of(Collection<Piece> pieces) {
    return new Merge(pieces).merged();
  }

  /** The part that stands under the name, unless it was taken out or is of another kind. */
  public <P extends Part> Optional<P> part(String key, Class<P> kind) {
    @Nullable Head head = standing.get(key);
    return head != null && kind.isInstance(head.part())
        ? Optional.of(kind.cast(head.part()))
        : Optional.empty();
  }

  public boolean isWithdrawn() {
    return part(Key.WITHDRAWN, Part.Withdrawn.class).map(Part.Withdrawn::withdrawn).orElse(false);
  }

  /** The parts the piece wrote that another wrote differently, neither knowing of the other. */
  public SortedMap<String, List<Head>> conflictsOf(Piece piece) {
    var own = new TreeMap<String, List<Head>>();
    conflicts.forEach((key, heads) -> {
      if (heads.stream().anyMatch(head -> head.part().equals(piece.parts().get(key)))) {
        own.put(key, heads);
      }
    });
    return own;
  }
}
