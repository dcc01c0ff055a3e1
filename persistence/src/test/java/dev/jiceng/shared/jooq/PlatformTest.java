package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.Scope;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlatformTest {
  private static final DivisionCode TOWNSHIP = DivisionCode.of("610725001");

  @TempDir Path folder;

  @Test
  void an_owner_without_superuser_rights_sets_up_all_and_data_outlives_the_server() {
    try (var database = EmbeddedDatabase.in(folder.resolve("postgres"))) {
      JdbcClient superuser = JdbcClient.create(database.admin());
      superuser.sql("create role owner login createrole").update();
      superuser.sql("alter database jiceng owner to owner").update();
      setUp(database.as("owner"));
    }

    try (var database = EmbeddedDatabase.in(folder.resolve("postgres"));
        var pool = Pools.reading(new DatabaseLogin(database.jdbcUrl(), "jiceng_app", ""), 1)) {
      PlatformMigration.run(database.as("owner"));
      var reads = new Reads(pool, 1, Clock.systemUTC());

      var communities = reads.in(new Scope.Township(TOWNSHIP, null)).selectFrom(COMMUNITY).fetch();

      assertThat(communities.map(row -> row.getName())).containsExactly("村");
    }
  }

  private static void setUp(DataSource owner) {
    PlatformMigration.run(owner);
    PlatformMigration.setLoginPassword(owner, "it's secret");
    var provisioning =
        new Provisioning(owner, new SchemaMigrations(owner, Scripts.ofClasspath(), 1), group -> {});
    assertThatThrownBy(() -> provisioning.township(TOWNSHIP, List.of()))
        .hasMessage("610725 is not in the list of divisions");
    new DivisionImport(owner)
        .load(
            Stream.of("61", "610725", "610725001")
                .map(code -> new NamedDivision(DivisionCode.of(code), "区"))
                .toList());
    provisioning.township(
        TOWNSHIP, List.of(new NamedDivision(DivisionCode.of("610725001201"), "村")));
  }
}
