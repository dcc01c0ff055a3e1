package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.engine.Errors;
import dev.jiceng.shared.graphql.engine.Limits;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Puts GraphQL on its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Cors.class, TrustedDocuments.class})
class WebConfiguration {
  @Bean
  Answer answer(Errors errors) {
    return new Answer(errors);
  }

  /** Found by the security chain, which must let preflights pass before it asks for tokens. */
  @Bean
  UrlBasedCorsConfigurationSource corsConfigurationSource(Cors cors) {
    return cors.source();
  }

  @Bean
  ServletRegistrationBean<GraphQlServlet> graphQlServlet(
      WebGraphQlHandler handler,
      Limits limits,
      Answer answer,
      TrustedDocuments trusted,
      List<OtherForm> forms) {
    DocumentStore documents = new DocumentStore(trusted.mode(), trusted.read());
    RequestBody bodies = new RequestBody(limits.bodyBytes(), documents);
    return new ServletRegistrationBean<>(
        new GraphQlServlet(handler, bodies, answer, forms, limits.time()), "/graphql");
  }
}
