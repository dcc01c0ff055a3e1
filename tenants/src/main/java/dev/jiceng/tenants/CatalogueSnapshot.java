package dev.jiceng.tenants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jiceng.division.DivisionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the catalogue's tables said at one moment; {@code change} is the number they stood at. */
record CatalogueSnapshot(
    long change,
    Map<DivisionCode, Division> divisions,
    Map<DivisionCode, List<Division>> children,
    Set<DivisionCode> counties,
    Set<DivisionCode> townships) {
  private static final String AS_READER = "select set_config('role', 'jiceng_catalogue', true);\n";

  /** One statement, so that all of it is from one moment; tenants come as rows of their own. */
  private static final String ALL =
      AS_READER
          + """
          select 'change' as what, number::text as code, null as name, null as parent
          from platform.catalogue_change
          union all
          select 'county', code, null, null from platform.county where state = 'READY'
          union all
          select 'township', code, null, null from platform.township where state = 'READY'
          union all
          select 'division', code, name, parent from platform.division
          order by code\
          """;

  private static final String NEWEST =
      AS_READER
          + """
          select 'change' as what, number::text as code, null as name, null as parent
          from platform.catalogue_change\
          """;

  private record Row(String what, String code, @Nullable String name, @Nullable String parent) {
    DivisionCode division() {
      return DivisionCode.of(code);
    }

    String heldName() {
      return name == null ? "" : name;
    }
  }

  static long newest(DataSource login) {
    return Long.parseLong(rows(login, NEWEST).getFirst().code());
  }

  static CatalogueSnapshot read(DataSource login) {
    Map<String, List<Row>> rows = rows(login, ALL).stream().collect(groupingBy(Row::what));
    Set<DivisionCode> counties = codes(rows.getOrDefault("county", List.of()));
    Set<DivisionCode> townships = codes(rows.getOrDefault("township", List.of()));
    List<Row> divisions = rows.getOrDefault("division", List.of());
    Set<String> served = served(divisions, townships, counties);
    Function<Row, Division> division =
        row -> new Division(row.division(), row.heldName(), served.contains(row.code()));
    return new CatalogueSnapshot(
        Long.parseLong(rows.getOrDefault("change", List.of()).getFirst().code()),
        divisions.stream().collect(toMap(Row::division, division)),
        children(divisions, division),
        counties,
        townships);
  }

  private static Set<DivisionCode> codes(List<Row> rows) {
    return rows.stream().map(Row::division).collect(toUnmodifiableSet());
  }

  private static Map<DivisionCode, List<Division>> children(
      List<Row> divisions, Function<Row, Division> division) {
    return divisions.stream()
        .filter(row -> row.parent() != null)
        .collect(
            groupingBy(
                row -> DivisionCode.of(String.valueOf(row.parent())),
                java.util.stream.Collectors.mapping(division, toList())));
  }

  /** Every tenant, what is above it, and the communities of a township that is one. */
  private static Set<String> served(
      List<Row> divisions, Set<DivisionCode> townships, Set<DivisionCode> counties) {
    var served = new HashSet<String>();
    for (Set<DivisionCode> tenants : List.of(townships, counties)) {
      for (DivisionCode tenant : tenants) {
        for (int digits = 2; digits <= tenant.value().length(); digits++) {
          served.add(tenant.value().substring(0, digits));
        }
      }
    }
    Set<String> tenants = townships.stream().map(DivisionCode::value).collect(toUnmodifiableSet());
    divisions.stream()
        .map(Row::code)
        .filter(code -> code.length() == 12 && tenants.contains(code.substring(0, 9)))
        .forEach(served::add);
    return served;
  }

  private static List<Row> rows(DataSource login, String statements) {
    try (var connection = login.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(statements);
      statement.getMoreResults();
      var rows = new ArrayList<Row>();
      try (ResultSet result = statement.getResultSet()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getString("what"),
                  result.getString("code"),
                  result.getString("name"),
                  result.getString("parent")));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the catalogue cannot be read", e);
    }
  }
}
