package dev.jiceng.api;

import dev.jiceng.tenants.LoginRights;
import dev.jiceng.tenants.ServerSettings;
import dev.jiceng.tenants.embedded.CannotStart;
import dev.jiceng.tenants.migration.PlatformMigration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server and the login are like, looked at before anything is served: what is only slow or
 * small is warned of, what would let data mix or spoil stops the start.
 */
final class DatabaseCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);

  private DatabaseCheck() {}

  static void run(DataSource login) {
    List<ServerSettings.Fault> faults = ServerSettings.faults(login);
    faults.stream()
        .filter(fault -> !fault.isDangerous())
        .forEach(fault -> LOG.warn("{}", fault.sentence()));
    String dangers =
        Stream.concat(
                faults.stream()
                    .filter(ServerSettings.Fault::isDangerous)
                    .map(ServerSettings.Fault::sentence),
                LoginRights.faults(login).stream())
            .collect(Collectors.joining(" "));
    if (!dangers.isEmpty()) {
      throw new CannotStart(dangers);
    }
    if (!PlatformMigration.hasRun(login)) {
      throw new CannotStart("The database is empty: run this program with --migrate first.");
    }
  }
}
