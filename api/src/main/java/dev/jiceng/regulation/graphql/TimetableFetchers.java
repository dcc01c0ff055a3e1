package dev.jiceng.regulation.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.Timetable;
import dev.jiceng.regulation.Timetable.Conflict;
import dev.jiceng.regulation.TimetableStep;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of timetables and their steps. */
final class TimetableFetchers {
  private final Messages messages;

  TimetableFetchers(Messages messages) {
    this.messages = messages;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("RegulationStep", TimetableFetchers::step);
    wiring.type("ElectionTimetable", this::timetable);
    wiring.type("ElectionTimetableStep", TimetableFetchers::dated);
  }

  private static TypeRuntimeWiring.Builder step(TypeRuntimeWiring.Builder type) {
    return shared(type, (EffectiveProfile.Step it) -> it)
        .dataFetcher("anchor", fetching((EffectiveProfile.Step it) -> it.step().anchor()))
        .dataFetcher("earliest", fetching((EffectiveProfile.Step it) -> days(it.step().earliest())))
        .dataFetcher("latest", fetching((EffectiveProfile.Step it) -> days(it.step().latest())));
  }

  private static TypeRuntimeWiring.Builder dated(TypeRuntimeWiring.Builder type) {
    return shared(type, Timetable.Row::source);
  }

  /** What a step says of itself, dated or not. */
  private static <T> TypeRuntimeWiring.Builder shared(
      TypeRuntimeWiring.Builder type, Function<T, EffectiveProfile.Step> source) {
    return type.dataFetcher("code", of(source, TimetableStep::code))
        .dataFetcher("name", field -> name(field, source))
        .dataFetcher("after", of(source, TimetableStep::after))
        .dataFetcher("citation", of(source, TimetableStep::citation))
        .dataFetcher("from", fetching((T it) -> ProfileRefs.of(source.apply(it).from())));
  }

  private static <T, R> PropertyDataFetcher<R> of(
      Function<T, EffectiveProfile.Step> source, Function<TimetableStep, R> part) {
    return fetching((T it) -> part.apply(source.apply(it).step()));
  }

  private static <T> String name(
      DataFetchingEnvironment field, Function<T, EffectiveProfile.Step> source) {
    var words = source.apply(Objects.requireNonNull(field.<T>getSource())).step().name();
    return switch (Language.of(field.getLocale())) {
      case ZH -> words.zh();
      case EN -> words.en();
    };
  }

  private static RegulationFetchers.@Nullable Days days(@Nullable Offset offset) {
    return offset == null ? null : new RegulationFetchers.Days(offset.days(), offset.kind());
  }

  private TypeRuntimeWiring.Builder timetable(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "steps", fetching((RegulationController.Preview it) -> it.timetable().rows()))
        .dataFetcher("conflicts", this::conflicts);
  }

  /** SDL's {@code TimetableConflict}. */
  record Told(ConflictKind kind, String step, @Nullable String other, String message) {}

  /** SDL's {@code TimetableConflictKind}. */
  enum ConflictKind {
    EMPTY_WINDOW,
    ORDER_CROSSED,
    OUTSIDE_WINDOW,
    CALENDAR_MISSING,
    ANCHOR_MISSING
  }

  private List<Told> conflicts(DataFetchingEnvironment field) {
    RegulationController.Preview preview = Objects.requireNonNull(field.getSource());
    return preview.timetable().conflicts().stream()
        .map(conflict -> told(conflict, field.getLocale()))
        .toList();
  }

  private Told told(Conflict conflict, Locale locale) {
    return switch (conflict) {
      case Conflict.EmptyWindow it ->
          told(
              it,
              ConflictKind.EMPTY_WINDOW,
              null,
              locale,
              Map.of("earliest", it.earliest(), "latest", it.latest()));
      case Conflict.OrderCrossed it ->
          told(
              it,
              ConflictKind.ORDER_CROSSED,
              it.before(),
              locale,
              Map.of("before", it.before(), "until", it.until(), "latest", it.latest()));
      case Conflict.OutsideWindow it ->
          told(
              it,
              ConflictKind.OUTSIDE_WINDOW,
              null,
              locale,
              Map.of("day", it.day(), "first", it.window().first(), "last", it.window().last()));
      case Conflict.CalendarMissing it ->
          told(it, ConflictKind.CALENDAR_MISSING, null, locale, Map.of("year", it.year()));
      case Conflict.AnchorMissing it ->
          told(it, ConflictKind.ANCHOR_MISSING, null, locale, Map.of("anchor", it.anchor()));
    };
  }

  private Told told(
      Conflict conflict,
      ConflictKind kind,
      @Nullable String other,
      Locale locale,
      Map<String, Object> numbers) {
    var all = new java.util.HashMap<>(numbers);
    all.put("step", conflict.step());
    return new Told(kind, conflict.step(), other, messages.text(locale, "timetable." + kind, all));
  }
}
