package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.NamedDivision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Communities by county and township, in the order of their codes. */
record Townships(Map<DivisionCode, Map<DivisionCode, List<NamedDivision>>> counties) {
  static Townships of(List<NamedDivision> communities) {
    var counties = new TreeMap<DivisionCode, Map<DivisionCode, List<NamedDivision>>>();
    for (NamedDivision each : communities) {
      counties
          .computeIfAbsent(above(each, DivisionLevel.COUNTY), _ -> new TreeMap<>())
          .computeIfAbsent(above(each, DivisionLevel.TOWNSHIP), _ -> new ArrayList<>())
          .add(each);
    }
    return new Townships(counties);
  }

  static DivisionCode above(NamedDivision community, DivisionLevel level) {
    return community.code().at(level).orElseThrow();
  }

  int count() {
    return counties.values().stream().mapToInt(Map::size).sum();
  }
}
