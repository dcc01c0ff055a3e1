package dev.jiceng.training.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.TestTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself keeps of training, whatever a program sends (TR-2, W-5, I-1). */
@Proves("TR-2")
class TrainingWallTest {
  private static final String NORTH = "610725101";
  private static final String SOUTH = "610725102";

  private final UUID course = UUID.randomUUID();
  private final UUID session = UUID.randomUUID();

  @BeforeEach
  void openSession() {
    var county = "county_610725";
    run(
        county,
        """
        insert into county_610725.training_course values
          ('%s', '610725', '%s', 'PLANTING', 'PRACTICE', 8, 'COUNTY');
        insert into county_610725.training_session (id, owner, course, starts_on, ends_on, venue, teacher, capacity)
          values ('%s', '610725', '%s', '2026-03-02', '2026-03-06', '党校', '王老师', 5);
        insert into county_610725.training_quota (owner, session, township, seats)
          values ('610725', '%3$s', '610725101', 3), ('610725', '%3$s', '610725102', 2);
        update county_610725.training_session set state = 'OPEN' where id = '%3$s'
        """
            .formatted(course, course, session, course));
  }

  /** In one transaction under the role; answers how many rows the last statement touched. */
  private static int run(String role, String statements) {
    try (Connection connection = TestTenants.loginConnections().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role " + role);
      int touched = 0;
      for (String each : statements.split(";")) {
        touched = statement.executeUpdate(each);
      }
      connection.commit();
      return touched;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID person(String township) {
    var id = UUID.randomUUID();
    TestTenants.admin()
        .sql(
            "insert into t_%s.person (id, name, gender) values (?, '李秀英', '2')".formatted(township))
        .param(id)
        .update();
    return id;
  }

  private String enrol(String schema, String township, UUID person) {
    return """
    insert into t_%s.training_enrolment (id, owner, session, township, community, person, standing)
    values ('%s', '610725', '%s', '%s', '%s201', '%s', 'ENROLLED')
    """
        .formatted(schema, UUID.randomUUID(), session, township, township, person);
  }

  private int taken(String township) {
    return TestTenants.admin()
        .sql("select taken from county_610725.training_quota where session = ? and township = ?")
        .params(session, township)
        .query(Integer.class)
        .single();
  }

  @Test
  @Proves("W-5")
  void sixteen_who_race_by_raw_sql_take_no_more_than_the_quota() throws Exception {
    var racers = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 16; i++) {
      var person = person(NORTH);
      racers.add(() -> run("t_" + NORTH, enrol(NORTH, NORTH, person)));
    }
    int seated = 0;
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var racer : pool.invokeAll(racers)) {
        seated += racer.get();
      }
    }
    assertThat(seated).isEqualTo(3);
    assertThat(taken(NORTH)).isEqualTo(3);
    assertThat(taken(SOUTH)).isZero();
  }

  @Test
  @Proves("I-1")
  void a_township_writes_nobody_elses_part_and_reads_no_table_of_the_county() {
    var theirs = person(SOUTH);
    assertThatThrownBy(() -> run("t_" + NORTH, enrol(NORTH, SOUTH, theirs)))
        .hasMessageContaining("violates check option");
    for (String table : List.of("training_enrolment", "training_certificate", "training_result")) {
      assertThatThrownBy(
              () -> run("t_" + NORTH, "delete from county_610725." + table + " where false"))
          .hasMessageContaining("permission denied");
    }
    run("t_" + SOUTH, enrol(SOUTH, SOUTH, theirs));
    var seen = "update t_%s.training_enrolment set version = version where person = '%s'";
    assertThat(run("t_" + NORTH, seen.formatted(NORTH, theirs))).isZero();
    assertThat(run("t_" + SOUTH, seen.formatted(SOUTH, theirs))).isOne();
  }

  @Test
  @Proves("I-1")
  void only_the_owner_of_a_session_changes_it() {
    var cancel =
        "update t_%s.training_session set state = 'CANCELLED', cancelled_for = 'x' where id = '%s'"
            .formatted(NORTH, session);
    assertThatThrownBy(() -> run("t_" + NORTH, cancel))
        .hasMessageContaining("another owns this training");
    var more = "update t_%s.training_quota set seats = 5 where session = '%s' and township = '%s'";
    assertThatThrownBy(() -> run("t_" + NORTH, more.formatted(NORTH, session, NORTH)))
        .hasMessageContaining("another owns this training");
  }

  @Test
  @Proves("W-5")
  void quotas_never_exceed_the_capacity() {
    var more =
        "update county_610725.training_quota set seats = 4 where session = '%s' and township ="
            + " '%s'";
    assertThatThrownBy(() -> run("county_610725", more.formatted(session, NORTH)))
        .hasMessageContaining("more seats than the session has");
    assertThat(
            run(
                "county_610725",
                more.formatted(session, NORTH)
                    + ";"
                    + more.formatted(session, SOUTH).replace("= 4", "= 1")))
        .isOne();
  }

  @Test
  void everybody_checks_by_a_code_and_nobody_lists_certificates() {
    assertThatThrownBy(() ->
            run("public_610725", "delete from county_610725.training_certificate where false"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() ->
            run(
                "t_" + NORTH,
                "update t_%s.training_session set version = 1 where exists (select from "
                        .formatted(NORTH)
                    + "county_610725.training_certificate_by_code('x'))"))
        .hasMessageContaining("permission denied");
  }
}
