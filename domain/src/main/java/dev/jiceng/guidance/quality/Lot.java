package dev.jiceng.guidance.quality;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Draws by lot: the same seed draws the same of the same things, whatever order they come in. */
final class Lot {
  private Lot() {}

  static <T> List<T> draw(String seed, int size, Collection<T> things, Function<T, UUID> id) {
    return things.stream()
        .sorted(comparing(thing -> rank(seed, id.apply(thing))))
        .limit(size)
        .toList();
  }

  private static String rank(String seed, UUID id) {
    byte[] text = (seed + " " + id).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
