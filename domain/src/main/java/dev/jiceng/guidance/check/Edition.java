package dev.jiceng.guidance.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which pieces somebody has seen of a check: of each device all up to a sequence (a version
 * vector). Unlike a number that a server counts up, it means the same in whatever order pieces
 * arrive.
 */
public record Edition(Map<String, Integer> seen) {
  public static final Edition NONE = new Edition(Map.of());

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9-]{1,40}:[1-9][0-9]{0,5}(,|$)){0,50}");

  public Edition {
    seen = Collections.unmodifiableMap(new TreeMap<>(seen));
  }

  /** Empty for anything {@link #toString()} did not write. */
  public static Optional<Edition> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var seen = new TreeMap<String, Integer>();
    for (String part : text.isEmpty() ? List.<String>of() : List.of(text.split(","))) {
      int colon = part.indexOf(':');
      seen.put(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1)));
    }
    return Optional.of(new Edition(seen)).filter(edition -> edition.toString().equals(text));
  }

  boolean includes(Origin origin) {
    return seen.getOrDefault(origin.device(), 0) >= origin.sequence();
  }

  Edition and(Edition other) {
    if (other.seen.isEmpty()) {
      return this;
    }
    var both = new TreeMap<>(seen);
    other.seen.forEach((device, sequence) -> both.merge(device, sequence, Math::max));
    return new Edition(both);
  }

  Edition with(Origin origin) {
    return and(new Edition(Map.of(origin.device(), origin.sequence())));
  }

  /** The newest piece of each device. */
  List<Origin> newest() {
    return seen.entrySet().stream()
        .map(entry -> new Origin(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public String toString() {
    return seen.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
