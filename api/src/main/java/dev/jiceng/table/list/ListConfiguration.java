package dev.jiceng.table.list;

import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.web.OtherForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;

/** Offers lists as files. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {
  @Bean
  OtherForm listForm(GraphQlSource source, Messages messages) {
    return new ListForm(source, messages);
  }
}
