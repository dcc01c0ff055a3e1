package dev.jiceng.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that front ends registered before they were built.
 *
 * @param mode what becomes of all others
 * @param manifests JSON objects of id and document, as relay-compiler and graphql-codegen write
 *     them
 */
@ConfigurationProperties("jiceng.documents")
record TrustedDocuments(@DefaultValue("OFF") Mode mode, @DefaultValue List<Resource> manifests) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PREFIX = "sha256:";

  /** What becomes of a document that is not trusted. */
  enum Mode {
    /** It is answered. */
    OFF,
    /** It is answered, and its hash logged. */
    LOG,
    /** It is refused. */
    ENFORCE
  }

  /** Every document under the id of its manifest and under its SHA-256. */
  Map<String, String> read() {
    Map<String, String> documents = new HashMap<>();
    for (Resource manifest : manifests) {
      read(manifest)
          .forEach((id, text) -> {
            documents.put(plain(id), text);
            documents.put(DocumentStore.sha256(text), text);
          });
    }
    return Map.copyOf(documents);
  }

  static String plain(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  private static Map<String, String> read(Resource manifest) {
    try (InputStream content = manifest.getInputStream()) {
      Map<String, String> found = new HashMap<>();
      JSON.readTree(content)
          .properties()
          .forEach(entry -> found.put(entry.getKey(), entry.getValue().asString()));
      return found;
    } catch (JacksonException malformed) {
      throw new IllegalStateException(manifest + " is not a JSON object of texts", malformed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(manifest + " cannot be read", unreadable);
    }
  }
}
