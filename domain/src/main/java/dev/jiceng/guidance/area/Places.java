package dev.jiceng.guidance.area;

import static java.util.stream.Collectors.toCollection;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The communities of a county, and in how many of the drafted areas each lies. */
record Places(SortedMap<DivisionCode, String> names, SortedMap<DivisionCode, Integer> times) {
  static Places of(List<AreaDraft> drafts, SortedMap<DivisionCode, String> names) {
    var times = new TreeMap<DivisionCode, Integer>();
    var places = new Places(names, times);
    names.keySet().forEach(community -> times.put(community, 0));
    drafts.forEach(draft -> places.within(draft).forEach(it -> times.merge(it, 1, Integer::sum)));
    return places;
  }

  SortedSet<DivisionCode> within(AreaDraft draft) {
    return names.keySet().stream()
        .filter(community -> draft.places().stream().anyMatch(it -> it.contains(community)))
        .collect(toCollection(TreeSet::new));
  }

  /** A place that holds no community of the county is none of its places. */
  boolean has(DivisionCode place) {
    return place.value().length() > 6 && names.keySet().stream().anyMatch(place::contains);
  }

  List<DivisionCode> uncovered() {
    return those(count -> count == 0);
  }

  List<DivisionCode> overlapping() {
    return those(count -> count > 1);
  }

  private List<DivisionCode> those(IntPredicate counts) {
    return times.entrySet().stream()
        .filter(it -> counts.test(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  String named(List<DivisionCode> communities) {
    return String.join(
        "、", communities.stream().map(it -> names.get(it) + " " + it.value()).toList());
  }
}
