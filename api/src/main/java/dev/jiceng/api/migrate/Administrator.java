package dev.jiceng.api.migrate;

import dev.jiceng.tenants.embedded.CannotStart;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The login that makes schemas and roles; the API itself never has it.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without user and password
 */
public record Administrator(String url, String user, String password) {
  private static final int SECONDS_TO_CONNECT = 10;

  /** From {@code JICENG_DATABASE_URL}, {@code JICENG_ADMIN_USER}, {@code JICENG_ADMIN_PASSWORD}. */
  public static Administrator of(Map<String, String> environment) {
    return new Administrator(
        required(environment, "JICENG_DATABASE_URL"),
        required(environment, "JICENG_ADMIN_USER"),
        required(environment, "JICENG_ADMIN_PASSWORD"));
  }

  private static String required(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank() || variable.endsWith("PASSWORD"))
        .orElseThrow(() ->
            new CannotStart(variable + " must be in the environment: the migration needs it"));
  }

  /** Unpooled connections. */
  public DataSource connections() {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException malformed) {
      throw new CannotStart(
          "JICENG_DATABASE_URL is no address of a PostgreSQL: it must look like"
              + " jdbc:postgresql://host:5432/jiceng",
          malformed);
    }
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    // Row values must not reach logs.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /** One sentence where the database does not let the administrator in. */
  void knock() {
    try {
      connections().getConnection().close();
    } catch (SQLException refused) {
      throw new CannotStart(sentence(refused), refused);
    }
  }

  private String sentence(SQLException refused) {
    String state = Optional.ofNullable(refused.getSQLState()).orElse("");
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "The database at %s does not answer".formatted(url);
      case "28" -> "The database at %s refuses the login %s".formatted(url, user);
      case "3D" -> "There is no database at %s: create it first".formatted(url);
      default -> "The database at %s does not let %s in (SQL state %s)".formatted(url, user, state);
    };
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
