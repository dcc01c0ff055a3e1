package dev.jiceng.shared.jooq;

import dev.jiceng.tenants.Scope;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;

/** Points the generated tables at one tenant's schemas. */
final class Configurations {
  private static final String AREA = "area";
  private static final String TOWNSHIP = "township";

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Configurations() {}

  /** The township's own tables, whether the county supervises them or not. */
  static Configuration of(Scope.Township scope, ConnectionProvider connections) {
    return configuration(
        connections, mapped(AREA, scope.schema()), mapped(TOWNSHIP, scope.schema()));
  }

  /** The county's parents; private tables of townships stay unmapped, so they name no schema. */
  static Configuration of(Scope.County scope, ConnectionProvider connections) {
    return configuration(connections, mapped(AREA, scope.schema()));
  }

  /** Where a write leaves its traces: a county's have the names of a township's. */
  static Configuration ofWrites(Scope scope, ConnectionProvider connections) {
    String schema = TenantRole.writing(scope).name();
    return configuration(connections, mapped(AREA, schema), mapped(TOWNSHIP, schema));
  }

  private static Configuration configuration(
      ConnectionProvider connections, MappedSchema... schemas) {
    return new DefaultConfiguration()
        .set(SQLDialect.POSTGRES)
        .set(connections)
        .set(
            new Settings()
                .withExecuteLogging(false)
                .withRenderMapping(new RenderMapping().withSchemata(schemas)));
  }

  private static MappedSchema mapped(String generated, String actual) {
    return new MappedSchema().withInput(generated).withOutput(actual);
  }
}
