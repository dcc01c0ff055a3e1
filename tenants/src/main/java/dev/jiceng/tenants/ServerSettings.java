package dev.jiceng.tenants;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server settings the platform relies on, looked at when it starts. */
public final class ServerSettings {
  /** A setting that is not as it should be; a dangerous one would spoil data or what runs on it. */
  public record Fault(String sentence, boolean isDangerous) {}

  private record Expected(Predicate<String> holds, String wanted, boolean isDangerous) {
    Expected(Predicate<String> holds, String wanted) {
      this(holds, wanted, false);
    }
  }

  private static final Map<String, Expected> WANTED =
      new TreeMap<>(
          Map.of(
              "server_version_num",
              new Expected(
                  v -> Integer.parseInt(v) >= 180000, "180000 (PostgreSQL 18) or more", true),
              // 64, the default, fails at about 300 townships
              "max_locks_per_transaction",
              new Expected(v -> Integer.parseInt(v) >= 512, "512 or more"),
              // with fsync, a restart over a million files takes minutes
              "recovery_init_sync_method",
              new Expected("syncfs"::equals, "syncfs"),
              "jit",
              new Expected("off"::equals, "off"),
              "server_encoding",
              new Expected("UTF8"::equals, "UTF8", true),
              "log_parameter_max_length",
              new Expected("0"::equals, "0, so that logs hold no personal data")));

  private ServerSettings() {}

  /** One sentence for each setting that is not as it should be. */
  public static List<Fault> faults(DataSource any) {
    JdbcClient sql = JdbcClient.create(any);
    return WANTED.entrySet().stream()
        .flatMap(setting -> fault(sql, setting.getKey(), setting.getValue()).stream())
        .toList();
  }

  private static List<Fault> fault(JdbcClient sql, String name, Expected expected) {
    String value =
        sql.sql("select setting from pg_settings where name = ?")
            .param(name)
            .query(String.class)
            .single();
    return expected.holds().test(value)
        ? List.of()
        : List.of(
            new Fault(
                "PostgreSQL's %s is %s but must be %s.".formatted(name, value, expected.wanted()),
                expected.isDangerous()));
  }
}
