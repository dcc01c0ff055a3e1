package dev.jiceng.election.graphql;

import dev.jiceng.shared.jooq.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires what both kinds of elections show alike. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {
  @Bean
  RuntimeWiringConfigurer sharedElectionFields(Reads reads, BatchLoaderRegistry loaders) {
    ElectionPeople.register(loaders, reads);
    return wiring -> wiring.type("PersonOutcome", PersonOutcome::wire);
  }
}
