package dev.jiceng.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id under which a request stands in answers and logs: the caller's own when it is a sane one.
 */
public final class RequestIds {
  static final String HEADER = "X-Request-Id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private RequestIds() {}

  public static String of(HttpServletRequest request) {
    if (request.getAttribute(HEADER) instanceof String known) {
      return known;
    }
    @Nullable String sent = request.getHeader(HEADER);
    String id = sent != null && SANE.matcher(sent).matches() ? sent : fresh();
    request.setAttribute(HEADER, id);
    return id;
  }

  private static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
