package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.web.OtherForm;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.publisher.Flux;

/** Wires what keeps dashboards up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rhythm.class)
class LiveConfiguration {
  @Bean
  Pulse pulse(ObjectProvider<Relay> relay) {
    return new Pulse(relay.getIfAvailable(() -> Relay.NONE));
  }

  /** What writes tell of their commits. */
  @Bean
  Consumer<DivisionCode> live(Pulse pulse) {
    return pulse::changed;
  }

  /** Whoever takes no events is told so. */
  @Bean
  RuntimeWiringConfigurer subscriptions() {
    return wiring ->
        wiring.type("Subscription", type -> type.dataFetcher("area", _ -> Flux.never()));
  }

  @Bean
  OtherForm liveForm(GraphQlSource source, Pulse pulse, Rhythm rhythm, InstantSource clock) {
    return new LiveForm(source, pulse, new Streams(rhythm.most()), rhythm, clock);
  }
}
