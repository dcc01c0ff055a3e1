package dev.jiceng.tenants;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server settings the platform relies on, looked at when it starts. */
public final class ServerSettings {
  private record Expected(Predicate<String> holds, String wanted) {}

  private static final Map<String, Expected> WANTED =
      new TreeMap<>(
          Map.of(
              "server_version_num",
              new Expected(v -> Integer.parseInt(v) >= 180000, "180000 (PostgreSQL 18) or more"),
              // 64, the default, fails at about 300 townships
              "max_locks_per_transaction",
              new Expected(v -> Integer.parseInt(v) >= 512, "512 or more"),
              // with fsync, a restart over a million files takes minutes
              "recovery_init_sync_method",
              new Expected("syncfs"::equals, "syncfs"),
              "jit",
              new Expected("off"::equals, "off"),
              "server_encoding",
              new Expected("UTF8"::equals, "UTF8"),
              "log_parameter_max_length",
              new Expected("0"::equals, "0, so that logs hold no personal data")));

  private ServerSettings() {}

  /** One sentence for each setting that is not as it should be. */
  public static List<String> faults(DataSource any) {
    JdbcClient sql = JdbcClient.create(any);
    return WANTED.entrySet().stream()
        .flatMap(setting -> fault(sql, setting.getKey(), setting.getValue()).stream())
        .toList();
  }

  private static List<String> fault(JdbcClient sql, String name, Expected expected) {
    String value =
        sql.sql("select setting from pg_settings where name = ?")
            .param(name)
            .query(String.class)
            .single();
    return expected.holds().test(value)
        ? List.of()
        : List.of(
            "PostgreSQL's %s is %s but must be %s.".formatted(name, value, expected.wanted()));
  }
}
