import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.DivisionImport;
import dev.jiceng.tenants.NamedDivision;
import dev.jiceng.tenants.Provisioning;
import dev.jiceng.tenants.embedded.EmbeddedDatabase;
import dev.jiceng.tenants.migration.PlatformMigration;
import dev.jiceng.tenants.migration.SchemaMigrations;
import dev.jiceng.tenants.migration.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the jOOQ classes from the migrations: one county and one township are made on a fresh
 * PostgreSQL, supervised tables are taken from the county's parents (`area`), private ones from the
 * township (`township`). Arguments: folder of the migrations, folder of this file, output folder.
 */
class GenerateJooq {
  private static final String COUNTY = "999999";
  private static final String TOWNSHIP = COUNTY + "999";

  /** The county has these too; the code of the township's serves both. */
  private static final String TRACES =
      "idempotency|audit_entry|audit_head|outbox|discipline_report";

  public static void main(String[] arguments) throws Exception {
    Path output = Path.of(arguments[2]);
    Path seen = output.resolveSibling("jooq.fingerprint");
    String fingerprint = fingerprint(Path.of(arguments[0]), Path.of(arguments[1]));
    if (Files.exists(seen) && Files.readString(seen).equals(fingerprint)) {
      return;
    }
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try (var database = EmbeddedDatabase.temporary()) {
      makeTemplates(database.admin());
      generate(database, leaves(database.admin()), output);
    }
    Files.writeString(seen, fingerprint);
  }

  private static void makeTemplates(DataSource admin) {
    PlatformMigration.run(admin);
    new DivisionImport(admin)
        .load(
            Stream.of("99", "9999", COUNTY, TOWNSHIP)
                .map(code -> new NamedDivision(DivisionCode.of(code), "template"))
                .toList());
    new Provisioning(admin, new SchemaMigrations(admin, Scripts.ofClasspath(), 1), group -> {})
        .township(DivisionCode.of(TOWNSHIP), List.of());
  }

  private static void generate(EmbeddedDatabase database, List<String> leaves, Path output)
      throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(database.jdbcUrl())
                    .withUser(EmbeddedDatabase.adminUser()))
            .withGenerator(
                new Generator()
                    .withDatabase(tables(leaves))
                    .withGenerate(
                        new Generate()
                            .withRoutines(false)
                            .withUdts(false)
                            .withImplicitJoinPathsToMany(false)
                            .withDaos(false)
                            .withPojos(false)
                            .withJavaTimeTypes(true)
                            .withGlobalCatalogReferences(false))
                    .withTarget(
                        new Target()
                            .withPackageName("dev.jiceng.jooq")
                            .withDirectory(output.toString()))));
  }

  private static Database tables(List<String> leaves) {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withSchemata(
            schema("county_" + COUNTY, "area"),
            schema("t_" + TOWNSHIP, "township"),
            schema("platform", "platform"))
        .withIncludes(
            "county_.*\\..*|t_.*\\..*|platform\\.(division|regulation_profile|holiday_year)")
        .withIncludeRoutines(false)
        .withExcludes(
            "t_" + TOWNSHIP + "\\.(" + String.join("|", leaves) + ")|county_.*\\.(" + TRACES + ")")
        .withForcedTypes(
            new ForcedType()
                .withName("INSTANT")
                .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
  }

  /** What is generated from the county already. */
  private static List<String> leaves(DataSource admin) {
    return JdbcClient.create(admin)
        .sql("select relname from pg_class where relispartition and relkind = 'r'")
        .query(String.class)
        .list();
  }

  private static SchemaMappingType schema(String input, String output) {
    return new SchemaMappingType().withInputSchema(input).withOutputSchema(output);
  }

  private static String fingerprint(Path... folders) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(org.jooq.Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> digest.update(bytes(file)));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
