package dev.jiceng.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.execution.SchemaReport;
import sample.notes.NotesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a free port, with an identity provider of its own. */
final class TestApi implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** 32 bytes of a and of b, in Base64. */
  static final String FIELD_KEYS =
      "k1:SM4:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=,"
          + "i1:INDEX:YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI=";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final FakeIssuer issuer = new FakeIssuer();
  final ConfigurableApplicationContext context;
  private final URI url;

  TestApi(String... properties) {
    this(application -> {}, properties);
  }

  private TestApi(Consumer<SpringApplication> with, String... properties) {
    SpringApplication application = new SpringApplication(Jiceng.class, Watched.class);
    with.accept(application);
    context = application.run(arguments(properties));
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    url = URI.create("http://localhost:" + port);
  }

  private String[] arguments(String... properties) {
    List<String> arguments = new ArrayList<>();
    usual(arguments, "jiceng.database.url", TestTenancy.url(), properties);
    arguments.addAll(arguments(issuer, properties));
    return arguments.toArray(String[]::new);
  }

  /** What the application is started with, in this process or in another. */
  static List<String> arguments(FakeIssuer issuer, String... properties) {
    List<String> arguments = new ArrayList<>();
    usual(arguments, "server.port", "0", properties);
    usual(arguments, "jiceng.issuer.uri", issuer.uri(), properties);
    usual(arguments, "jiceng.field-keys", FIELD_KEYS, properties);
    usual(arguments, "jiceng.board.oldest", "0s", properties);
    usual(arguments, "jiceng.live.beat", "100ms", properties);
    usual(arguments, "jiceng.uploads.folder", "target/uploads", properties);
    List.of(properties).forEach(property -> arguments.add("--" + property));
    return arguments;
  }

  private static void usual(
      List<String> arguments, String name, String value, String... properties) {
    if (Stream.of(properties).noneMatch(property -> property.startsWith(name))) {
      arguments.add("--" + name + "=" + value);
    }
  }

  /** With a context made up for tests. */
  static TestApi withNotes(String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add(NotesContext.SCHEMA);
    return new TestApi(
        application -> application.addPrimarySources(List.of(NotesContext.class)),
        all.toArray(String[]::new));
  }

  /** With a bean of the test's own in the place of the application's. */
  static <T> TestApi with(Class<T> type, T bean) {
    return new TestApi(application ->
        application.addInitializers(
            context -> ((GenericApplicationContext) context).registerBean(type, () -> bean)));
  }

  /** With Spring's report on the schema. */
  static TestApi inspected(List<SchemaReport> reports) {
    return new TestApi(application ->
        application.addInitializers(context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    GraphQlSourceBuilderCustomizer.class,
                    () -> builder -> builder.inspectSchemaMappings(reports::add))));
  }

  /** Watches the application from outside. */
  @Configuration(proxyBeanMethods = false)
  static class Watched {
    @Bean
    static Instruments instruments() {
      return new Instruments();
    }
  }

  /** What came back. */
  record Reply(int status, HttpResponse<String> raw) {
    /** The whole answer without what is left of the caller's budget: it tells when, not what. */
    String told() {
      return raw().body().replaceAll("\"remaining\":\\d+", "");
    }

    JsonNode json() {
      return JSON.readTree(raw.body());
    }

    JsonNode at(String pointer) {
      return json().at(pointer);
    }

    String code() {
      return at("/errors/0/extensions/code").asString("");
    }

    String message() {
      return at("/errors/0/message").asString("");
    }
  }

  Instruments instruments() {
    return context.getBean(Instruments.class);
  }

  URI url(String path) {
    return url.resolve(path);
  }

  HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(url("/graphql"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  Reply query(@Nullable String token, String query) {
    return query(token, query, Map.of());
  }

  Reply query(@Nullable String token, String query, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    HttpRequest.Builder request = post(body).header("Accept-Language", "en");
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  String supervisor() {
    return issuer.token(List.of("county-supervisor"), "/61/6107/610725");
  }

  String officer(String township) {
    return issuer.token(List.of("township-officer"), "/61/6107/610725/" + township);
  }

  @Override
  public void close() {
    context.close();
    issuer.close();
  }
}
