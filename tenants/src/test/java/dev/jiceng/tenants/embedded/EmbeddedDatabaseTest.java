package dev.jiceng.tenants.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void kept_data_survives_a_killed_server() throws Exception {
    try (var database = EmbeddedDatabase.in(folder)) {
      assertThat(ask(database, "create table promise as select 42 as value")).isEmpty();
      assertThat(ask(database, "show fsync")).containsExactly("on");
      ProcessHandle server = ProcessHandle.of(database.lifeline().pid()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get();
    }

    try (var database = EmbeddedDatabase.in(folder)) {
      assertThat(ask(database, "select value from promise")).containsExactly("42");
    }
  }

  @Test
  void data_of_another_version_is_refused_in_one_sentence() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is of PostgreSQL 17, this platform runs 18");
  }

  private static List<String> ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = database.admin().getConnection();
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return List.of();
      }
      statement.getResultSet().next();
      return List.of(statement.getResultSet().getString(1));
    }
  }
}
