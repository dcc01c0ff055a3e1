package dev.jiceng.api;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.Catalogue;
import dev.jiceng.tenants.Division;
import dev.jiceng.tenants.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two townships of one county, one of them with two communities; and a county nobody works in. */
final class FakeCatalogue implements Catalogue {
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "61", "陕西省",
              "6107", "汉中市",
              "610725", "勉县",
              "610725001", "勉阳街道",
              "610725101", "武侯镇",
              "610725101201", "水磨湾村",
              "610725101001", "武侯社区",
              "610726", "宁强县"));

  @Override
  public Optional<Division> division(DivisionCode code) {
    return Optional.ofNullable(NAMES.get(code.value()))
        .map(name -> new Division(code, name, isProvisioned(code)));
  }

  private static boolean isProvisioned(DivisionCode code) {
    return !code.value().equals("610726");
  }

  @Override
  public Optional<Scope> scope(DivisionCode code) {
    return division(code).filter(Division::provisioned).map(division -> scopeOf(code));
  }

  private static Scope scopeOf(DivisionCode code) {
    DivisionCode county = DivisionCode.of("610725");
    return switch (code.level()) {
      case PROVINCE, PREFECTURE -> new Scope.Counties(code, List.of(new Scope.County(county)));
      case COUNTY -> new Scope.County(code);
      case TOWNSHIP -> new Scope.Township(code, null);
      case COMMUNITY -> new Scope.Township(code.at(DivisionLevel.TOWNSHIP).orElseThrow(), code);
    };
  }

  @Override
  public List<Division> children(DivisionCode code) {
    return NAMES.keySet().stream()
        .map(DivisionCode::of)
        .filter(below -> code.contains(below) && isNext(code, below) && isProvisioned(below))
        .sorted(Comparator.naturalOrder())
        .flatMap(below -> division(below).stream())
        .toList();
  }

  private static boolean isNext(DivisionCode above, DivisionCode below) {
    return below.level().ordinal() == above.level().ordinal() + 1;
  }
}
