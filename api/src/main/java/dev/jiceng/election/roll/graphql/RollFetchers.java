package dev.jiceng.election.roll.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.roll.jooq.VoterFields;
import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields that are not simply a property of their row. */
final class RollFetchers {
  private final Divisions divisions;
  private final FieldVault vault;

  RollFetchers(Divisions divisions, FieldVault vault) {
    this.divisions = divisions;
    this.vault = vault;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(RollIds.ROLL, this::roll);
    wiring.type(RollIds.VOTER, this::voter);
    wiring.type("VoterRollGroup", type -> group(type, "township"));
    wiring.type("VoterGroup", type -> group(type, "community"));
  }

  private TypeRuntimeWiring.Builder roll(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching(
                (VoterRollRow row) -> RollIds.of(RollIds.ROLL, row.communityCode(), row.uuid())))
        .dataFetcher(
            "election",
            fetching((VoterRollRow row) ->
                RollIds.of(RollIds.ELECTION, row.communityCode(), row.uuid())))
        .dataFetcher("township", fetching((VoterRollRow row) -> divisions.named(row.township())))
        .dataFetcher(
            "community", fetching((VoterRollRow row) -> divisions.named(row.communityCode())));
  }

  private TypeRuntimeWiring.Builder voter(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((VoterRow row) -> RollIds.of(RollIds.VOTER, row.communityCode(), row.uuid())))
        .dataFetcher(
            "election",
            fetching((VoterRow row) ->
                RollIds.of(RollIds.ELECTION, row.communityCode(), row.election())))
        .dataFetcher("township", fetching((VoterRow row) -> divisions.named(row.township())))
        .dataFetcher("community", fetching((VoterRow row) -> divisions.named(row.communityCode())))
        .dataFetcher("idNumber", fetching(this::masked));
  }

  private String masked(VoterRow row) {
    var fields = new VoterFields(vault, DivisionCode.of(row.township()));
    return new IdNumber(fields.open(row.uuid(), row.sealed())).masked();
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type, String place) {
    return type.defaultDataFetcher(
            field -> source(field).keys().get(field.getFieldDefinition().getName()))
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher(place, field -> division(source(field), place));
  }

  private static Aggregate source(DataFetchingEnvironment field) {
    return Objects.requireNonNull(field.getSource());
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
