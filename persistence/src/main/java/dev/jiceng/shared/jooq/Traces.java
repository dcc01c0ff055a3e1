package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.township.Tables.AUDIT_ENTRY;
import static dev.jiceng.jooq.township.Tables.OUTBOX;

import dev.jiceng.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a write leaves beside its effect: audit entries and notices. */
final class Traces {
  private Traces() {}

  /** Last thing before the commit: the head of the audit chain is locked until then. */
  static void leave(Tx tx) {
    if (tx.audit().isEmpty()) {
      throw new IllegalStateException("a write without an audit entry");
    }
    publish(tx);
    audit(tx);
  }

  private static void publish(Tx tx) {
    if (tx.notices().isEmpty()) {
      return;
    }
    var insert =
        tx.sql().insertInto(OUTBOX, OUTBOX.AT, OUTBOX.AGGREGATE, OUTBOX.KIND, OUTBOX.PAYLOAD);
    for (Notice notice : tx.notices()) {
      insert = insert.values(tx.at(), notice.aggregate(), notice.kind(), notice.payload());
    }
    insert.execute();
  }

  private static void audit(Tx tx) {
    var insert =
        tx.sql()
            .insertInto(
                AUDIT_ENTRY,
                AUDIT_ENTRY.ID,
                AUDIT_ENTRY.AT,
                AUDIT_ENTRY.SUBJECT,
                AUDIT_ENTRY.NAME,
                AUDIT_ENTRY.ACTION,
                AUDIT_ENTRY.ENTITY_KIND,
                AUDIT_ENTRY.ENTITY,
                AUDIT_ENTRY.REASON,
                AUDIT_ENTRY.REQUEST_ID,
                AUDIT_ENTRY.BEFORE_HASH,
                AUDIT_ENTRY.AFTER_HASH);
    Actor actor = tx.act().actor();
    for (AuditNote note : tx.audit()) {
      insert =
          insert.values(
              DSL.function("uuidv7", AUDIT_ENTRY.ID.getDataType()),
              DSL.val(tx.at(), AUDIT_ENTRY.AT),
              DSL.val(actor.subject()),
              DSL.val(actor.name()),
              DSL.val(note.action()),
              DSL.val(note.entityKind()),
              DSL.val(note.entity()),
              DSL.val(note.reason(), AUDIT_ENTRY.REASON),
              DSL.val(tx.act().requestId()),
              DSL.val(hash(note.before()), AUDIT_ENTRY.BEFORE_HASH),
              DSL.val(hash(note.after()), AUDIT_ENTRY.AFTER_HASH));
    }
    insert.execute();
  }

  private static byte @Nullable [] hash(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
