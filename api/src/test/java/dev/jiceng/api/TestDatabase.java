package dev.jiceng.api;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.util.List;

/**
 * One database a JVM: two townships of one county, one of them with two communities; and a county
 * nobody works in.
 */
final class TestDatabase {
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    PlatformMigration.run(DATABASE.admin());
    new DivisionImport(DATABASE.admin())
        .load(
            List.of(
                named("61", "陕西省"),
                named("6107", "汉中市"),
                named("610725", "勉县"),
                named("610725001", "勉阳街道"),
                named("610725101", "武侯镇"),
                named("610726", "宁强县")));
    Provisioning provisioning =
        new Provisioning(
            DATABASE.admin(),
            new SchemaMigrations(DATABASE.admin(), Scripts.ofClasspath(), 2),
            group -> {});
    provisioning.township(DivisionCode.of("610725001"), List.of());
    provisioning.township(
        DivisionCode.of("610725101"),
        List.of(named("610725101001", "武侯社区"), named("610725101201", "水磨湾村")));
  }

  private TestDatabase() {}

  static String url() {
    return DATABASE.jdbcUrl();
  }

  private static NamedDivision named(String code, String name) {
    return new NamedDivision(DivisionCode.of(code), name);
  }
}
