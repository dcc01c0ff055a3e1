package dev.jiceng.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Pools;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.embedded.Ports;
import dev.jiceng.tenants.embedded.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoresTest {
  @TempDir Path home;

  @Test
  void what_needs_the_database_waits_for_it() {
    try (var stores = stores();
        var context = new AnnotationConfigApplicationContext()) {
      context.getBeanFactory().addBeanPostProcessor(new WaitsForStores(stores));
      context.registerBean(DatabaseLogin.class, () -> login(stores));
      context.registerBean("served", String.class, () -> served(context));

      stores.start();
      context.refresh();

      assertThat(context.getBean("served")).isEqualTo("jiceng_app");
    }
  }

  private static DatabaseLogin login(Stores stores) {
    return new DatabaseLogin(
        text(stores, "jiceng.database.url"),
        text(stores, "jiceng.database.user"),
        text(stores, "jiceng.database.password"));
  }

  private static String text(Stores stores, String property) {
    return String.valueOf(stores.properties().get(property));
  }

  private static String served(AnnotationConfigApplicationContext context) {
    try (var pool = Pools.reading(context.getBean(DatabaseLogin.class), 1)) {
      return JdbcClient.create(pool).sql("select current_user").query(String.class).single();
    }
  }

  @Test
  void a_store_that_does_not_start_is_told_in_its_sentence() throws Exception {
    Path data = Files.createDirectories(home.resolve("data/postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "9");

    try (var stores = stores()) {
      stores.start();
      assertThatThrownBy(stores::await)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is of PostgreSQL 9");
    }
  }

  private Stores stores() {
    var given = new Settings.Given(false, false, true);
    return new Stores(
        new Settings(Ports.random(), Ports.random(), false, home, given), Progress.SILENT);
  }
}
