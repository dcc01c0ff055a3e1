package dev.jiceng.tenants.migration;

import dev.jiceng.tenants.migration.Script.Side;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** One county's schemas, version by version: the county's own first, then its townships'. */
final class CountyMigration {
  private static final int TRIES = 40;

  private final MigratorSession session;
  private final Scripts scripts;
  private final String county;
  private final List<String> townships;
  private final Map<String, String> applied = new HashMap<>();

  CountyMigration(MigratorSession session, Scripts scripts, String county, List<String> townships) {
    this.session = session;
    this.scripts = scripts;
    this.county = county;
    this.townships = townships.stream().sorted().toList();
  }

  int run() {
    session.lockCounty(county);
    readApplied();
    int steps = 0;
    for (Script script : scripts.inOrder()) {
      for (String code : script.side() == Side.COUNTY ? List.of(county) : townships) {
        steps += isOpen(schema(script, code), script) ? applyPatiently(script, code) : 0;
      }
    }
    return steps;
  }

  private void readApplied() {
    session
        .sql()
        .sql(
            """
            select schema_name || ' ' || version as step, checksum
            from platform.migration
            where schema_name = :county or schema_name like :townships\
            """)
        .param("county", "county_" + county)
        .param("townships", "t\\_" + county + "%")
        .query(
            (RowCallbackHandler)
                row -> applied.put(row.getString("step"), row.getString("checksum")));
  }

  private boolean isOpen(String schema, Script script) {
    String checksum = applied.get(schema + " " + script.version());
    if (checksum != null && !checksum.equals(script.checksum())) {
      throw new IllegalStateException(
          "V%d__%s.sql (%s) has changed since it was applied to %s: write a new version instead"
              .formatted(script.version(), script.name(), script.side(), schema));
    }
    return checksum == null;
  }

  /**
   * A step that cannot get its locks at once gives up and comes back, so that those who queue
   * behind it are never held longer than the lock timeout.
   */
  private int applyPatiently(Script script, String code) {
    for (int attempt = 1; ; attempt++) {
      try {
        apply(script, code);
        return 1;
      } catch (SQLException e) {
        if (attempt == TRIES || !isLockTrouble(e)) {
          throw new IllegalStateException(
              "V%d__%s.sql failed on %s"
                  .formatted(script.version(), script.name(), schema(script, code)),
              e);
        }
        pause(attempt);
      }
    }
  }

  private static boolean isLockTrouble(SQLException e) {
    return "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(Math.min(50L * attempt, 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void apply(Script script, String code) throws SQLException {
    long start = System.nanoTime();
    session.transaction(() -> {
      session.script("set local lock_timeout = '500ms'");
      session.script(script.sql().replace("${county}", county).replace("${township}", code));
      remember(script, code, (System.nanoTime() - start) / 1_000_000);
    });
  }

  private void remember(Script script, String code, long milliseconds) {
    session
        .sql()
        .sql(
            """
            insert into platform.migration (schema_name, version, name, checksum, duration_ms)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            schema(script, code), script.version(), script.name(), script.checksum(), milliseconds)
        .update();
  }

  private static String schema(Script script, String code) {
    return (script.side() == Side.COUNTY ? "county_" : "t_") + code;
  }
}
