package dev.jiceng.upload.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which bytes of the whole a request carries; {@code end} is the first that it does not. */
record ContentRange(long start, long end) {
  private static final Pattern FORM = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

  /** All of it where the header is missing. */
  static ContentRange of(HttpServletRequest request, long size) {
    @Nullable String header = request.getHeader(HttpHeaders.CONTENT_RANGE);
    if (header == null) {
      return new ContentRange(0, size);
    }
    Matcher parts = FORM.matcher(header);
    if (parts.matches()) {
      var range =
          new ContentRange(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)) + 1);
      if (range.isWithin(size) && Long.parseLong(parts.group(3)) == size) {
        return range;
      }
    }
    throw new RefusedRequest(ErrorCode.BAD_REQUEST, "upload.range", Map.of("size", size));
  }

  private boolean isWithin(long size) {
    return start < end && end <= size;
  }

  long length() {
    return end - start;
  }
}
