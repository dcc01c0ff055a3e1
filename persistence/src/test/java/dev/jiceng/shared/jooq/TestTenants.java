package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.Scope;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database a JVM with two counties: four townships of three communities each, and one more. */
public final class TestTenants {
  static final List<String> TOWNSHIPS = List.of("610725001", "610725101", "610725102", "610725103");
  static final String NEIGHBOUR_COUNTY_TOWNSHIP = "340124100";
  static final Actor CLERK = new Actor("subject-1", "Clerk");

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  public static final DataSource ADMIN = DATABASE.admin();
  static final DatabaseLogin LOGIN = new DatabaseLogin(DATABASE.jdbcUrl(), "jiceng_app", "");
  public static final DataSource READ_POOL;
  static final DataSource WRITE_POOL;
  static final Provisioning PROVISIONING;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    PlatformMigration.run(ADMIN);
    new DivisionImport(ADMIN).load(divisions());
    PROVISIONING = provisioning();
    TOWNSHIPS.forEach(TestTenants::provision);
    provision(NEIGHBOUR_COUNTY_TOWNSHIP);
    READ_POOL = Pools.reading(LOGIN, 4);
    WRITE_POOL = Pools.writing(LOGIN, 4);
  }

  private TestTenants() {}

  static Provisioning provisioning() {
    return new Provisioning(ADMIN, migrations(), group -> {});
  }

  static SchemaMigrations migrations() {
    return new SchemaMigrations(ADMIN, Scripts.ofClasspath(), 2);
  }

  public static DataSource loginConnections() {
    return DATABASE.as("jiceng_app");
  }

  static int port() {
    return DATABASE.port();
  }

  static Reads reads() {
    return new Reads(READ_POOL, 2, Clock.systemUTC());
  }

  public static Writes writes() {
    return new Writes(WRITE_POOL, Clock.systemUTC());
  }

  public static JdbcClient admin() {
    return JdbcClient.create(ADMIN);
  }

  public static Scope.Township township(String code) {
    return new Scope.Township(DivisionCode.of(code), null);
  }

  public static Scope.County county() {
    return new Scope.County(DivisionCode.of("610725"));
  }

  static void provision(String township) {
    PROVISIONING.township(DivisionCode.of(township), communities(township));
  }

  static List<NamedDivision> communities(String township) {
    return IntStream.rangeClosed(201, 203)
        .mapToObj(i -> new NamedDivision(DivisionCode.of(township + i), "村" + township + i))
        .toList();
  }

  private static List<NamedDivision> divisions() {
    Stream<String> above = Stream.of("61", "6107", "610725", "34", "3401", "340124", "340124100");
    Stream<String> townships =
        Stream.concat(
            TOWNSHIPS.stream(), IntStream.rangeClosed(110, 160).mapToObj(i -> "610725" + i));
    return Stream.concat(above, townships)
        .map(code -> new NamedDivision(DivisionCode.of(code), "区" + code))
        .toList();
  }
}
