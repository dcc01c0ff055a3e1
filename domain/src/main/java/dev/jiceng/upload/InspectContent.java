package dev.jiceng.upload;

import dev.jiceng.shared.Violation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what was sent is what was announced, and can be shown without harm (F-3). */
public final class InspectContent {
  /** A decoded picture of this size is 160 MB; a phone's photo has 12 to 50 million pixels. */
  private static final long MOST_PIXELS = 60_000_000;

  private InspectContent() {}

  /** Refuses another content than the one announced. */
  public static Optional<Violation> hash(Upload.Announced announced, Sha256 sent) {
    return sent.equals(announced.sha256())
        ? Optional.empty()
        : Optional.of(Violation.of(UploadRule.F_3, "F-3.hash", ""));
  }

  /**
   * Refuses another type than the one announced; {@code found} is null where it is none we know.
   */
  public static Optional<Violation> type(Upload.Announced announced, @Nullable ContentType found) {
    if (found == null) {
      return Optional.of(
          Violation.of(
              UploadRule.F_3, "F-3.unknownType", "", Map.of("declared", announced.type())));
    }
    return found == announced.type()
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                UploadRule.F_3,
                "F-3.type",
                "",
                Map.of("declared", announced.type(), "found", found)));
  }

  /** Refuses pictures that would fill the memory of whoever shows them. */
  public static Optional<Violation> pixels(int width, int height) {
    return (long) width * height <= MOST_PIXELS
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                UploadRule.F_3,
                "F-3.pixels",
                "",
                Map.of("width", width, "height", height, "limit", MOST_PIXELS)));
  }

  /** Refuses a picture that cannot be read. */
  public static Violation broken(Upload.Announced announced) {
    return Violation.of(UploadRule.F_3, "F-3.broken", "", Map.of("declared", announced.type()));
  }
}
