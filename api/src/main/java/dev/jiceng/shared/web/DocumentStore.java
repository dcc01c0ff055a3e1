package dev.jiceng.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the document of a request that names it by its hash: among the trusted ones, which front
 * ends registered before, or among those sent once since this instance runs (automatic persisted
 * queries). The latter are kept by each instance for itself: a client whose hash is not known sends
 * the document again.
 */
final class DocumentStore {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentStore.class);
  private static final int KEPT_CHARACTERS = 8_000_000;

  private final TrustedDocuments.Mode mode;
  private final Map<String, String> trusted;
  private final Cache<String, String> persisted =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((String hash, String text) -> hash.length() + text.length())
          .build();

  DocumentStore(TrustedDocuments.Mode mode, Map<String, String> trusted) {
    this.mode = mode;
    this.trusted = trusted;
  }

  /** The document with this id, as {@code sha256:…} or as the front end's own tool names it. */
  String byId(String id) {
    @Nullable String text = trusted.get(TrustedDocuments.plain(id));
    if (text == null) {
      throw unknown();
    }
    return text;
  }

  /** The document of an automatic persisted query. */
  String persisted(@Nullable String text, String hash) {
    if (text != null) {
      return register(text, hash);
    }
    @Nullable String known = trusted.getOrDefault(hash, persisted.getIfPresent(hash));
    if (known == null) {
      throw unknown();
    }
    return known;
  }

  private String register(String text, String hash) {
    if (!sha256(text).equals(hash)) {
      throw new RefusedRequest(ErrorCode.BAD_REQUEST, "http.hash", Map.of());
    }
    persisted.put(hash, sent(text));
    return text;
  }

  /** A document sent whole, if that is allowed. */
  String sent(String text) {
    if (mode == TrustedDocuments.Mode.OFF || trusted.containsKey(sha256(text))) {
      return text;
    }
    if (mode == TrustedDocuments.Mode.ENFORCE) {
      throw new RefusedRequest(ErrorCode.DOCUMENT_NOT_TRUSTED, "DOCUMENT_NOT_TRUSTED", Map.of());
    }
    LOG.info("Document sha256:{} is not among the trusted ones", sha256(text));
    return text;
  }

  private static RefusedRequest unknown() {
    return new RefusedRequest(
        ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PERSISTED_QUERY_NOT_FOUND", Map.of());
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
