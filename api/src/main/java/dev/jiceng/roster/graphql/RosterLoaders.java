package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.jooq.JooqIdentities;
import dev.jiceng.roster.jooq.KinshipRow;
import dev.jiceng.roster.jooq.MembershipList;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** What people's rows do not carry is fetched for all of them at once. */
final class RosterLoaders {
  private static final String DETAILS = "personDetails";
  private static final String HISTORY = "personMemberships";
  private static final String KIN = "personKin";
  private static final String IDENTIFIERS = "personIdentifiers";

  private final Reads reads;
  private final FieldVault vault;

  RosterLoaders(Reads reads, FieldVault vault) {
    this.reads = reads;
    this.vault = vault;
  }

  void register(BatchLoaderRegistry registry) {
    TownshipRef.register(
        registry,
        DETAILS,
        PersonRow.class,
        (scope, ids) -> RosterDetails.people(reads.in(scope), ids));
    TownshipRef.register(
        registry,
        HISTORY,
        List.class,
        (scope, ids) -> MembershipList.history(reads.in(scope), ids));
    TownshipRef.register(
        registry, KIN, List.class, (scope, ids) -> RosterDetails.kin(reads.in(scope), ids));
    registry
        .forTypePair(TownshipRef.class, Identifiers.class)
        .withName(IDENTIFIERS)
        .registerMappedBatchLoader(
            (refs, environment) -> Mono.fromSupplier(() -> identifiers(refs)));
  }

  /** Under each township's own role: no county has these. */
  private Map<TownshipRef, Identifiers> identifiers(Set<TownshipRef> refs) {
    var found = new HashMap<TownshipRef, Identifiers>();
    refs.stream()
        .collect(Collectors.groupingBy(TownshipRef::township))
        .forEach((code, together) -> {
          var township = DivisionCode.of(code);
          var sql = reads.in(new Scope.Township(township, null));
          var people = together.stream().map(TownshipRef::uuid).toList();
          new JooqIdentities(sql, township, vault)
              .ofAll(people)
              .forEach((person, known) -> found.put(new TownshipRef(code, person), known));
        });
    return found;
  }

  static CompletableFuture<PersonRow.Details> details(
      DataFetchingEnvironment field, PersonRow person) {
    var known = person.details();
    return known != null
        ? CompletableFuture.completedFuture(known)
        : TownshipRef.<PersonRow>load(field, DETAILS, person.township(), person.uuid())
            .thenApply(full -> java.util.Objects.requireNonNull(full.details()));
  }

  static CompletableFuture<List<MembershipRow>> history(
      DataFetchingEnvironment field, PersonRow person) {
    return TownshipRef.many(field, HISTORY, person.township(), person.uuid());
  }

  static CompletableFuture<List<KinshipRow>> kin(DataFetchingEnvironment field, PersonRow person) {
    return TownshipRef.many(field, KIN, person.township(), person.uuid());
  }

  static CompletableFuture<@Nullable Identifiers> identifiers(
      DataFetchingEnvironment field, String township, UUID person) {
    return TownshipRef.load(field, IDENTIFIERS, township, person);
  }
}
