package dev.jiceng.api.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.Ports;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code --migrate} prints, and how it ends. */
class MigrateCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private EmbeddedDatabase database;

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.temporary();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void an_empty_database_is_migrated_and_a_second_time_there_is_nothing_to_do() {
    assertThat(migrate(login())).isZero();
    assertThat(out()).contains("the platform's schema is up to date");

    assertThat(migrate(login())).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void every_county_is_told_of_and_one_that_fails_with_its_reason() {
    migrate(login());
    township();
    out.reset();

    assertThat(migrate(login())).isZero();
    assertThat(out()).contains("county 610725 is up to date (0 steps)");

    sql().sql("update platform.migration set checksum = 'other'").update();
    assertThat(migrate(login())).isEqualTo(1);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).contains("The first county could not be migrated").contains("has changed");
  }

  @Test
  void what_is_missing_in_the_environment_is_named() {
    for (String variable : login().keySet()) {
      err.reset();
      var without = new HashMap<>(login());
      without.remove(variable);

      assertThat(migrate(without)).isEqualTo(1);
      assertThat(err()).isEqualTo(variable + " must be in the environment: the migration needs it");
    }
  }

  @Test
  void a_database_that_cannot_be_used_is_told_in_one_sentence() {
    String nobody = "jdbc:postgresql://127.0.0.1:%d/jiceng".formatted(Ports.random());
    refused("JICENG_DATABASE_URL", nobody, "does not answer");
    refused("JICENG_DATABASE_URL", database.jdbcUrl() + "_gone", "create it first");
    refused("JICENG_DATABASE_URL", "postgres://127.0.0.1/jiceng", "jdbc:postgresql://host:5432");
    refused("JICENG_ADMIN_USER", "nobody", "refuses the login nobody");
  }

  @Test
  void a_login_that_may_not_migrate_is_told_so() {
    sql().sql("create role weak login").update();

    refused("JICENG_ADMIN_USER", "weak", "The platform's schema could not be migrated");
  }

  private void refused(String variable, String value, String part) {
    err.reset();
    var environment = new HashMap<>(login());
    environment.put(variable, value);
    assertThat(migrate(environment)).isEqualTo(1);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).contains(part);
  }

  private int migrate(Map<String, String> environment) {
    return Migration.run(environment, print(out), print(err));
  }

  private Map<String, String> login() {
    return Map.of(
        "JICENG_DATABASE_URL",
        database.jdbcUrl(),
        "JICENG_ADMIN_USER",
        EmbeddedDatabase.adminUser(),
        "JICENG_ADMIN_PASSWORD",
        "");
  }

  private void township() {
    var admin = database.admin();
    var code = DivisionCode.of("610725001");
    new DivisionImport(admin)
        .load(
            List.of(
                named("61", "陕西省"),
                named("6107", "汉中市"),
                named("610725", "勉县"),
                named("610725001", "勉阳街道")));
    var migrations = new SchemaMigrations(admin, Scripts.ofClasspath(), 1);
    new Provisioning(admin, migrations, group -> {}).township(code, List.of());
  }

  private static NamedDivision named(String code, String name) {
    return new NamedDivision(DivisionCode.of(code), name);
  }

  private JdbcClient sql() {
    return JdbcClient.create(database.admin());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
