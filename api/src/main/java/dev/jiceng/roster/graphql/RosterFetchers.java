package dev.jiceng.roster.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.jooq.KinshipRow;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.roster.jooq.PersonRow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of people, memberships and kinship. */
final class RosterFetchers {
  private final Divisions divisions;

  RosterFetchers(Divisions divisions) {
    this.divisions = divisions;
  }

  /** SDL's {@code PersonIdentifiers}, masked. */
  record Masked(@Nullable String idNumber, @Nullable String phone) {
    static @Nullable Masked of(@Nullable Identifiers identifiers) {
      if (identifiers == null) {
        return null;
      }
      var number = identifiers.idNumber();
      var phone = identifiers.phone();
      return new Masked(
          number == null ? null : number.masked(), phone == null ? null : phone.masked());
    }
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(RosterIds.PERSON, this::person);
    wiring.type(RosterIds.MEMBERSHIP, this::membership);
    wiring.type(RosterIds.KINSHIP, RosterFetchers::kinship);
  }

  private TypeRuntimeWiring.Builder person(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((PersonRow row) -> RosterIds.of(RosterIds.PERSON, row.township(), row.uuid())))
        .dataFetcher("township", fetching((PersonRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "version",
            field ->
                RosterLoaders.details(field, source(field)).thenApply(PersonRow.Details::version))
        .dataFetcher(
            "profile",
            field ->
                RosterLoaders.details(field, source(field)).thenApply(PersonRow.Details::profile))
        .dataFetcher("memberships", field -> RosterLoaders.history(field, source(field)))
        .dataFetcher("kin", field -> RosterLoaders.kin(field, source(field)))
        .dataFetcher("identifiers", RosterFetchers::identifiers);
  }

  private static Object identifiers(DataFetchingEnvironment field) {
    var person = source(field);
    return RosterLoaders.identifiers(field, person.township(), person.uuid()).thenApply(Masked::of);
  }

  private static PersonRow source(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.getSource());
  }

  private TypeRuntimeWiring.Builder membership(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((MembershipRow row) ->
                RosterIds.of(RosterIds.MEMBERSHIP, row.communityCode(), row.uuid())))
        .dataFetcher(
            "community", fetching((MembershipRow row) -> divisions.named(row.communityCode())));
  }

  private static TypeRuntimeWiring.Builder kinship(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
        "id",
        fetching((KinshipRow row) ->
            RosterIds.of(RosterIds.KINSHIP, row.person().township(), row.uuid())));
  }
}
