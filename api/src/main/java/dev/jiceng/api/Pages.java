package dev.jiceng.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What our pages share, at {@code /pages/}: how to sign in, and with whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Pages.Properties.class)
class Pages {
  /**
   * @param client the public client that signs in with PKCE
   * @param demoClient the client that takes user and password; none but in the demo
   */
  @ConfigurationProperties("jiceng.pages")
  record Properties(@DefaultValue("jiceng-web") String client, @Nullable String demoClient) {}

  @Bean
  RouterFunction<ServerResponse> sharedPages(
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
        .GET(
            "/pages/config.json",
            request -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(config))
        .resources("/pages/**", new ClassPathResource("static/pages/"))
        .build();
  }
}
