package dev.jiceng.regulation.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.ProfileComparison;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.jooq.RegulationProfileRow;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Language;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields of profiles that are not simply a property of their row. */
final class RegulationFetchers {
  static final String PROFILE = "RegulationProfile";

  private final Divisions divisions;
  private final TimetableFetchers timetables;

  RegulationFetchers(Divisions divisions, TimetableFetchers timetables) {
    this.divisions = divisions;
    this.timetables = timetables;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(PROFILE, this::profile);
    wiring.type("RegulationRule", RegulationFetchers::rule);
    wiring.type("RegulationProvision", RegulationFetchers::provision);
    wiring.type("RegulationParameter", RegulationFetchers::parameter);
    wiring.type(
        "RegulationSide",
        type ->
            type.dataFetcher(
                "from", fetching((ProfileComparison.Side side) -> ProfileRefs.of(side.from()))));
    timetables.wire(wiring);
  }

  private TypeRuntimeWiring.Builder profile(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching(
                (RegulationProfileRow row) -> GlobalId.of(PROFILE, row.seenFrom(), row.uuid())))
        .dataFetcher("name", RegulationFetchers::name)
        .dataFetcher("names", fetching(RegulationProfileRow::words))
        .dataFetcher("issuer", fetching(this::issuer))
        .dataFetcher(
            "citations", fetching((RegulationProfileRow row) -> line(row).profile().citations()))
        .dataFetcher(
            "parents", fetching((RegulationProfileRow row) -> refs(line(row).profile().parents())))
        .dataFetcher(
            "rules",
            fetching(
                (RegulationProfileRow row) -> List.copyOf(line(row).effective().rules().values())))
        .dataFetcher(
            "steps", fetching((RegulationProfileRow row) -> line(row).effective().steps()));
  }

  private static Pedigree line(RegulationProfileRow row) {
    return Objects.requireNonNull(row.pedigree());
  }

  private static List<ProfileRefs> refs(List<ProfileRef> refs) {
    return refs.stream().map(ProfileRefs::of).toList();
  }

  private static String name(DataFetchingEnvironment field) {
    RegulationProfileRow row = Objects.requireNonNull(field.getSource());
    return switch (Language.of(field.getLocale())) {
      case ZH -> row.words().zh();
      case EN -> row.words().en();
    };
  }

  private Divisions.@Nullable Named issuer(RegulationProfileRow row) {
    var code = row.issuerCode();
    return code == null ? null : divisions.named(code);
  }

  private static TypeRuntimeWiring.Builder rule(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("rule", fetching(EffectiveProfile.Rule::id))
        .dataFetcher("from", fetching((EffectiveProfile.Rule it) -> ProfileRefs.of(it.from())))
        .dataFetcher(
            "provisions",
            fetching((EffectiveProfile.Rule it) ->
                it.provisions().entrySet().stream()
                    .map(entry -> new Named(entry.getKey(), entry.getValue()))
                    .toList()));
  }

  /** SDL's {@code RegulationProvision}. */
  record Named(String name, EffectiveProfile.Provision provision) {
    Value value() {
      return provision.value();
    }
  }

  private static TypeRuntimeWiring.Builder provision(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("name", fetching(Named::name))
        .dataFetcher("kind", fetching((Named it) -> it.value().kind()))
        .dataFetcher("shown", fetching((Named it) -> it.value().shown()))
        .dataFetcher("from", fetching((Named it) -> ProfileRefs.of(it.provision().from())))
        .dataFetcher("citation", fetching((Named it) -> it.provision().citation()))
        .dataFetcher("whole", of(Value.Whole.class, Value.Whole::value))
        .dataFetcher("share", of(Value.Share.class, it -> it))
        .dataFetcher("days", of(Value.Days.class, it -> new Days(it.count(), it.days())))
        .dataFetcher("codes", of(Value.Codes.class, Value.Codes::codes))
        .dataFetcher("text", of(Value.Text.class, Value.Text::text))
        .dataFetcher("flag", of(Value.Flag.class, Value.Flag::set));
  }

  /** SDL's {@code RegulationDays}. */
  record Days(int days, dev.jiceng.regulation.DayKind kind) {}

  private static <V extends Value, T> graphql.schema.PropertyDataFetcher<@Nullable T> of(
      Class<V> kind, java.util.function.Function<V, T> part) {
    return fetching(
        (Named it) -> kind.isInstance(it.value()) ? part.apply(kind.cast(it.value())) : null);
  }

  private static TypeRuntimeWiring.Builder parameter(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("least", fetching((Parameter<?> it) -> bound(it, it.least())))
        .dataFetcher("most", fetching((Parameter<?> it) -> bound(it, it.most())));
  }

  private static @Nullable Integer bound(Parameter<?> parameter, int bound) {
    return switch (parameter.kind()) {
      case WHOLE, DAYS -> bound;
      case SHARE, CODES, TEXT, FLAG -> null;
    };
  }
}
