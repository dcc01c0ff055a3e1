package dev.jiceng.api.migrate;

import dev.jiceng.seeds.RegulationSeeds;
import dev.jiceng.tenants.Reason;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Progress;
import dev.jiceng.tenants.migration.Migrated;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.io.PrintStream;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.logging.LoggingSystem;

/** The platform's schema, then every county's and township's; goes on where it was stopped. */
public final class Migration {
  private static final int COUNTIES_AT_ONCE = 2;

  private Migration() {}

  /** The whole program of {@code --migrate}; answers its exit code. */
  public static int main(Map<String, String> environment) {
    // Our own steps and one sentence say it all.
    LoggingSystem.get(Migration.class.getClassLoader()).beforeInitialize();
    return run(environment, System.out, System.err);
  }

  /** 0, or 1 after one sentence; what nobody foresaw is told in full before it. */
  static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      var administrator = Administrator.of(environment);
      administrator.knock();
      out.println("migrating as " + administrator);
      run(administrator.connections(), (chinese, english) -> out.println(english));
      return 0;
    } catch (CannotStart failure) {
      err.println(failure.sentence());
    } catch (RuntimeException failure) {
      failure.printStackTrace(err);
      err.println("The migration failed: " + Reason.of(failure));
    }
    return 1;
  }

  /** Refuses in a sentence. A county that fails keeps no other from being migrated. */
  public static void run(DataSource admin, Progress progress) {
    platform(admin);
    progress.step("平台结构已更新", "the platform's schema is up to date");
    RegulationSeeds.shipped().load(admin);
    Migrated outcome = counties(admin, progress);
    if (!outcome.failures().isEmpty()) {
      throw new CannotStart("These counties could not be migrated: " + outcome.failures());
    }
    progress.step("数据库结构已更新", "the schemas are up to date");
  }

  private static void platform(DataSource admin) {
    try {
      PlatformMigration.run(admin);
    } catch (FlywayException failure) {
      throw new CannotStart(
          "The platform's schema could not be migrated: " + Reason.of(failure), failure);
    }
  }

  private static Migrated counties(DataSource admin, Progress progress) {
    try {
      return new SchemaMigrations(admin, Scripts.ofClasspath(), COUNTIES_AT_ONCE)
          .all((county, steps) ->
              progress.step(
                  "县 %s 已更新(%d 步)".formatted(county.value(), steps),
                  "county %s is up to date (%d steps)".formatted(county.value(), steps)));
    } catch (IllegalStateException failure) {
      throw new CannotStart(
          "The first county could not be migrated, so no other was tried: "
              + Reason.withStep(failure),
          failure);
    }
  }
}
