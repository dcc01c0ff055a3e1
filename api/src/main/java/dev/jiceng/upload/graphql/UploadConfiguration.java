package dev.jiceng.upload.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.jooq.JooqUploads;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the type {@code Upload}. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
  /** SDL's {@code UploadState}. */
  enum State {
    ANNOUNCED,
    STORED,
    ATTACHED
  }

  @Bean
  NodeKind<Upload> uploads(Reads reads) {
    return NodeKind.of(
        UploadIds.UPLOAD,
        Upload.class,
        (scope, ids) ->
            new JooqUploads(reads.in(scope), scope)
                .findAll(ids).stream().collect(Collectors.toMap(Upload::id, Function.identity())));
  }

  @Bean
  RuntimeWiringConfigurer uploadFields(Divisions divisions) {
    return wiring -> wiring.type(UploadIds.UPLOAD, type -> stored(announced(type, divisions)));
  }

  private static TypeRuntimeWiring.Builder announced(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher("id", fetching(UploadIds::of))
        .dataFetcher("uuid", fetching(Upload::id))
        .dataFetcher("township", fetching((Upload it) -> divisions.named(township(it))))
        .dataFetcher("community", fetching((Upload it) -> divisions.named(it.community().value())))
        .dataFetcher("name", fetching((Upload it) -> it.announced().name()))
        .dataFetcher("type", fetching((Upload it) -> it.announced().type()))
        .dataFetcher("size", fetching((Upload it) -> Math.toIntExact(it.announced().size())))
        .dataFetcher("sha256", fetching((Upload it) -> it.announced().sha256().hex()))
        .dataFetcher("purpose", fetching((Upload it) -> it.announced().purpose()))
        .dataFetcher("state", fetching(UploadConfiguration::state))
        .dataFetcher("url", fetching((Upload it) -> UploadIds.url(it)));
  }

  private static TypeRuntimeWiring.Builder stored(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("storedAt", stored(Upload.Stored::at))
        .dataFetcher("width", stored(it -> of(it.picture(), Upload.Picture::width)))
        .dataFetcher("height", stored(it -> of(it.picture(), Upload.Picture::height)))
        .dataFetcher(
            "contentUrl",
            fetching((Upload it) -> isGivenBack(it) ? UploadIds.url(it, UploadIds.CONTENT) : null))
        .dataFetcher(
            "thumbnailUrl",
            fetching((Upload it) ->
                thumbnail(it) == null ? null : UploadIds.url(it, UploadIds.THUMBNAIL)));
  }

  private static graphql.schema.DataFetcher<@Nullable Object> stored(
      Function<Upload.Stored, @Nullable Object> part) {
    return fetching((Upload it) -> of(it.stored(), part));
  }

  private static <T, R extends @Nullable Object> @Nullable R of(
      @Nullable T value, Function<T, R> part) {
    return value == null ? null : part.apply(value);
  }

  private static boolean isGivenBack(Upload upload) {
    return upload.stored() != null && upload.announced().purpose().isGivenBack();
  }

  private static @Nullable Object thumbnail(Upload upload) {
    return of(upload.stored(), it -> of(it.picture(), Upload.Picture::thumbnail));
  }

  private static State state(Upload upload) {
    if (upload.attachedTo() != null) {
      return State.ATTACHED;
    }
    return upload.stored() == null ? State.ANNOUNCED : State.STORED;
  }

  private static String township(Upload upload) {
    return upload.community().at(DivisionLevel.TOWNSHIP).orElseThrow().value();
  }
}
