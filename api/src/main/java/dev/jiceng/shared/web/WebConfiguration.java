package dev.jiceng.shared.web;

import dev.jiceng.shared.graphql.engine.Errors;
import dev.jiceng.shared.graphql.engine.Limits;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;

/** Puts GraphQL on its address. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  Answer answer(Errors errors) {
    return new Answer(errors);
  }

  @Bean
  ServletRegistrationBean<GraphQlServlet> graphQlServlet(
      WebGraphQlHandler handler, Limits limits, Answer answer) {
    RequestBody bodies = new RequestBody(limits.bodyBytes());
    return new ServletRegistrationBean<>(
        new GraphQlServlet(handler, bodies, answer, limits.time()), "/graphql");
  }
}
