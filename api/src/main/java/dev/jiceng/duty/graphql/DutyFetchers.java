package dev.jiceng.duty.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.CommunityFacts.Figures;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that are not simply a property of their row. */
final class DutyFetchers {
  private final Divisions divisions;

  DutyFetchers(Divisions divisions) {
    this.divisions = divisions;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("CommunityFacts", this::facts);
    wiring.type("CommunityFactsGroup", this::group);
  }

  private TypeRuntimeWiring.Builder facts(TypeRuntimeWiring.Builder type) {
    return placed(type, DutyKinds.FACTS, CommunityFacts::community)
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

  private static <T> graphql.schema.DataFetcher<?> figure(Function<Figures, T> part) {
    return fetching((CommunityFacts it) -> part.apply(it.figures()));
  }

  private static <R> graphql.schema.DataFetcher<?> by(Function<R, Mark> mark) {
    return fetching((R it) -> mark.apply(it).by().name());
  }

  private <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type, DutyKinds.Type<R> kind, Function<R, DivisionCode> community) {
    Function<R, UUID> id = kind.kind().id();
    String name = kind.kind().name();
    return type.dataFetcher(
            "id", fetching((R it) -> GlobalId.of(name, community.apply(it), id.apply(it))))
        .dataFetcher("township", fetching((R it) -> township(community.apply(it))))
        .dataFetcher("community", fetching((R it) -> divisions.named(community.apply(it).value())));
  }

  private Object township(DivisionCode code) {
    return divisions.named(code.at(DivisionLevel.TOWNSHIP).orElseThrow().value());
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.getSource());
              String name = field.getFieldDefinition().getName();
              Object sum = group.sums().get(name);
              return sum == null ? group.keys().get(name) : sum;
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
