package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GraphQL request from a POST's JSON, or from a GET's parameters: nothing too large,
 * nothing of the wrong form.
 */
final class RequestBody {
  private static final String DOCUMENT_ID = "documentId";

  /** Decimals keep their digits; a name that comes twice is refused rather than guessed at. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final int maximumBytes;
  private final DocumentStore documents;

  RequestBody(int maximumBytes, DocumentStore documents) {
    this.maximumBytes = maximumBytes;
    this.documents = documents;
  }

  GraphQlRequest read(HttpServletRequest request) throws IOException {
    checkType(request.getContentType());
    return request(fields(bytes(request)));
  }

  /** A GET names its document and never carries one: addresses end up in logs. */
  GraphQlRequest readAddress(HttpServletRequest request) {
    @Nullable String id = request.getParameter(DOCUMENT_ID);
    if (id == null || request.getParameter("query") != null) {
      throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "http.method", Map.of());
    }
    Map<String, Object> fields = new HashMap<>(Map.of(DOCUMENT_ID, id));
    put(fields, "operationName", request.getParameter("operationName"));
    for (String name : List.of("variables", "extensions")) {
      @Nullable String json = request.getParameter(name);
      put(fields, name, json == null ? null : fields(json.getBytes(StandardCharsets.UTF_8)));
    }
    return request(fields);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
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
    byte[] bytes = unpacked(request);
    if (bytes.length > maximumBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  /** The limit is of what comes out: a small body may hold a large one. */
  private byte[] unpacked(HttpServletRequest request) throws IOException {
    @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return request.getInputStream().readNBytes(maximumBytes + 1);
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new RefusedRequest(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "http.encoding", Map.of());
    }
    try (var body = new GZIPInputStream(request.getInputStream())) {
      return body.readNBytes(maximumBytes + 1);
    } catch (ZipException | EOFException malformed) {
      throw bad("http.gzip");
    }
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

  private GraphQlRequest request(Map<?, ?> fields) {
    Map<String, Object> extensions = map(fields.get("extensions"), "http.extensions");
    return new DefaultGraphQlRequest(
        document(fields, extensions),
        text(fields.get("operationName")),
        map(fields.get("variables"), "http.variables"),
        extensions);
  }

  private String document(Map<?, ?> fields, Map<String, Object> extensions) {
    @Nullable String query = query(fields.get("query"));
    if (query == null && fields.get(DOCUMENT_ID) instanceof String id) {
      return documents.byId(id);
    }
    if (extensions.get("persistedQuery") instanceof Map<?, ?> persisted) {
      return documents.persisted(query, hash(persisted));
    }
    if (query == null) {
      throw bad("http.query");
    }
    return documents.sent(query);
  }

  private static @Nullable String query(@Nullable Object sent) {
    if (sent == null || (sent instanceof String text && !text.isBlank())) {
      return (String) sent;
    }
    throw bad("http.query");
  }

  private static String hash(Map<?, ?> persisted) {
    if (persisted.get("sha256Hash") instanceof String hash) {
      return hash;
    }
    throw bad("http.hash");
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
