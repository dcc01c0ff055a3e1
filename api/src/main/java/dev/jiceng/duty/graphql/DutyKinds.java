package dev.jiceng.duty.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.jooq.FactsList;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The context's types: how mutations show them, and how {@code node(id:)} loads them. */
@Configuration(proxyBeanMethods = false)
class DutyKinds {
  /** A type as its lists read it. */
  record Type<R>(Work.Kind<R> kind, Class<R> source, Listing listing, Nest<R> nest) {
    static <R> Type<R> of(
        String name, Class<R> source, Listing listing, Nest<R> nest, Function<R, UUID> idOf) {
      return new Type<>(
          new Work.Kind<>(
              name,
              (tx, id) -> listing.byId(tx.sql(), noCondition(), List.of(id), nest, idOf).get(id),
              idOf),
          source,
          listing,
          nest);
    }

    NodeKind<R> node(Reads reads, Function<Scope, Condition> within) {
      return NodeKind.of(
          kind.name(),
          source,
          (scope, ids) -> listing.byId(reads.in(scope), within.apply(scope), ids, nest, kind.id()));
    }
  }

  static final Type<CommunityFacts> FACTS =
      Type.of(
          "CommunityFacts",
          CommunityFacts.class,
          FactsList.history(),
          FactsList.nest(),
          CommunityFacts::id);

  @Bean
  NodeKind<CommunityFacts> communityFacts(Reads reads) {
    return FACTS.node(reads, FactsList::within);
  }
}
