package dev.jiceng.division.graphql;

import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.tenants.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the divisions' part of the API. */
@Configuration(proxyBeanMethods = false)
class DivisionConfiguration {
  @Bean
  Areas areas(Catalogue catalogue, Scopes scopes) {
    return new Areas(catalogue, scopes);
  }

  @Bean
  Divisions divisions(Catalogue catalogue) {
    return new Divisions(catalogue);
  }

  @Bean
  Nodes nodes(Areas areas, Scopes scopes, ObjectProvider<NodeKind<?>> kinds) {
    return new Nodes(areas, scopes, kinds.stream().toList());
  }
}
