package dev.jiceng.election.afterwards.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.afterwards.Elected;
import dev.jiceng.election.afterwards.ElectedBody;
import dev.jiceng.election.afterwards.jooq.ElectedBodyList;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the bodies elected afterwards. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration {
  private static final String PEOPLE = "electedBodyPeople";

  static final Work.Kind<ElectedBody> KIND =
      new Work.Kind<>(
          "ElectedBody",
          (tx, id) -> load(tx.sql(), noCondition(), List.of(id)).get(id),
          ElectedBody::id);

  @Bean
  NodeKind<ElectedBody> electedBodies(Reads reads) {
    return NodeKind.of(
        KIND.name(),
        ElectedBody.class,
        (scope, ids) -> load(reads.in(scope), ElectedBodyList.within(scope), ids));
  }

  private static Map<UUID, ElectedBody> load(
      DSLContext sql, Condition within, Collection<UUID> ids) {
    return ElectedBodyList.listing()
        .byId(sql, within, ids, ElectedBodyList.nest(), ElectedBody::id);
  }

  /** Somebody elected, and where they are on the roster. */
  record Seat(String township, Elected elected) {}

  @Bean
  RuntimeWiringConfigurer electedBodyFields(
      Divisions divisions, Reads reads, BatchLoaderRegistry loaders) {
    TownshipRef.register(
        loaders,
        PEOPLE,
        PersonRow.class,
        (scope, ids) -> RosterDetails.people(reads.in(scope), ids));
    return wiring -> {
      wiring.type(KIND.name(), type -> body(type, divisions));
      wiring.type(
          "ElectedPerson",
          type ->
              type.dataFetcher(
                      "person",
                      field -> {
                        Seat seat = Objects.requireNonNull(field.getSource());
                        return person(field, seat.township(), seat.elected().person());
                      })
                  .dataFetcher(
                      "group",
                      fetching((Seat seat) ->
                          seat.elected().place().isEmpty() ? null : seat.elected().place())));
      wiring.type(
          "ElectedGroup",
          type ->
              type.dataFetcher(
                  "households",
                  fetching((ElectedBody.Group group) ->
                      group.households() == 0 ? null : group.households())));
    };
  }

  private static CompletableFuture<PersonRow> person(
      DataFetchingEnvironment field, String township, UUID person) {
    return TownshipRef.load(field, PEOPLE, township, person);
  }

  private static String township(ElectedBody body) {
    return body.community().at(DivisionLevel.TOWNSHIP).orElseThrow().value();
  }

  private static TypeRuntimeWiring.Builder body(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id", fetching((ElectedBody it) -> GlobalId.of(KIND.name(), it.community(), it.id())))
        .dataFetcher("township", fetching((ElectedBody it) -> divisions.named(township(it))))
        .dataFetcher(
            "community", fetching((ElectedBody it) -> divisions.named(it.community().value())))
        .dataFetcher("committeeElectedOn", fetching(ElectedBody::committeeOn))
        .dataFetcher("chair", BodyConfiguration::chair)
        .dataFetcher(
            "members",
            fetching((ElectedBody it) ->
                it.people().stream().map(one -> new Seat(township(it), one)).toList()));
  }

  private static @Nullable Object chair(DataFetchingEnvironment field) {
    ElectedBody it = Objects.requireNonNull(field.getSource());
    var chair = it.chair();
    return chair == null ? null : person(field, township(it), chair);
  }
}
