package dev.jiceng.shared.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.tenants.Scope;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A county's own writes leave what a township's leave, in the county's schema and nowhere else. */
@Proves({"I-1", "W-1", "W-4", "A-1"})
class CountyWritesTest {
  private static final Scope.County COUNTY = TestTenants.county();
  private static final Answer<UUID> ANSWER =
      new Answer<>(Function.identity(), (tx, id) -> Outcome.done(id));

  private static Outcome<UUID> write(Act act, Function<Tx, Outcome<UUID>> work) {
    return TestTenants.writes().in(COUNTY, act, ANSWER, work);
  }

  private static Act act(String request, IdempotencyKey... key) {
    return new Act(
        new Actor("officer", "Officer"), request, false, key.length == 0 ? null : key[0]);
  }

  private static Outcome<UUID> noted(Tx tx) {
    tx.audit(new AuditNote("issue", "Test", "test", null, null, "content"));
    tx.publish(new Notice("test", "issued", org.jooq.JSONB.jsonb("{}")));
    return Outcome.done(UUID.randomUUID());
  }

  private static long count(String table, String request) {
    return TestTenants.admin()
        .sql("select count(*) from " + table + ".audit_entry where request_id = ?")
        .param(request)
        .query(Long.class)
        .single();
  }

  @Test
  void the_trace_is_in_the_countys_schema_and_its_chain_holds() {
    String request = UUID.randomUUID().toString();
    write(act(request), CountyWritesTest::noted);
    assertThat(count("county_610725", request)).isEqualTo(1);
    assertThat(count("t_610725101", request)).isZero();
    assertThat(
            TestTenants.admin()
                .sql("select platform.first_broken_audit_in('county_610725') is null")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_changed_entry_breaks_the_chain() {
    write(act("chain"), CountyWritesTest::noted);
    var neighbour = new Scope.County(DivisionCode.of("340124"));
    TestTenants.writes().in(neighbour, act("chain"), ANSWER, CountyWritesTest::noted);
    var sql = TestTenants.admin();
    sql.sql("update county_340124.audit_entry set reason = 'forged'").update();
    assertThat(
            sql.sql("select platform.first_broken_audit_in('county_340124')")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    sql.sql("update county_340124.audit_entry set reason = null").update();
  }

  @Test
  void a_key_is_used_once() {
    var key = new IdempotencyKey("issue", UUID.randomUUID().toString(), "hash");
    var first = write(act("first", key), CountyWritesTest::noted);
    var second = write(act("second", key), CountyWritesTest::noted);
    assertThat(second).isEqualTo(first);
    assertThat(count("county_610725", "second")).isZero();
  }

  @Test
  void what_is_refused_leaves_nothing() {
    String request = UUID.randomUUID().toString();
    write(
        act(request),
        tx -> {
          noted(tx);
          return new Outcome.Unknown<>("id");
        });
    assertThat(count("county_610725", request)).isZero();
  }

  @Test
  void a_write_without_an_audit_entry_is_a_bug() {
    assertThatThrownBy(() -> write(act("silent"), tx -> Outcome.done(UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_county_writes_into_no_township_and_no_neighbour() {
    for (String table :
        java.util.List.of(
            "t_610725101.person", "county_610725.person", "county_340124.regulation_profile")) {
      assertThatThrownBy(() ->
              write(
                  act("foreign"),
                  tx -> {
                    tx.sql().execute("insert into " + table + " default values");
                    return noted(tx);
                  }))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void no_township_reads_the_countys_own_tables() {
    try (var township = new OpenTownship(TestTenants.township("610725101"))) {
      assertThatThrownBy(() -> township.sql().fetch("select from county_610725.regulation_profile"))
          .hasStackTraceContaining("permission denied");
    }
  }
}
