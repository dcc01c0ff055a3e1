package dev.jiceng.shared.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RepeatedStatementTest {
  /** More often than it takes the driver to keep a statement prepared. */
  private static final int TIMES = 8;

  @Test
  @Proves("I-1")
  void a_question_with_a_day_keeps_its_role_however_often_it_is_asked() {
    try (var pool = Pools.reading(TestTenants.LOGIN, 1)) {
      var sql =
          new Reads(pool, 1, java.time.Clock.systemUTC()).in(TestTenants.township("610725101"));
      for (int i = 0; i < TIMES; i++) {
        var names =
            sql.select(PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON))
                .where(MEMBERSHIP.STARTS_ON.le(LocalDate.of(1900, 1, 1)))
                .fetch(PERSON.NAME);
        assertThat(names).isEmpty();
      }
    }
  }
}
