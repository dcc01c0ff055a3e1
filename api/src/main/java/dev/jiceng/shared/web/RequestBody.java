package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GraphQL request from JSON: nothing too large, nothing of the wrong form. */
final class RequestBody {
  /** Decimals keep their digits; a name that comes twice is refused rather than guessed at. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final int maximumBytes;

  RequestBody(int maximumBytes) {
    this.maximumBytes = maximumBytes;
  }

  GraphQlRequest read(HttpServletRequest request) throws IOException {
    checkType(request.getContentType());
    return request(fields(bytes(request)));
  }

  private static void checkType(@Nullable String header) {
    if (header == null || !isJson(header)) {
      throw new RefusedRequest(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "http.contentType", Map.of());
    }
  }

  private static boolean isJson(String header) {
    try {
      MediaType type = MediaType.parseMediaType(header);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }

  private byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > maximumBytes) {
      throw tooLarge();
    }
    byte[] bytes = request.getInputStream().readNBytes(maximumBytes + 1);
    if (bytes.length > maximumBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private RefusedRequest tooLarge() {
    return new RefusedRequest(
        ErrorCode.PAYLOAD_TOO_LARGE, "limit.body", Map.of("limit", maximumBytes));
  }

  private static Map<?, ?> fields(byte[] bytes) {
    try {
      if (JSON.readValue(bytes, Object.class) instanceof Map<?, ?> fields) {
        return fields;
      }
    } catch (JacksonException malformed) {
      throw bad("http.json");
    }
    throw bad("http.object");
  }

  private static GraphQlRequest request(Map<?, ?> fields) {
    if (!(fields.get("query") instanceof String query) || query.isBlank()) {
      throw bad("http.query");
    }
    return new DefaultGraphQlRequest(
        query,
        text(fields.get("operationName")),
        map(fields.get("variables"), "http.variables"),
        map(fields.get("extensions"), "http.extensions"));
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw bad("http.operationName");
  }

  @SuppressWarnings("unchecked")
  private static <V extends @Nullable Object> Map<String, V> map(
      @Nullable Object value, String key) {
    return switch (value) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, V>) map;
      default -> throw bad(key);
    };
  }

  private static RefusedRequest bad(String key) {
    return new RefusedRequest(ErrorCode.BAD_REQUEST, key, Map.of());
  }
}
