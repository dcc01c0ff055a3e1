package dev.jiceng.api;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  /** {@code scripts}: folders of the jars that hold the page's scripts. */
  @ConfigurationProperties("jiceng.graphiql")
  record Properties(List<String> scripts) {}

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
  RouterFunction<ServerResponse> graphiQlPage() {
    return RouterFunctions.route()
        .GET("/graphiql", request -> ServerResponse.permanentRedirect(URI.create(PAGE)).build())
        .build();
  }
}
