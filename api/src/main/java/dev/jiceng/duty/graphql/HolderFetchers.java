package dev.jiceng.duty.graphql;

import static dev.jiceng.duty.graphql.DutyFields.by;
import static dev.jiceng.duty.graphql.DutyFields.id;
import static dev.jiceng.duty.graphql.DutyFields.of;
import static dev.jiceng.duty.graphql.DutyFields.townshipOf;
import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.duty.allowance.Allowance;
import dev.jiceng.duty.allowance.jooq.AllowanceRow;
import dev.jiceng.duty.departure.jooq.DepartureRow;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

/**
 * Fields of what holders get, and of those who left, that are not simply a property of their row
 * (PD-6, PD-7).
 */
final class HolderFetchers {
  private final DutyFields fields;

  HolderFetchers(DutyFields fields) {
    this.fields = fields;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Allowance", this::allowance);
    wiring.type("AllowanceGroup", fields::group);
    wiring.type("Departure", this::departure);
  }

  private TypeRuntimeWiring.Builder allowance(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.ALLOWANCE, row -> row.allowance().holder().community())
        .dataFetcher(
            "membership",
            of(
                AllowanceRow::allowance,
                it -> id("Membership", it.holder().community(), it.holder().membership())))
        .dataFetcher(
            "person",
            of(
                AllowanceRow::allowance,
                it -> id("Person", townshipOf(it.holder().community()), it.holder().person())))
        .dataFetcher("month", of(AllowanceRow::allowance, Allowance::month))
        .dataFetcher("amount", of(AllowanceRow::allowance, it -> it.pay().amount()))
        .dataFetcher("pension", of(AllowanceRow::allowance, it -> it.pay().pension()))
        .dataFetcher("medical", of(AllowanceRow::allowance, it -> it.pay().medical()))
        .dataFetcher("injury", of(AllowanceRow::allowance, it -> it.pay().injury()))
        .dataFetcher("recordedBy", by((AllowanceRow it) -> it.allowance().recorded()))
        .dataFetcher("version", of(AllowanceRow::allowance, Allowance::version));
  }

  private TypeRuntimeWiring.Builder departure(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.DEPARTURE, DepartureRow::communityCode)
        .dataFetcher(
            "membership",
            fetching((DepartureRow it) -> id("Membership", it.communityCode(), it.membershipId())))
        .dataFetcher(
            "person",
            fetching(
                (DepartureRow it) -> id("Person", townshipOf(it.communityCode()), it.personId())));
  }
}
