package dev.jiceng.shared.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.ServerSettings;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.Migrated;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaDrift;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName(
    "L-2: schemas of all tenants come to the same version, however often the run is killed")
class MigrationTest {
  private static final List<String> TOWNSHIPS =
      List.of("610725001", "610725101", "610725102", "340124100", "340124101");

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final DataSource admin = database.admin();
  private final Scripts later = Scripts.ofClasspath("db", "later");

  @BeforeEach
  void provision() {
    PlatformMigration.run(admin);
    new DivisionImport(admin)
        .load(
            Stream.concat(Stream.of("610725", "340124"), TOWNSHIPS.stream())
                .map(code -> new NamedDivision(DivisionCode.of(code), code))
                .toList());
    var provisioning =
        new Provisioning(admin, new SchemaMigrations(admin, Scripts.ofClasspath(), 1), group -> {});
    TOWNSHIPS.forEach(code -> provisioning.township(DivisionCode.of(code), List.of()));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void L_2_a_killed_run_goes_on_where_it_was() {
    var random = new Random(2);
    int kills = 0;
    Migrated last = migrateKilledAfter(5);
    while (last == null || !last.failures().isEmpty()) {
      kills++;
      last = migrateKilledAfter(3 + random.nextInt(15) + kills);
    }

    assertThat(kills).isGreaterThan(0);
    assertThat(applied()).isEqualTo(2 + TOWNSHIPS.size());
    assertThat(SchemaDrift.differing(admin)).isEmpty();
    assertThat(new SchemaMigrations(admin, later, 2).all().steps()).isZero();
  }

  private @Nullable Migrated migrateKilledAfter(int statements) {
    try {
      return new SchemaMigrations(new FailingConnections(admin, statements), later, 2).all();
    } catch (RuntimeException killed) {
      return null;
    }
  }

  @Test
  void L_2_a_busy_township_only_delays_its_county() throws Exception {
    try (var busy = admin.getConnection()) {
      busy.setAutoCommit(false);
      try (var statement = busy.createStatement()) {
        statement.execute("select * from t_610725001.person");
      }
      Thread.ofVirtual().start(() -> endAfterASecond(busy));

      Migrated migrated = new SchemaMigrations(admin, later, 2).all();

      assertThat(migrated).isEqualTo(new Migrated(2 + TOWNSHIPS.size(), Map.of()));
    }
  }

  private static void endAfterASecond(Connection busy) {
    try {
      Thread.sleep(1000);
      busy.rollback();
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void L_2_a_column_added_to_the_parent_reaches_every_township() {
    new SchemaMigrations(admin, later, 2).all();

    for (String code : TOWNSHIPS) {
      assertThat(
              sql()
                  .sql("select count(note) from t_%s.person".formatted(code))
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void L_2_an_applied_file_that_changed_stops_the_run() {
    var changed = new SchemaMigrations(admin, Scripts.ofClasspath("changed"), 1);

    assertThatThrownBy(changed::all).hasMessageContaining("has changed since it was applied");
  }

  @Test
  void L_2_a_schema_that_drifted_is_named() {
    assertThat(SchemaDrift.differing(admin)).isEmpty();

    sql().sql("grant select on t_610725101.person to county_610725").update();
    sql().sql("alter table t_610725102.audit_entry disable trigger chain").update();

    assertThat(SchemaDrift.differing(admin)).containsOnlyKeys("t_610725101", "t_610725102");
  }

  @Test
  void the_servers_settings_are_looked_at() {
    assertThat(ServerSettings.faults(admin)).isEmpty();

    var wrong = new PGSimpleDataSource();
    wrong.setUrl(database.jdbcUrl());
    wrong.setUser(EmbeddedDatabase.adminUser());
    wrong.setOptions("-c jit=on");
    assertThat(ServerSettings.faults(wrong))
        .containsExactly(
            new ServerSettings.Fault("PostgreSQL's jit is on but must be off.", false));
  }

  private long applied() {
    return sql()
        .sql("select count(*) from platform.migration where version = 900")
        .query(Long.class)
        .single();
  }

  private JdbcClient sql() {
    return JdbcClient.create(admin);
  }
}
