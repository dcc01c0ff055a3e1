package dev.jiceng.election.team.graphql;

import dev.jiceng.shared.jooq.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the composition's part of the API. */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {
  @Bean
  CompositionProfiles compositionProfiles(Reads reads) {
    return new CompositionProfiles(reads);
  }
}
