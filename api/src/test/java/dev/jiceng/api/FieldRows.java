package dev.jiceng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reconciliation after a fault: what phones were told stands, once each, and nothing else. */
record FieldRows(JdbcClient admin, String township) {
  private static final String ONCE = "1 piece, 1 finding, 2 answers, 1 notice, 0 conflicts";

  void areExactlyWhatWasAcknowledged(Collection<FieldPhone> phones) {
    for (FieldPhone phone : phones) {
      assertThat(checksOf(phone.device()))
          .as("what %s was told is kept, and nothing else of it is", phone.device())
          .containsExactlyInAnyOrderElementsOf(phone.acknowledged());
      assertThat(countsOf(phone.device())).as("one of each").containsExactly(ONCE);
    }
    assertThat(brokenAudit()).as("the audit chain").isZero();
    assertThat(idleTransactions()).as("stuck transactions").isZero();
  }

  private List<@Nullable String> checksOf(String device) {
    return admin
        .sql(
            "select field_check::text from t_%s.check_piece where device = :device"
                .formatted(township))
        .param("device", device)
        .query(String.class)
        .list();
  }

  private List<@Nullable String> countsOf(String device) {
    String counts =
        """
        select distinct
          (select count(*) from t_%1$s.check_piece p where p.field_check = c.id) || ' piece, '
          || (select count(*) from t_%1$s.finding f where f.field_check = c.id) || ' finding, '
          || (select count(*) from jsonb_object_keys(c.content -> 'standing') key
              where key like 'answers.%%') || ' answers, '
          || (select count(*) from t_%1$s.outbox o where o.aggregate = 'FieldCheck:' || c.id) || ' notice, '
          || c.conflicts || ' conflicts'
        from t_%1$s.field_check c
        where c.id in (select field_check from t_%1$s.check_piece where device = :device)
        """;
    return admin.sql(counts.formatted(township)).param("device", device).query(String.class).list();
  }

  /** Zero where the chain holds. */
  private long brokenAudit() {
    return admin
        .sql("select coalesce(platform.first_broken_audit(:township), 0)")
        .param("township", township)
        .query(Long.class)
        .single();
  }

  private long idleTransactions() {
    return admin
        .sql("select count(*) from pg_stat_activity where state like 'idle in transaction%'")
        .query(Long.class)
        .single();
  }
}
