package dev.jiceng.guidance.jooq;

import org.jooq.DSLContext;

/** Teams, areas, plans and samples weigh each other and are rarely written: one writer a county. */
final class Setup {
  private Setup() {}

  /** Until the end of the write. */
  static void hold(DSLContext sql) {
    sql.execute("select pg_advisory_xact_lock(hashtextextended('guidance ' || current_user, 0))");
  }
}
