package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.tenants.Catalogue;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, Introspecting.class})
class EngineConfiguration {
  @Bean
  Messages messages() {
    return new Messages();
  }

  @Bean
  Payloads payloads(Messages messages) {
    return new Payloads(messages);
  }

  @Bean
  Steps steps(Messages messages, Payloads payloads) {
    return new Steps(messages, payloads);
  }

  @Bean
  Errors errors(Messages messages) {
    return new Errors(messages);
  }

  @Bean
  Scopes scopes(Catalogue catalogue) {
    return new Scopes(catalogue);
  }

  @Bean
  static BeanPostProcessor threads() {
    return new Threads();
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> Scalars.all().forEach(wiring::scalar);
  }

  @Bean
  GraphQlSourceBuilderCustomizer engine(
      ObjectProvider<NodeKind<?>> kinds,
      ObjectProvider<Budget> budget,
      Limits limits,
      Introspecting introspecting,
      InstantSource clock) {
    return builder ->
        builder
            .defaultTypeResolver(new TypeOfSource(kinds.stream()))
            .graphQlSourceFactory((graphQl, schema) ->
                Engine.of(
                    graphQl,
                    schema,
                    limits,
                    budget.getIfAvailable(() -> Budget.UNLIMITED),
                    introspecting,
                    clock));
  }

  @Bean
  WebGraphQlInterceptor answers(Limits limits, Errors errors) {
    return new Answers(limits, errors);
  }

  @Bean
  DataFetcherExceptionResolver faults() {
    return new Faults();
  }

  @Bean
  HandlerMethodArgumentResolver requestArguments() {
    return new RequestArguments();
  }
}
