package dev.jiceng.target;

import dev.jiceng.division.DivisionCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every variant of a record in which exactly one component, at any depth, is another. */
record ChangedRecord(String path, Record record) {
  static List<ChangedRecord> everyOneOf(Record record, Set<Class<?>> without) {
    var all = new ArrayList<ChangedRecord>();
    var components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      var name = components[i].getName();
      for (Variant variant : variants(read(record, components[i]), components[i], without)) {
        all.add(new ChangedRecord(name + variant.path(), with(record, i, variant.value())));
      }
    }
    return all;
  }

  private record Variant(String path, @Nullable Object value) {}

  private static List<Variant> variants(
      @Nullable Object value, RecordComponent component, Set<Class<?>> without) {
    if (without.contains(component.getType())) {
      return List.of();
    }
    var all = new ArrayList<Variant>();
    switch (value) {
      case null -> all.add(new Variant("", fresh(component.getType())));
      case String text -> all.add(new Variant("", text + "改"));
      case BigDecimal number -> all.add(new Variant("", number.add(BigDecimal.ONE)));
      case LocalDate day -> all.add(new Variant("", day.plusDays(1)));
      case Integer number -> all.add(new Variant("", number + 1));
      case Instant instant -> all.add(new Variant("", instant.plusSeconds(1)));
      case UUID _ -> all.add(new Variant("", new UUID(9, 9)));
      case DivisionCode _ -> all.add(new Variant("", DivisionCode.of("610725101002")));
      case Enum<?> constant -> all.add(new Variant("", other(constant)));
      case List<?> list -> all.addAll(ofList(list, component, without));
      case Record nested ->
          everyOneOf(nested, without).forEach(v -> all.add(new Variant("." + v.path, v.record)));
      default -> throw new IllegalStateException("no variant of " + value.getClass());
    }
    return all;
  }

  private static List<Variant> ofList(
      List<?> list, RecordComponent component, Set<Class<?>> without) {
    var all = new ArrayList<Variant>();
    if (list.isEmpty()) {
      return all;
    }
    all.add(new Variant("[first removed]", list.subList(1, list.size())));
    if (list.size() > 1) {
      all.add(new Variant("[reversed]", list.reversed()));
    }
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      if (list.get(i) instanceof Record nested) {
        everyOneOf(nested, without)
            .forEach(v -> all.add(new Variant("[" + at + "]." + v.path, with(list, at, v.record))));
      } else {
        variants(list.get(i), component, without)
            .forEach(v -> all.add(new Variant("[" + at + "]", with(list, at, v.value))));
      }
    }
    return all;
  }

  private static List<Object> with(List<?> list, int at, @Nullable Object value) {
    var changed = new ArrayList<Object>(list);
    changed.set(at, value);
    return changed;
  }

  private static Object fresh(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (type == BigDecimal.class) {
      return BigDecimal.ZERO;
    }
    throw new IllegalStateException("no value of " + type);
  }

  private static Object other(Enum<?> constant) {
    var all = constant.getDeclaringClass().getEnumConstants();
    return all[(constant.ordinal() + 1) % all.length];
  }

  private static Record with(Record record, int index, @Nullable Object value) {
    try {
      var components = record.getClass().getRecordComponents();
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      @Nullable Object[] values = Arrays.stream(components).map(c -> read(record, c)).toArray();
      values[index] = value;
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
