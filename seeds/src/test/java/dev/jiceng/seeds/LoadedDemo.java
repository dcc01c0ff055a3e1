package dev.jiceng.seeds;

import dev.jiceng.shared.crypto.FieldKeys;
import dev.jiceng.shared.crypto.FieldVault;
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
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database with everything in it; it ends with the JVM. */
final class LoadedDemo {
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  private static final JdbcClient SQL = JdbcClient.create(DATABASE.admin());

  private static final FieldVault VAULT = new FieldVault(new FieldKeys(keys()));

  static {
    PlatformMigration.run(DATABASE.admin());
    Instant begin = Instant.now();
    RegulationSeeds.shipped().load(DATABASE.admin());
    load();
    System.out.printf(
        "the demo data took %.1f s%n", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }

  private LoadedDemo() {}

  private static String keys() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    return "k1:AES:" + key + ",i1:INDEX:" + key;
  }

  static void load() {
    var migrations = new SchemaMigrations(DATABASE.admin(), Scripts.ofClasspath(), 2);
    var provisioning = new Provisioning(DATABASE.admin(), migrations, new NoGroups());
    var login = new DatabaseLogin(DATABASE.jdbcUrl(), "jiceng_app", "");
    new DemoSeeds(DATABASE.admin(), login, provisioning, VAULT, InstantSource.system())
        .load(Progress.SILENT);
  }

  static long count(String from) {
    return SQL.sql("select count(*) from " + from).query(Long.class).single();
  }

  static List<String> strings(String query) {
    return SQL.sql(query).query((row, _) -> row.getString(1)).list();
  }
}
