package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.embedded.Ports;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a server or a login is warned of, and what stops the start. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseCheckTest {
  @Test
  void a_setting_that_only_costs_speed_is_one_warning_that_says_what_to_set(CapturedOutput said) {
    assertThatCode(() -> DatabaseCheck.run(as("jiceng_app", "-c jit=on")))
        .doesNotThrowAnyException();

    assertThat(said.getAll().lines().filter(line -> line.contains("PostgreSQL's jit")))
        .singleElement()
        .asString()
        .contains("WARN", "is on but must be off");
  }

  @Test
  void a_server_and_a_login_as_they_should_be_are_not_talked_about(CapturedOutput said) {
    DatabaseCheck.run(as("jiceng_app", ""));

    assertThat(said.getAll()).doesNotContain("WARN");
  }

  @Test
  void a_login_that_could_read_everybodys_tables_stops_the_start(CapturedOutput said) {
    assertThatThrownBy(() -> new TestApi("jiceng.database.user=postgres").close())
        .hasRootCauseInstanceOf(CannotStart.class);

    assertThat(said.getAll())
        .contains("APPLICATION FAILED TO START")
        .contains("The login postgres is a superuser");
  }

  @Test
  void a_login_that_inherits_a_townships_rights_stops_the_start() {
    TestTenancy.admin().sql("create role heir login").update();
    TestTenancy.admin().sql("grant t_610725001 to heir with inherit true").update();
    TestTenancy.admin().sql("grant jiceng_catalogue to heir with inherit false").update();
    try {
      assertThatThrownBy(() -> DatabaseCheck.run(as("heir", "")))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("heir")
          .hasMessageContaining("inherits the rights of t_610725001");
    } finally {
      TestTenancy.admin().sql("drop role heir").update();
    }
  }

  @Test
  void a_database_that_was_never_migrated_is_told_so() {
    try (var empty = EmbeddedDatabase.temporary()) {
      JdbcClient.create(empty.admin()).sql("create role jiceng_app login noinherit").update();

      assertThatThrownBy(() -> DatabaseCheck.run(empty.as("jiceng_app")))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("--migrate");
    }
  }

  @Test
  void a_database_that_is_not_there_is_told_in_a_sentence(CapturedOutput said) {
    String nobody = "jdbc:postgresql://127.0.0.1:%d/jiceng".formatted(Ports.random());

    assertThatThrownBy(() -> new TestApi("jiceng.database.url=" + nobody).close());

    assertThat(said.getAll())
        .contains("The database cannot be reached")
        .contains("JICENG_DATABASE_URL");
  }

  private static DataSource as(String user, String options) {
    var source = new PGSimpleDataSource();
    source.setUrl(TestTenancy.url());
    source.setUser(user);
    source.setPassword("");
    source.setOptions(options);
    return source;
  }
}
