package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The catalogue held in memory; {@link #refresh()} takes in what changed since. */
public final class JdbcCatalogue implements Catalogue {
  private final DataSource login;
  private volatile CatalogueSnapshot now;

  /** Reads everything at once, as the login role that may become {@code jiceng_catalogue}. */
  public JdbcCatalogue(DataSource login) {
    this.login = login;
    this.now = CatalogueSnapshot.read(login);
  }

  /** Costs one row where nothing changed; answers whether something did. */
  public boolean refresh() {
    if (CatalogueSnapshot.newest(login) == now.change()) {
      return false;
    }
    now = CatalogueSnapshot.read(login);
    return true;
  }

  @Override
  public Optional<Division> division(DivisionCode code) {
    return Optional.ofNullable(now.divisions().get(code));
  }

  @Override
  public Optional<Scope> scope(DivisionCode code) {
    CatalogueSnapshot known = now;
    return switch (code.level()) {
      case PROVINCE, PREFECTURE -> counties(known, code);
      case COUNTY ->
          known.counties().contains(code) ? Optional.of(new Scope.County(code)) : Optional.empty();
      case TOWNSHIP ->
          known.townships().contains(code)
              ? Optional.of(new Scope.Township(code, null))
              : Optional.empty();
      case COMMUNITY -> community(known, code);
    };
  }

  private static Optional<Scope> counties(CatalogueSnapshot known, DivisionCode area) {
    List<Scope.County> counties =
        known.counties().stream().filter(area::contains).sorted().map(Scope.County::new).toList();
    return counties.isEmpty() ? Optional.empty() : Optional.of(new Scope.Counties(area, counties));
  }

  private static Optional<Scope> community(CatalogueSnapshot known, DivisionCode code) {
    DivisionCode township = code.at(DivisionLevel.TOWNSHIP).orElseThrow();
    return known.townships().contains(township) && known.divisions().containsKey(code)
        ? Optional.of(new Scope.Township(township, code))
        : Optional.empty();
  }

  @Override
  public List<Division> children(DivisionCode code) {
    return now.children().getOrDefault(code, List.of()).stream()
        .filter(Division::provisioned)
        .toList();
  }

  @Override
  public List<DivisionCode> counties() {
    return now.counties().stream().sorted().toList();
  }
}
