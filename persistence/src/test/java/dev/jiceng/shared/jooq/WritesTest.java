package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.township.Tables.AUDIT_ENTRY;
import static dev.jiceng.jooq.township.Tables.IDEMPOTENCY;
import static dev.jiceng.jooq.township.Tables.OUTBOX;
import static dev.jiceng.shared.jooq.TestTenants.CLERK;
import static dev.jiceng.shared.jooq.TestTenants.admin;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.KeyUse;
import dev.jiceng.shared.Outcome;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WritesTest {
  private static final Scope.Township OWN = township("610725102");
  private static final Answer<UUID> PERSON_BY_ID =
      new Answer<>(id -> id, (tx, id) -> Outcome.done(id));

  private final Writes writes = TestTenants.writes();
  private final Reads reads = TestTenants.reads();

  @Test
  void A_1_a_write_leaves_its_effect_its_audit_entry_and_its_notice() {
    UUID id = UUID.randomUUID();

    Outcome<UUID> outcome = writes.in(OWN, Act.of(CLERK, "request-1"), adding(id, "甲"));

    assertThat(outcome).isEqualTo(Outcome.done(id));
    var own = reads.in(OWN);
    assertThat(own.fetchExists(PERSON, PERSON.ID.eq(id))).isTrue();
    assertThat(own.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(id.toString())))
        .satisfies(entry -> {
          assertThat(entry.getSubject()).isEqualTo(CLERK.subject());
          assertThat(entry.getRequestId()).isEqualTo("request-1");
          assertThat(entry.getAfterHash()).hasSize(32);
        });
    assertThat(own.fetchExists(OUTBOX, OUTBOX.AGGREGATE.eq(id.toString()))).isTrue();
  }

  @Test
  void a_refusal_leaves_nothing() {
    UUID id = UUID.randomUUID();

    writes.in(
        OWN,
        Act.of(CLERK, "r"),
        tx -> {
          var unused = adding(id, "甲").apply(tx);
          return Outcome.refused(List.of());
        });

    assertNothingLeft(id);
  }

  @Test
  void a_dry_run_answers_and_leaves_nothing() {
    UUID id = UUID.randomUUID();

    Outcome<UUID> outcome = writes.in(OWN, new Act(CLERK, "r", true, null), adding(id, "甲"));

    assertThat(outcome).isEqualTo(Outcome.done(id));
    assertNothingLeft(id);
  }

  @Test
  void an_exception_leaves_nothing_and_a_clean_connection() {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() ->
              writes.in(
                  OWN,
                  Act.of(CLERK, "r"),
                  tx -> {
                    var unused = adding(id, "甲").apply(tx);
                    throw new IllegalStateException("a bug");
                  }))
          .hasMessage("a bug");
    }

    assertNothingLeft(id);
    assertThat(
            JdbcClient.create(TestTenants.WRITE_POOL)
                .sql("select current_user")
                .query()
                .singleValue())
        .isEqualTo("jiceng_app");
  }

  @Test
  void A_1_a_write_without_an_audit_entry_is_a_bug() {
    assertThatThrownBy(() -> writes.in(OWN, Act.of(CLERK, "r"), tx -> Outcome.done(1)))
        .hasMessageContaining("audit");
  }

  @Test
  void W_1_the_same_key_and_input_answers_the_same_without_doing_it_again() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    Act act = keyed("key-1", "input");

    Outcome<UUID> done = writes.in(OWN, act, PERSON_BY_ID, adding(first, "甲"));
    Outcome<UUID> again = writes.in(OWN, act, PERSON_BY_ID, adding(second, "甲"));

    assertThat(done).isEqualTo(Outcome.done(first));
    assertThat(again).isEqualTo(Outcome.done(first));
    assertNothingLeft(second);
  }

  @Test
  void W_1_the_same_key_with_another_input_is_told() {
    UUID second = UUID.randomUUID();
    writes.in(OWN, keyed("key-2", "a"), PERSON_BY_ID, adding(UUID.randomUUID(), "甲"));

    Outcome<UUID> other = writes.in(OWN, keyed("key-2", "b"), PERSON_BY_ID, adding(second, "甲"));

    assertThat(other).isEqualTo(new Outcome.KeyConflict<>(KeyUse.OTHER_INPUT));
    assertNothingLeft(second);
  }

  @Test
  void W_1_a_refused_request_may_be_sent_again_with_its_key() {
    UUID id = UUID.randomUUID();
    Act act = keyed("key-3", "a");
    writes.in(OWN, act, PERSON_BY_ID, tx -> Outcome.refused(List.of()));

    assertThat(writes.in(OWN, act, PERSON_BY_ID, adding(id, "甲"))).isEqualTo(Outcome.done(id));
  }

  @Test
  void W_1_sixty_four_threads_with_one_key_do_it_once() throws Exception {
    var outcomes = new ConcurrentLinkedQueue<Outcome<UUID>>();
    var start = new CountDownLatch(1);
    Act act = keyed("key-64", "input");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        threads.submit(() -> {
          start.await();
          return outcomes.add(writes.in(OWN, act, PERSON_BY_ID, adding(UUID.randomUUID(), "六十四")));
        });
      }
      start.countDown();
    }

    assertThat(reads.in(OWN).fetchCount(PERSON, PERSON.NAME.eq("六十四"))).isEqualTo(1);
    assertThat(outcomes).hasSize(64);
    assertThat(outcomes.stream().filter(o -> o instanceof Outcome.Done).distinct()).hasSize(1);
    assertThat(outcomes)
        .allMatch(o ->
            o instanceof Outcome.Done
                || o.equals(new Outcome.KeyConflict<UUID>(KeyUse.IN_PROGRESS)));
  }

  @Test
  void A_1_an_edited_deleted_or_cut_audit_is_found() {
    Scope.Township scope = township("610725103");
    for (int i = 0; i < 4; i++) {
      writes.in(scope, Act.of(CLERK, "r" + i), adding(UUID.randomUUID(), "乙"));
    }
    assertThat(firstBroken(scope)).isNull();

    assertThat(brokenAfter(scope, "update SCHEMA.audit_entry set reason = 'x' where number = 2"))
        .isEqualTo(2L);
    assertThat(brokenAfter(scope, "delete from SCHEMA.audit_entry where number = 2")).isEqualTo(3L);
    assertThat(brokenAfter(scope, "delete from SCHEMA.audit_entry where number = 4")).isEqualTo(4L);
    assertThat(brokenAfter(scope, "delete from SCHEMA.audit_entry")).isEqualTo(4L);
    assertThat(firstBroken(scope)).isNull();
  }

  @Test
  void A_1_a_townships_role_can_neither_edit_the_audit_nor_choose_a_hash() {
    for (String attempt :
        List.of(
            "update %s.audit_entry set reason = 'x'",
            "delete from %s.audit_entry",
            "update %s.audit_head set length = 0",
            "insert into %s.audit_entry (id, hash) values (uuidv7(), 'x')")) {
      assertThatThrownBy(() ->
              writes.in(
                  OWN,
                  Act.of(CLERK, "r"),
                  tx -> Outcome.done(tx.sql().execute(attempt.formatted(OWN.schema())))))
          .isInstanceOfSatisfying(
              DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("42501"));
    }
  }

  private static @Nullable Long firstBroken(Scope.Township scope) {
    return admin()
        .sql("select platform.first_broken_audit(?)")
        .param(scope.township().value())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** Tampers as the administrator could, looks, and takes it back. */
  private static @Nullable Long brokenAfter(Scope.Township scope, String tampering) {
    return new TransactionTemplate(new DataSourceTransactionManager(TestTenants.ADMIN))
        .execute(status -> {
          admin().sql(tampering.replace("SCHEMA", scope.schema())).update();
          status.setRollbackOnly();
          return firstBroken(scope);
        });
  }

  private static Act keyed(String key, String input) {
    return new Act(CLERK, "request", false, new IdempotencyKey("personAdd", key, input));
  }

  private static Function<Tx, Outcome<UUID>> adding(UUID id, String name) {
    return tx -> {
      tx.sql()
          .insertInto(PERSON)
          .set(PERSON.ID, id)
          .set(PERSON.NAME, name)
          .set(PERSON.GENDER, "1")
          .execute();
      tx.audit(new AuditNote("personAdd", "Person", id.toString(), null, null, name));
      tx.publish(new Notice(id.toString(), "PersonAdded", JSONB.valueOf("{}")));
      return Outcome.done(id);
    };
  }

  private void assertNothingLeft(UUID id) {
    var own = reads.in(OWN);
    assertThat(own.fetchExists(PERSON, PERSON.ID.eq(id))).isFalse();
    assertThat(own.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(id.toString()))).isFalse();
    assertThat(own.fetchExists(OUTBOX, OUTBOX.AGGREGATE.eq(id.toString()))).isFalse();
    assertThat(own.fetchExists(IDEMPOTENCY, IDEMPOTENCY.ENTITY.eq(id))).isFalse();
  }
}
