package dev.jiceng.tenants.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform's own schema and the roles that belong to no tenant. */
public final class PlatformMigration {
  private PlatformMigration() {}

  public static void run(DataSource admin) {
    Flyway.configure()
        .dataSource(admin)
        .schemas("platform")
        .locations("classpath:db/platform")
        .placeholderReplacement(false)
        .load()
        .migrate();
  }

  /** Whether this is a database of the platform at all; any login may ask. */
  public static boolean hasRun(DataSource any) {
    return JdbcClient.create(any)
        .sql(
            """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'platform' and c.relname = 'catalogue_change')\
            """)
        .query(Boolean.class)
        .single();
  }

  /** The login that serves requests gets its password, where the server asks for one. */
  public static void setLoginPassword(DataSource admin, @Nullable String password) {
    var sql = JdbcClient.create(admin);
    String statement =
        sql.sql("select format('alter role jiceng_app password %L', ?::text)")
            .param(password)
            .query(String.class)
            .single();
    sql.sql(statement).update();
  }
}
