package dev.jiceng.api.start;

import dev.jiceng.api.migrate.Administrator;
import dev.jiceng.identity.DemoRealm;
import dev.jiceng.identity.KeycloakAdmin;
import dev.jiceng.identity.KeycloakGroups;
import dev.jiceng.identity.RetriedGroups;
import dev.jiceng.seeds.DemoSeeds;
import dev.jiceng.seeds.SurveySeeds;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.DatabaseLogin;
import dev.jiceng.tenants.IdentityGroups;
import dev.jiceng.tenants.JdbcCatalogue;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.DemoData;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring that only the start command has; not annotated, so that scanning does not find it. */
class DemoConfiguration {
  private static final int COUNTIES_AT_ONCE = 2;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  RetriedGroups groups(@Value("${jiceng.issuer.uri}") URI issuer) {
    var admin = KeycloakAdmin.provisioner(issuer, DemoRealm.secret());
    return new RetriedGroups(new KeycloakGroups(admin), PAUSE);
  }

  @Bean
  Administrator administrator(
      DatabaseLogin login,
      @Value("${jiceng.admin.user}") String user,
      @Value("${jiceng.admin.password}") String password) {
    return new Administrator(login.url(), user, password);
  }

  @Bean
  Provisioning provisioning(Administrator administrator, IdentityGroups groups) {
    var admin = administrator.connections();
    var migrations = new SchemaMigrations(admin, Scripts.ofClasspath(), COUNTIES_AT_ONCE);
    return new Provisioning(admin, migrations, groups);
  }

  @Bean
  @Order(1)
  DemoData demoData(
      DatabaseLogin login,
      Administrator administrator,
      Provisioning provisioning,
      JdbcCatalogue catalogue,
      FieldVault vault,
      InstantSource clock) {
    var admin = administrator.connections();
    var seeds = new DemoSeeds(admin, login, provisioning, vault, clock);
    return settled(seeds, admin, catalogue);
  }

  @Bean
  @Order(2)
  @ConditionalOnBooleanProperty("jiceng.survey")
  DemoData surveyData(
      DatabaseLogin login,
      Administrator administrator,
      Provisioning provisioning,
      JdbcCatalogue catalogue,
      InstantSource clock) {
    var admin = administrator.connections();
    return settled(new SurveySeeds(admin, login, provisioning, clock), admin, catalogue);
  }

  /** Whoever loads makes tenants: the catalogue in memory takes them in at once. */
  private static DemoData settled(DemoData data, DataSource admin, JdbcCatalogue catalogue) {
    return progress -> {
      data.load(progress);
      // Nothing else looks at the counties' parents: they have no rows of their own.
      JdbcClient.create(admin).sql("analyze").update();
      catalogue.refresh();
    };
  }
}
