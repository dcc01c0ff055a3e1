package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.shared.jooq.TestTenants.county;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void a_read_is_one_statement_and_one_round_trip() throws Exception {
    try (var link = new CountingLink(TestTenants.port());
        var pool = Pools.reading(link.to(TestTenants.LOGIN), 1)) {
      var statements = new StatementCounter(pool);
      var reads = new Reads(statements, 1, Clock.systemUTC());
      // the driver asks once a connection what the types of the columns are called
      reads.in(township("610725001")).selectFrom(COMMUNITY).fetch();
      for (int i = 0; i < 6; i++) {
        statements.reset();
        int before = link.roundTrips();

        var rows = reads.in(i < 3 ? township("610725001") : county()).selectFrom(COMMUNITY).fetch();

        assertThat(rows).isNotEmpty();
        assertThat(statements.count()).isEqualTo(1);
        assertThat(link.roundTrips() - before).isEqualTo(1);
      }
    }
  }
}
