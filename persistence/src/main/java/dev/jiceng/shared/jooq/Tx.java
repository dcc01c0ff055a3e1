package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A write in progress: its SQL, and what is to be said of it once it is done. */
public final class Tx {
  private final DSLContext sql;
  private final Scope scope;
  private final Act act;
  private final Instant at;
  private final List<AuditNote> audit = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  Tx(DSLContext sql, Scope scope, Act act, Instant at) {
    this.sql = sql;
    this.scope = scope;
    this.act = act;
    this.at = at;
  }

  public DSLContext sql() {
    return sql;
  }

  /** The township or the county that is written to. */
  public Scope scope() {
    return scope;
  }

  /** The township that is written to. */
  public DivisionCode township() {
    if (scope instanceof Scope.Township written) {
      return written.township();
    }
    throw new IllegalStateException("a county is written to");
  }

  public Act act() {
    return act;
  }

  /** The one moment at which all of this write happens. */
  public Instant at() {
    return at;
  }

  /**
   * For one that does the work of thousands: its statements keep their limit, all of them together
   * have none.
   */
  public void takeTime() {
    sql.select(
            DSL.function(
                "set_config",
                SQLDataType.VARCHAR,
                DSL.inline("transaction_timeout"),
                DSL.inline("0"),
                DSL.inline(true)))
        .fetch();
  }

  /** Every write needs at least one. */
  public void audit(AuditNote note) {
    audit.add(note);
  }

  public void publish(Notice notice) {
    notices.add(notice);
  }

  List<AuditNote> audit() {
    return audit;
  }

  List<Notice> notices() {
    return notices;
  }
}
