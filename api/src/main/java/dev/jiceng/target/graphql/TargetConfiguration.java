package dev.jiceng.target.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.target.TargetParameters;
import dev.jiceng.target.jooq.TargetDetails;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the term targets' part of the API. */
@Configuration(proxyBeanMethods = false)
class TargetConfiguration {
  @Bean
  TargetParameters targetParameters(
      @Value("${jiceng.target.publication-days}") int publicationDays) {
    return new TargetParameters(publicationDays);
  }

  @Bean
  TargetDetails targetDetails(InstantSource clock) {
    return new TargetDetails(clock);
  }

  @Bean
  TargetWork targetWork(
      Scopes scopes, Writes writes, TargetDetails details, TargetParameters parameters, Ids ids) {
    return new TargetWork(scopes, writes, details, parameters, ids);
  }

  @Bean
  RuntimeWiringConfigurer targetFields(
      Divisions divisions,
      Messages messages,
      Payloads payloads,
      InstantSource clock,
      TargetDetails details,
      Reads reads,
      BatchLoaderRegistry loaders) {
    new TargetLoaders(details, reads).register(loaders);
    var nextSteps = new NextSteps(messages, payloads, clock);
    return wiring -> {
      new TargetFetchers(divisions).wire(wiring);
      new LetterFetchers(divisions, nextSteps).wire(wiring);
    };
  }
}
