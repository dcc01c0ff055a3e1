package dev.jiceng.roster.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.RosterParameters;
import dev.jiceng.roster.jooq.MembershipList;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.roster.jooq.OrganizationList;
import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.roster.jooq.PersonList;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.crypto.FieldKeys;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the roster's part of the API. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {
  @Bean
  NodeKind<OrganizationRow> organizations(Reads reads, Lists lists) {
    return NodeKind.of(
        RosterIds.ORGANIZATION,
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
  NodeKind<PersonRow> people(Reads reads, Lists lists) {
    return NodeKind.of(
        RosterIds.PERSON,
        PersonRow.class,
        (scope, ids) ->
            PersonList.listing(lists.today())
                .byId(
                    reads.in(scope),
                    PersonList.within(scope),
                    ids,
                    PersonList.nest(),
                    PersonRow::uuid));
  }

  @Bean
  NodeKind<OrganizationRow.PostRow> posts(Reads reads) {
    return NodeKind.of(
        RosterIds.POST,
        OrganizationRow.PostRow.class,
        (scope, ids) -> RosterDetails.posts(reads.in(scope), OrganizationList.within(scope), ids));
  }

  @Bean
  NodeKind<MembershipRow> memberships(Reads reads) {
    return NodeKind.of(
        RosterIds.MEMBERSHIP,
        MembershipRow.class,
        (scope, ids) -> MembershipList.byId(reads.in(scope), MembershipList.within(scope), ids));
  }

  @Bean
  RosterParameters rosterParameters(
      @Value("#{${jiceng.roster.seats}}") Map<OrganizationKind, Integer> seats,
      @Value("${jiceng.roster.electable-from}") int electableFrom,
      @Value("${jiceng.roster.border-counties}") List<String> borderCounties) {
    var border = borderCounties.stream().map(DivisionCode::of).collect(Collectors.toSet());
    return new RosterParameters(seats, electableFrom, border);
  }

  @Bean
  FieldVault fieldVault(@Value("${jiceng.field-keys:}") String keys) {
    return new FieldVault(new FieldKeys(keys));
  }

  @Bean
  RosterTables rosterTables(Messages messages, Reads reads, FieldVault vault) {
    return new RosterTables(messages, reads, vault);
  }

  @Bean
  RosterWork rosterWork(
      Scopes scopes, Writes writes, RosterParameters parameters, FieldVault vault, Ids ids) {
    return new RosterWork(scopes, writes, parameters, vault, ids);
  }

  @Bean
  RuntimeWiringConfigurer rosterFields(
      Divisions divisions,
      Reads reads,
      Lists lists,
      FieldVault vault,
      BatchLoaderRegistry loaders) {
    new RosterLoaders(reads, vault).register(loaders);
    return wiring -> {
      wiring.type(RosterIds.ORGANIZATION, type -> organization(type, divisions, reads, lists));
      wiring.type(RosterIds.POST, type -> post(type, reads, lists));
      wiring.type("PostHolder", RosterConfiguration::holder);
      new RosterFetchers(divisions).wire(wiring);
    };
  }

  private static TypeRuntimeWiring.Builder organization(
      TypeRuntimeWiring.Builder type, Divisions divisions, Reads reads, Lists lists) {
    return type.dataFetcher(
            "id",
            fetching((OrganizationRow row) ->
                RosterIds.of(RosterIds.ORGANIZATION, row.communityCode(), row.uuid())))
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

  private static TypeRuntimeWiring.Builder post(
      TypeRuntimeWiring.Builder type, Reads reads, Lists lists) {
    return type.dataFetcher(
            "id",
            fetching((OrganizationRow.PostRow row) ->
                RosterIds.of(RosterIds.POST, row.communityCode(), row.uuid())))
        .dataFetcher("holders", field -> holders(field, reads, lists));
  }

  /** A post that was not read with its organization is asked for its holders. */
  private static List<OrganizationRow.Holder> holders(
      DataFetchingEnvironment field, Reads reads, Lists lists) {
    OrganizationRow.PostRow row = Objects.requireNonNull(field.getSource());
    var known = row.holders();
    if (known != null) {
      return known;
    }
    var scope = new Scope.Township(DivisionCode.of(row.township()), null);
    return RosterDetails.holders(reads.in(scope), row, lists.today());
  }

  private static TypeRuntimeWiring.Builder holder(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "membership",
            fetching((OrganizationRow.Holder holder) ->
                RosterIds.of(RosterIds.MEMBERSHIP, holder.communityCode(), holder.membership())))
        .dataFetcher(
            "person",
            fetching((OrganizationRow.Holder holder) ->
                new PersonRow(holder.township(), holder.person(), holder.name())));
  }
}
