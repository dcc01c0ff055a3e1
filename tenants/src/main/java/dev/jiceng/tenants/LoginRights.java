package dev.jiceng.tenants;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the login that serves requests may do without taking a role (I-1). It must be nothing: what
 * it may do, a request without a role could.
 */
public final class LoginRights {
  private static final String FOUND =
      """
      select 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
      union all
      select 'may make roles' from pg_roles
      where rolname = current_user and rolcreaterole and not rolsuper
      union all
      select 'passes by row security' from pg_roles
      where rolname = current_user and rolbypassrls and not rolsuper
      union all
      (select 'inherits the rights of ' || roleid::regrole
      from pg_auth_members where member = current_user::regrole and inherit_option
      order by 1 limit 3)\
      """;

  private LoginRights() {}

  /** One sentence for each right too many. */
  public static List<String> faults(DataSource login) {
    JdbcClient sql = JdbcClient.create(login);
    String user = sql.sql("select current_user").query(String.class).single();
    return sql.sql(FOUND).query(String.class).list().stream()
        .map(fault ->
            "The login %s %s: serve requests with a login that has no rights of its own."
                .formatted(user, fault))
        .toList();
  }
}
