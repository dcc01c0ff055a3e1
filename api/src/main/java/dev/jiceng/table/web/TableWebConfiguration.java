package dev.jiceng.table.web;

import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.web.Answer;
import dev.jiceng.table.graphql.TableSource;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts tables on their addresses. */
@Configuration(proxyBeanMethods = false)
class TableWebConfiguration {
  @Bean
  ServletRegistrationBean<TableServlet> tableServlet(
      List<TableSource> sources,
      Scopes scopes,
      Reads reads,
      InstantSource clock,
      Messages messages,
      Answer answer) {
    return new ServletRegistrationBean<>(
        new TableServlet(
            new Exports(sources, scopes, reads, clock), new TableFiles(messages), answer),
        "/tables/*");
  }
}
