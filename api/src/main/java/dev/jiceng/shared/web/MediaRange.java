package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The two media types an answer comes in. */
enum MediaRange {
  JSON("application/json;charset=utf-8"),
  /** Of GraphQL over HTTP: here the status tells whether the request could be run. */
  GRAPHQL("application/graphql-response+json;charset=utf-8");

  private final String contentType;

  MediaRange(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  int status(ErrorCode code) {
    return this == GRAPHQL || code.isTransport() ? code.status() : 200;
  }

  static MediaRange accepted(@Nullable String header) {
    return header == null || header.isBlank() ? JSON : best(header).orElseThrow(MediaRange::none);
  }

  private static Optional<MediaRange> best(String header) {
    return preferred(header).stream().flatMap(type -> of(type).stream()).findFirst();
  }

  /** What is accepted, the preferred first; nothing of a header that cannot be read. */
  static List<MediaType> preferred(@Nullable String header) {
    try {
      return MediaType.parseMediaTypes(header).stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .toList();
    } catch (InvalidMediaTypeException malformed) {
      return List.of();
    }
  }

  private static Optional<MediaRange> of(MediaType type) {
    if (type.equalsTypeAndSubtype(MediaType.APPLICATION_GRAPHQL_RESPONSE)) {
      return Optional.of(GRAPHQL);
    }
    return type.includes(MediaType.APPLICATION_JSON) ? Optional.of(JSON) : Optional.empty();
  }

  private static RefusedRequest none() {
    return new RefusedRequest(ErrorCode.NOT_ACCEPTABLE, "http.accept", Map.of());
  }
}
