package dev.jiceng.duty.graphql;

import static dev.jiceng.duty.graphql.DutyFields.by;
import static dev.jiceng.duty.graphql.DutyFields.id;
import static dev.jiceng.duty.graphql.DutyFields.of;
import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.CommunityFacts.Figures;
import dev.jiceng.duty.quota.PostQuota;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.duty.quota.PostScheme.Measure;
import dev.jiceng.duty.quota.jooq.QuotaRow;
import dev.jiceng.duty.quota.jooq.SchemeList;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.Function;

/** Fields of facts, schemes and quotas that are not simply a property of their row (PD-4, PD-8). */
final class QuotaFetchers {
  private final DutyFields fields;

  QuotaFetchers(DutyFields fields) {
    this.fields = fields;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("CommunityFacts", this::facts);
    wiring.type("CommunityFactsGroup", fields::group);
    wiring.type("PostScheme", this::scheme);
    wiring.type("PostQuota", this::quota);
    wiring.type("PostQuotaGroup", fields::group);
  }

  private TypeRuntimeWiring.Builder facts(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.FACTS, CommunityFacts::community)
        .dataFetcher("households", figure(Figures::households))
        .dataFetcher("population", figure(Figures::population))
        .dataFetcher("residentGroups", figure(Figures::residentGroups))
        .dataFetcher("area", figure(Figures::area))
        .dataFetcher("offices", figure(Figures::offices))
        .dataFetcher("activityRooms", figure(Figures::activityRooms))
        .dataFetcher("collectiveIncome", figure(Figures::collectiveIncome))
        .dataFetcher("recordedBy", by(CommunityFacts::recorded))
        .dataFetcher("recordedAt", fetching((CommunityFacts it) -> it.recorded().at()));
  }

  private static <T> DataFetcher<?> figure(Function<Figures, T> part) {
    return fetching((CommunityFacts it) -> part.apply(it.figures()));
  }

  private TypeRuntimeWiring.Builder scheme(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((SchemeList.Row it) -> id(DutyKinds.SCHEME.name(), it.seenFrom(), it.uuid())))
        .dataFetcher("county", of(SchemeList.Row::scheme, it -> fields.named(it.county())))
        .dataFetcher("total", of(SchemeList.Row::scheme, PostScheme::total))
        .dataFetcher("villageBase", measure(Measure::villageBase))
        .dataFetcher("neighbourhoodBase", measure(Measure::neighbourhoodBase))
        .dataFetcher("peoplePerPost", measure(Measure::peoplePerPost))
        .dataFetcher("areaPerPost", measure(Measure::areaPerPost))
        .dataFetcher("tasksPerPost", measure(Measure::tasksPerPost))
        .dataFetcher("version", of(SchemeList.Row::scheme, PostScheme::version));
  }

  private static <T> DataFetcher<?> measure(Function<Measure, T> part) {
    return of(SchemeList.Row::scheme, it -> part.apply(it.measure()));
  }

  private TypeRuntimeWiring.Builder quota(TypeRuntimeWiring.Builder type) {
    return fields
        .placed(type, DutyKinds.QUOTA, row -> row.quota().community(), QuotaRow::uuid)
        .dataFetcher("posts", of(QuotaRow::quota, PostQuota::posts))
        .dataFetcher("ceiling", of(QuotaRow::quota, PostQuota::ceiling))
        .dataFetcher("reason", of(QuotaRow::quota, PostQuota::reason))
        .dataFetcher("setBy", by((QuotaRow it) -> it.quota().set()))
        .dataFetcher("setAt", of(QuotaRow::quota, it -> it.set().at()))
        .dataFetcher("version", of(QuotaRow::quota, PostQuota::version));
  }
}
