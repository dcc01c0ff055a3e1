package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.township.Tables.IDEMPOTENCY;

import dev.jiceng.jooq.township.tables.records.IdempotencyRecord;
import dev.jiceng.shared.KeyUse;
import dev.jiceng.shared.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The idempotency keys of one township: taken, answered from, remembered. */
record UsedKeys(Tx tx, IdempotencyKey key) {
  /** Empty where the work is ours to do. */
  <T> Optional<Outcome<T>> answered(Answer<T> answer) {
    if (!take()) {
      return Optional.of(new Outcome.KeyConflict<>(KeyUse.IN_PROGRESS));
    }
    return stored().map(row -> answer(answer, row));
  }

  private <T> Outcome<T> answer(Answer<T> answer, IdempotencyRecord row) {
    return row.getInputHash().equals(key.inputHash())
        ? answer.load().apply(tx, row.getEntity())
        : new Outcome.KeyConflict<>(KeyUse.OTHER_INPUT);
  }

  /**
   * Held to the end of the transaction; a statement of its own, so that the next one sees what the
   * last holder wrote.
   */
  private boolean take() {
    String name =
        String.join(
            "\n", TenantRole.writing(tx.scope()).name(), subject(), key.operation(), key.key());
    return tx.sql()
        .select(
            DSL.function(
                "pg_try_advisory_xact_lock",
                SQLDataType.BOOLEAN,
                DSL.function(
                    "hashtextextended", SQLDataType.BIGINT, DSL.val(name), DSL.inline(0L))))
        .fetchSingle()
        .value1();
  }

  private Optional<IdempotencyRecord> stored() {
    return tx.sql()
        .selectFrom(IDEMPOTENCY)
        .where(IDEMPOTENCY.SUBJECT.eq(subject()))
        .and(IDEMPOTENCY.OPERATION.eq(key.operation()))
        .and(IDEMPOTENCY.KEY.eq(key.key()))
        .fetchOptional();
  }

  void remember(UUID entity) {
    tx.sql()
        .insertInto(IDEMPOTENCY)
        .set(IDEMPOTENCY.SUBJECT, subject())
        .set(IDEMPOTENCY.OPERATION, key.operation())
        .set(IDEMPOTENCY.KEY, key.key())
        .set(IDEMPOTENCY.INPUT_HASH, key.inputHash())
        .set(IDEMPOTENCY.ENTITY, entity)
        .set(IDEMPOTENCY.AT, tx.at())
        .execute();
  }

  private String subject() {
    return tx.act().actor().subject();
  }
}
