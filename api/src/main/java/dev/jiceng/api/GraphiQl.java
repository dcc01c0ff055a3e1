package dev.jiceng.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page for trying queries out, at {@code /graphiql/}. Its scripts come out of jars, so that it
 * works without internet; they may talk to us and to the issuer and to nobody else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphiQl.Properties.class)
class GraphiQl {
  private static final String PAGE = "/graphiql/index.html";

  /**
   * @param client the public client that signs in with PKCE
   * @param demoClient the client that takes user and password; none but in the demo
   * @param scripts folders of the jars that hold the page's scripts
   */
  @ConfigurationProperties("jiceng.graphiql")
  record Properties(
      @DefaultValue("jiceng-web") String client,
      @Nullable String demoClient,
      List<String> scripts) {}

  @Bean
  WebMvcConfigurer graphiQlScripts(Properties properties) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        handlers
            .addResourceHandler("/graphiql/*")
            .addResourceLocations("classpath:/static/graphiql/");
        handlers
            .addResourceHandler("/graphiql/lib/*")
            .addResourceLocations(properties.scripts().toArray(String[]::new));
      }
    };
  }

  @Bean
  RouterFunction<ServerResponse> graphiQlPage(
      Properties properties, @Value("${jiceng.issuer.uri}") String issuer) {
    Map<String, String> config =
        Map.of(
            "issuer",
            issuer,
            "client",
            properties.client(),
            "demoClient",
            properties.demoClient() == null ? "" : properties.demoClient());
    return RouterFunctions.route()
        .GET("/graphiql", request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build())
        .GET(
            "/graphiql/config.json",
            request -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(config))
        .build();
  }
}
