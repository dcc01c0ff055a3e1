package dev.jiceng.seeds;

import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.Progress;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database with everything in it; it ends with the JVM. */
final class LoadedDemo {
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  private static final JdbcClient SQL = JdbcClient.create(DATABASE.admin());

  static {
    PlatformMigration.run(DATABASE.admin());
    Instant begin = Instant.now();
    load();
    System.out.printf(
        "the demo data took %.1f s%n", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }

  private LoadedDemo() {}

  static void load() {
    var migrations = new SchemaMigrations(DATABASE.admin(), Scripts.ofClasspath(), 2);
    var provisioning = new Provisioning(DATABASE.admin(), migrations, new NoGroups());
    var login = new DatabaseLogin(DATABASE.jdbcUrl(), "jiceng_app", "");
    new DemoSeeds(DATABASE.admin(), login, provisioning, InstantSource.system())
        .load(Progress.SILENT);
  }

  static long count(String from) {
    return SQL.sql("select count(*) from " + from).query(Long.class).single();
  }

  static List<String> strings(String query) {
    return SQL.sql(query).query((row, _) -> row.getString(1)).list();
  }
}
