package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.shared.jooq.TestTenants.TOWNSHIPS;
import static dev.jiceng.shared.jooq.TestTenants.admin;
import static dev.jiceng.shared.jooq.TestTenants.county;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("I-1 to I-3: a township's rows are reached under its own role only")
class IsolationTest {
  private static final String DENIED = "42501";

  private final Reads reads = TestTenants.reads();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "t_610725101.person", "county_610725.person", "county_340124.person",
        "t_340124100.audit_entry", "platform.township", "platform.migration"
      })
  void I_1_a_townships_role_is_denied_neighbour_county_and_platform(String table) {
    DSLContext own = reads.in(township("610725001"));

    assertDenied(() -> own.fetch("select * from " + table));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "t_610725101.person",
        "t_610725101.audit_entry",
        "t_610725101.idempotency",
        "t_610725101.outbox",
        "county_340124.person"
      })
  void I_1_a_countys_reader_is_denied_every_leaf_and_private_table(String table) {
    DSLContext own = reads.in(county());

    assertDenied(() -> own.fetch("select * from " + table));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"t_610725101.person", "county_610725.person", "platform.division"})
  void I_1_the_login_role_alone_reads_nothing(String table) {
    var login = JdbcClient.create(TestTenants.loginConnections());

    assertThatThrownBy(() -> login.sql("select * from " + table).query().listOfRows())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void the_public_reads_the_board_but_no_person() {
    DSLContext board = reads.board(DivisionCode.of("610725"));

    assertThat(board.select(COMMUNITY.NAME).from(COMMUNITY).fetch())
        .hasSizeGreaterThanOrEqualTo(12);
    assertDenied(() -> board.select(PERSON.NAME).from(PERSON).fetch());
  }

  @Test
  void a_foreign_code_is_refused_by_the_leafs_check() {
    assertThatThrownBy(() ->
            TestTenants.writes()
                .in(
                    township("610725001"),
                    Act.of(TestTenants.CLERK, "r"),
                    tx -> {
                      tx.sql()
                          .insertInto(PERSON)
                          .set(PERSON.ID, UUID.randomUUID())
                          .set(PERSON.TOWNSHIP, "610725101")
                          .set(PERSON.NAME, "甲")
                          .set(PERSON.GENDER, "1")
                          .execute();
                      return Outcome.done(1);
                    }))
        .isInstanceOfSatisfying(
            DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("23514"));
  }

  @Test
  void a_townships_query_runs_on_the_county_unchanged() {
    var query = reads.in(township("610725001")).selectFrom(COMMUNITY).fetch();
    var all = reads.in(county()).selectFrom(COMMUNITY).fetch();

    assertThat(query).hasSize(3).allMatch(row -> row.getTownship().equals("610725001"));
    assertThat(all.map(row -> row.getTownship())).containsAll(TOWNSHIPS);
  }

  @Test
  void a_community_narrows_its_townships_scope() {
    Scope scope = new Scope.Township(DivisionCode.of("610725001"), DivisionCode.of("610725001202"));

    var rows =
        reads.in(scope).selectFrom(COMMUNITY).where(Reads.within(scope, COMMUNITY.CODE)).fetch();

    assertThat(rows.map(row -> row.getCode())).containsExactly("610725001202");
  }

  @Test
  void I_1_five_hundred_threads_on_four_connections_see_only_their_own_rows() throws Exception {
    var wrong = new ConcurrentLinkedQueue<String>();
    var answered = new ConcurrentLinkedQueue<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        var random = new Random(i);
        threads.submit(() -> disturbedReading(random, wrong, answered));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(wrong).isEmpty();
    assertThat(answered).hasSizeGreaterThan(1000);
    for (int i = 0; i < 8; i++) {
      assertThat(
              JdbcClient.create(TestTenants.READ_POOL)
                  .sql("select current_user")
                  .query()
                  .singleValue())
          .isEqualTo("jiceng_app");
    }
  }

  private void disturbedReading(
      Random random, ConcurrentLinkedQueue<String> wrong, ConcurrentLinkedQueue<String> answered) {
    for (int round = 0; round < 5; round++) {
      String code = TOWNSHIPS.get(random.nextInt(TOWNSHIPS.size()));
      DSLContext sql = reads.in(township(code));
      try {
        switch (random.nextInt(25)) {
          case 0 -> sql.fetch("select 1 / 0");
          case 1 -> sql.fetch("select * from t_340124100.community");
          case 2 -> sql.resultQuery("select pg_sleep(5)").queryTimeout(1).fetch();
          default ->
              sql.selectFrom(COMMUNITY)
                  .fetch()
                  .forEach(row -> {
                    answered.add(row.getTownship());
                    if (!row.getTownship().equals(code)) {
                      wrong.add(row.getTownship() + " for " + code);
                    }
                  });
        }
        if (random.nextInt(5) == 0) {
          Thread.currentThread().interrupt();
        }
      } catch (DataAccessException expected) {
        Thread.interrupted();
      }
    }
  }

  @Test
  void I_2_privileges_are_the_matrix_of_role_and_schema() {
    List<String> foreign =
        admin()
            .sql(
                """
                select r.rolname || ' ' || n.nspname
                from pg_roles r, pg_namespace n
                where r.rolname ~ '^(t_|county_|public_|jiceng_app)'
                  and n.nspname ~ '^(t_|county_|platform|public)'
                  and has_schema_privilege(r.oid, n.oid, 'usage')
                  and n.nspname <> replace(r.rolname, 'public_', 'county_')
                  and not (n.nspname = 'platform' and r.rolname <> 'jiceng_app')\
                """)
            .query((row, i) -> row.getString(1))
            .list();

    assertThat(foreign).isEmpty();
  }

  @Test
  void I_2_no_role_of_a_tenant_is_a_member_of_another() {
    var memberships =
        admin()
            .sql(
                """
                select r.rolname || ' in ' || g.rolname || case when m.inherit_option then ' inheriting' else '' end
                from pg_auth_members m
                join pg_roles r on r.oid = m.member
                join pg_roles g on g.oid = m.roleid
                where r.rolname ~ '^(t_|county_|public_|jiceng_app)'\
                """)
            .query((row, i) -> row.getString(1))
            .list();

    assertThat(memberships)
        .allMatch(line ->
            line.matches("jiceng_app in (t_\\d{9}|(county|public)_\\d{6}|jiceng_catalogue)")
                || line.matches("(t_|county_|public_)\\d+ in jiceng_tenant inheriting"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"postgres", "jiceng_migrator", "t_1'; reset role; --", "t_61072500\uFF11", ""})
  void I_3_only_a_tenants_role_can_be_asked_for(String name) {
    assertThatThrownBy(() -> new TenantRole(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reads_cannot_write() {
    DSLContext own = reads.in(township("610725001"));

    assertThatThrownBy(() -> own.update(COMMUNITY).set(COMMUNITY.NAME, "x").execute())
        .isInstanceOfSatisfying(
            DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
  }

  @Test
  void several_counties_answer_each_for_itself() {
    var scope =
        new Scope.Counties(
            DivisionCode.of("61"),
            Stream.of("610725", "340124", "999999")
                .map(code -> new Scope.County(DivisionCode.of(code)))
                .toList());

    var answers = reads.each(scope, sql -> sql.fetchCount(COMMUNITY));

    assertThat(answers.get(0))
        .isInstanceOfSatisfying(
            CountyAnswer.Answered.class,
            a -> assertThat((Integer) a.value()).isGreaterThanOrEqualTo(12));
    assertThat(answers.get(1))
        .isInstanceOfSatisfying(
            CountyAnswer.Answered.class, a -> assertThat(a.value()).isEqualTo(3));
    assertThat(answers.get(2)).isInstanceOf(CountyAnswer.Failed.class);
  }

  private static void assertDenied(Runnable statement) {
    assertThatThrownBy(statement::run)
        .isInstanceOfSatisfying(
            DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo(DENIED));
  }
}
