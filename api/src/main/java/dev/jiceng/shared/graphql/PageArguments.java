package dev.jiceng.shared.graphql;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: how many rows, which way, from where. Controllers take it as
 * an argument; it reads {@code first}, {@code after}, {@code last} and {@code before} of the field.
 */
public record PageArguments(int size, boolean forward, @Nullable String cursor) {
  public static final int DEFAULT_SIZE = 50;
  public static final int MAXIMUM_SIZE = 100;

  public static PageArguments of(Map<String, ?> arguments) {
    @Nullable Object first = arguments.get("first");
    @Nullable Object last = arguments.get("last");
    checkSizes(first, last);
    if (arguments.get("after") != null && arguments.get("before") != null) {
      throw RefusedRequest.argument("before", "page.afterAndBefore");
    }
    boolean forward = last == null && arguments.get("before") == null;
    @Nullable Object size = last == null ? first : last;
    return new PageArguments(
        size == null ? DEFAULT_SIZE : ((Number) size).intValue(),
        forward,
        (String) arguments.get(forward ? "after" : "before"));
  }

  /** Refuses sizes out of bounds, and both at once; asked before anything runs too. */
  public static void checkSizes(@Nullable Object first, @Nullable Object last) {
    checkSize("first", first);
    checkSize("last", last);
    if (first != null && last != null) {
      throw RefusedRequest.argument("last", "page.firstAndLast");
    }
  }

  private static void checkSize(String argument, @Nullable Object size) {
    if (size instanceof Number number && isOutOfBounds(number)) {
      throw new RefusedRequest(
          ErrorCode.BAD_USER_INPUT,
          "page.size",
          Map.of("argument", argument, "limit", MAXIMUM_SIZE, "actual", number.longValue()));
    }
  }

  private static boolean isOutOfBounds(Number size) {
    return size.doubleValue() < 1 || size.doubleValue() > MAXIMUM_SIZE;
  }

  public String cursorArgument() {
    return forward ? "after" : "before";
  }

  /**
   * The cursor sent, read for a list ordered by {@code order}; a cursor of another list or order,
   * or one that was touched, is refused naming the argument.
   */
  public Optional<Cursor> from(String order) {
    return Optional.ofNullable(cursor)
        .map(text ->
            Cursor.decode(text, order)
                .orElseThrow(() -> RefusedRequest.argument(cursorArgument(), "page.cursor")));
  }
}
