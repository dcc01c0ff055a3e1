package dev.jiceng.duty.graphql;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.duty.quota.QuotaParameters;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.Steps;
import dev.jiceng.shared.graphql.Work;
import org.springframework.beans.factory.annotation.Value;
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
  QuotaParameters quotaParameters(
      @Value("${jiceng.duty.most-posts.village}") int village,
      @Value("${jiceng.duty.most-posts.neighbourhood}") int neighbourhood) {
    return new QuotaParameters(village, neighbourhood);
  }

  @Bean
  RuntimeWiringConfigurer dutyFields(
      Divisions divisions, Messages messages, Payloads payloads, Lists lists) {
    var fields = new DutyFields(divisions);
    var steps = new Steps(messages, payloads);
    return wiring -> {
      new TaskFetchers(fields, steps, lists::today).wire(wiring);
      new QuotaFetchers(fields).wire(wiring);
      new HolderFetchers(fields).wire(wiring);
      new AppraisalFetchers(fields, steps).wire(wiring);
    };
  }
}
