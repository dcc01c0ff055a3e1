package dev.jiceng.scheme.jooq;

import static dev.jiceng.jooq.area.Tables.ELECTION_SCHEME;
import static dev.jiceng.jooq.area.Tables.ELECTION_SCHEME_ACT;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.scheme.Scheme;
import dev.jiceng.scheme.SchemeAction;
import dev.jiceng.scheme.Schemes;
import dev.jiceng.shared.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The schemes of the township that {@code sql} is bound to; what was done is only added to. */
public final class JooqSchemes implements Schemes {
  private final DSLContext sql;
  private final Ids ids;

  public JooqSchemes(DSLContext sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public Optional<Scheme> find(UUID scheme) {
    return Optional.ofNullable(findAll(sql, noCondition(), List.of(scheme)).get(scheme));
  }

  public static Map<UUID, Scheme> findAll(
      DSLContext sql, Condition within, Collection<UUID> schemes) {
    return SchemeList.listing().byId(sql, within, schemes, SchemeList.nest(), Scheme::id);
  }

  @Override
  public Optional<Scheme> open() {
    return sql.select(ELECTION_SCHEME.ID)
        .from(ELECTION_SCHEME)
        .where(ELECTION_SCHEME.STATE.ne(Scheme.State.ISSUED.name()))
        .fetchOptional(ELECTION_SCHEME.ID)
        .flatMap(this::find);
  }

  @Override
  public boolean add(Scheme scheme) {
    int added =
        sql.insertInto(ELECTION_SCHEME)
            .set(ELECTION_SCHEME.ID, scheme.id())
            .set(ELECTION_SCHEME.TITLE, scheme.text().title())
            .set(ELECTION_SCHEME.CONTENT, scheme.text().content())
            .set(ELECTION_SCHEME.STATE, scheme.state().name())
            .set(ELECTION_SCHEME.SUBMITTED_ON, scheme.submittedOn())
            .onConflictDoNothing()
            .execute();
    if (added == 1) {
      addNewest(scheme);
    }
    return added == 1;
  }

  @Override
  public Optional<Scheme> save(Scheme scheme) {
    int updated =
        sql.update(ELECTION_SCHEME)
            .set(ELECTION_SCHEME.VERSION, scheme.version() + 1)
            .set(ELECTION_SCHEME.TITLE, scheme.text().title())
            .set(ELECTION_SCHEME.CONTENT, scheme.text().content())
            .set(ELECTION_SCHEME.STATE, scheme.state().name())
            .set(ELECTION_SCHEME.SUBMITTED_ON, scheme.submittedOn())
            .set(ELECTION_SCHEME.ISSUED_ON, issuedOn(scheme))
            .where(ELECTION_SCHEME.ID.eq(scheme.id()))
            .and(ELECTION_SCHEME.VERSION.eq(scheme.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    addNewest(scheme);
    return Optional.of(scheme.withVersion(scheme.version() + 1));
  }

  private static @Nullable LocalDate issuedOn(Scheme scheme) {
    var newest = scheme.acts().getLast();
    return newest.action() == SchemeAction.ISSUE ? newest.on() : null;
  }

  private void addNewest(Scheme scheme) {
    var act = scheme.acts().getLast();
    sql.insertInto(ELECTION_SCHEME_ACT)
        .set(ELECTION_SCHEME_ACT.ID, ids.next())
        .set(ELECTION_SCHEME_ACT.SCHEME, scheme.id())
        .set(ELECTION_SCHEME_ACT.POSITION, scheme.acts().size())
        .set(ELECTION_SCHEME_ACT.ACTION, act.action().name())
        .set(ELECTION_SCHEME_ACT.HAPPENED_ON, act.on())
        .set(ELECTION_SCHEME_ACT.SUBJECT, act.actor().subject())
        .set(ELECTION_SCHEME_ACT.NAME, act.actor().name())
        .set(ELECTION_SCHEME_ACT.REMARK, act.remark())
        .execute();
  }
}
