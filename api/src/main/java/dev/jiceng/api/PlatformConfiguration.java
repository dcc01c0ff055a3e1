package dev.jiceng.api;

import com.zaxxer.hikari.HikariDataSource;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.schema.Conventions;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.shared.jooq.Pools;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.ScopedLists;
import dev.jiceng.shared.jooq.TimedIds;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.JdbcCatalogue;
import java.time.InstantSource;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the database: two pools, what reads, what writes, and the catalogue. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
  private static final int COUNTIES_AT_ONCE = 4;

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new TimedIds(clock);
  }

  @Bean
  DatabaseLogin databaseLogin(
      @Value("${jiceng.database.url}") String url,
      @Value("${jiceng.database.user:jiceng_app}") String user,
      @Value("${jiceng.database.password:}") String password) {
    return new DatabaseLogin(url, user, password);
  }

  @Bean
  HikariDataSource reading(
      DatabaseLogin login, @Value("${jiceng.database.read-connections}") int size) {
    return Pools.reading(login, size);
  }

  @Bean
  HikariDataSource writing(
      DatabaseLogin login, @Value("${jiceng.database.write-connections}") int size) {
    return Pools.writing(login, size);
  }

  @Bean
  JdbcCatalogue catalogue(@Qualifier("reading") DataSource pool) {
    DatabaseCheck.run(pool);
    return new JdbcCatalogue(pool);
  }

  /** The contributor {@code database}, which readiness asks. */
  @Bean
  DatabaseHealth databaseHealthIndicator(DatabaseLogin login) {
    return new DatabaseHealth(login);
  }

  /** Takes in tenants that another instance, or an operator, has made. */
  @Bean
  CatalogueRefresh catalogueRefresh(JdbcCatalogue catalogue) {
    return new CatalogueRefresh(catalogue);
  }

  @Bean
  Reads reads(@Qualifier("reading") DataSource pool, InstantSource clock) {
    return new Reads(pool, COUNTIES_AT_ONCE, clock);
  }

  @Bean
  Boards boards(Reads reads, InstantSource clock) {
    return new Boards(reads, clock);
  }

  @Bean
  Writes writes(
      @Qualifier("writing") DataSource pool, InstantSource clock, Consumer<DivisionCode> live) {
    return new Writes(pool, clock, live);
  }

  @Bean
  Lists lists(Reads reads, Boards boards, InstantSource clock) {
    return new Lists(new ScopedLists(reads, clock), boards, clock);
  }

  @Bean
  GraphQlSourceBuilderCustomizer conventions() {
    return builder -> builder.configureTypeDefinitions(Conventions::complete);
  }
}
