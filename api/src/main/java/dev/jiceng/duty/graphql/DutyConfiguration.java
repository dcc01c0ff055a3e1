package dev.jiceng.duty.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the part of the API that is about posts and duties. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {
  @Bean
  DutyDesk dutyDesk(Work work, Payloads payloads) {
    return new DutyDesk(work, payloads);
  }

  @Bean
  RuntimeWiringConfigurer dutyFields(Divisions divisions) {
    var fetchers = new DutyFetchers(divisions);
    return fetchers::wire;
  }
}
