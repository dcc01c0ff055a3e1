package dev.jiceng.roster.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.roster.jooq.OrganizationList;
import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.roster.jooq.PersonList;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the roster's part of the API. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {
  private static final String ORGANIZATION = "Organization";
  private static final String PERSON = "Person";
  private static final String MEMBERSHIP = "Membership";

  @Bean
  NodeKind<OrganizationRow> organizations(Reads reads, Lists lists) {
    return NodeKind.of(
        ORGANIZATION,
        OrganizationRow.class,
        (scope, ids) ->
            OrganizationList.listing()
                .byId(
                    reads.in(scope),
                    OrganizationList.within(scope),
                    ids,
                    OrganizationList.nest(lists.today(), true),
                    OrganizationRow::uuid));
  }

  @Bean
  NodeKind<PersonRow> people(Reads reads) {
    return NodeKind.of(
        PERSON,
        PersonRow.class,
        (scope, ids) ->
            PersonList.listing()
                .byId(
                    reads.in(scope),
                    PersonList.within(scope),
                    ids,
                    PersonList.nest(),
                    PersonRow::uuid));
  }

  @Bean
  RuntimeWiringConfigurer rosterFields(Divisions divisions, Reads reads, Lists lists) {
    return wiring -> {
      wiring.type(ORGANIZATION, type -> organization(type, divisions, reads, lists));
      wiring.type(PERSON, type -> person(type, divisions));
      wiring.type("PostHolder", RosterConfiguration::holder);
    };
  }

  private static TypeRuntimeWiring.Builder organization(
      TypeRuntimeWiring.Builder type, Divisions divisions, Reads reads, Lists lists) {
    return type.dataFetcher(
            "id",
            fetching((OrganizationRow row) -> id(ORGANIZATION, row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((OrganizationRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((OrganizationRow row) -> divisions.named(row.communityCode())))
        .dataFetcher("posts", field -> posts(field, reads, lists));
  }

  /** A letter's organizations come without their posts; few ask for them there. */
  private static List<OrganizationRow.PostRow> posts(
      DataFetchingEnvironment field, Reads reads, Lists lists) {
    OrganizationRow row = Objects.requireNonNull(field.getSource());
    var known = row.posts();
    if (known != null) {
      return known;
    }
    var scope = new Scope.Township(DivisionCode.of(row.township()), null);
    var full =
        OrganizationList.listing()
            .byId(
                reads.in(scope),
                OrganizationList.within(scope),
                List.of(row.uuid()),
                OrganizationList.nest(lists.today(), true),
                OrganizationRow::uuid);
    return Objects.requireNonNull(Objects.requireNonNull(full.get(row.uuid())).posts());
  }

  private static TypeRuntimeWiring.Builder person(
      TypeRuntimeWiring.Builder type, Divisions divisions) {
    return type.dataFetcher(
            "id", fetching((PersonRow row) -> id(PERSON, row.township(), row.uuid())))
        .dataFetcher("township", fetching((PersonRow row) -> divisions.named(row.township())));
  }

  private static TypeRuntimeWiring.Builder holder(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "membership",
            fetching((OrganizationRow.Holder holder) ->
                id(MEMBERSHIP, holder.communityCode(), holder.membership())))
        .dataFetcher(
            "person",
            fetching((OrganizationRow.Holder holder) ->
                new PersonRow(holder.township(), holder.person(), holder.name())));
  }

  private static GlobalId id(String kind, String division, UUID uuid) {
    return GlobalId.of(kind, DivisionCode.of(division), uuid);
  }
}
