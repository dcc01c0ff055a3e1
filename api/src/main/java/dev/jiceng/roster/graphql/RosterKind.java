package dev.jiceng.roster.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.roster.jooq.KinshipRow;
import dev.jiceng.roster.jooq.MembershipList;
import dev.jiceng.roster.jooq.MembershipRow;
import dev.jiceng.roster.jooq.OrganizationList;
import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.roster.jooq.RosterDetails;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type that payloads show: its name, how its row is read in the transaction that wrote it, and
 * the id that an idempotency key keeps.
 */
record RosterKind<R>(String name, BiFunction<Tx, UUID, @Nullable R> read, Function<R, UUID> id) {
  static final RosterKind<OrganizationRow> ORGANIZATION =
      new RosterKind<>(RosterIds.ORGANIZATION, RosterKind::organization, OrganizationRow::uuid);

  static final RosterKind<OrganizationRow.PostRow> POST =
      new RosterKind<>(
          RosterIds.POST,
          (tx, id) -> RosterDetails.posts(tx.sql(), noCondition(), List.of(id)).get(id),
          OrganizationRow.PostRow::uuid);

  static final RosterKind<PersonRow> PERSON =
      new RosterKind<>(
          RosterIds.PERSON,
          (tx, id) -> RosterDetails.people(tx.sql(), List.of(id)).get(id),
          PersonRow::uuid);

  static final RosterKind<MembershipRow> MEMBERSHIP =
      new RosterKind<>(
          RosterIds.MEMBERSHIP,
          (tx, id) -> MembershipList.byId(tx.sql(), noCondition(), List.of(id)).get(id),
          MembershipRow::uuid);

  static final RosterKind<KinshipRow> KINSHIP =
      new RosterKind<>(
          RosterIds.KINSHIP,
          (tx, id) -> RosterDetails.kinships(tx.sql(), List.of(id)).get(id),
          KinshipRow::uuid);

  private static @Nullable OrganizationRow organization(Tx tx, UUID id) {
    var nest = OrganizationList.nest(new Moment(tx.at()).day(), true);
    Map<UUID, OrganizationRow> found =
        OrganizationList.listing()
            .byId(tx.sql(), noCondition(), List.of(id), nest, OrganizationRow::uuid);
    return found.get(id);
  }
}
