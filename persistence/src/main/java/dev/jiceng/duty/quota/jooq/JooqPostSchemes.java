package dev.jiceng.duty.quota.jooq;

import static dev.jiceng.jooq.area.Tables.POST_SCHEME;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.quota.PostScheme;
import dev.jiceng.duty.quota.PostSchemes;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The scheme of the county whose tables are asked. */
public final class JooqPostSchemes implements PostSchemes {
  private final DSLContext sql;

  public JooqPostSchemes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<PostScheme> of(DivisionCode county) {
    return sql.select(POST_SCHEME.ID)
        .from(POST_SCHEME)
        .where(POST_SCHEME.COUNTY.eq(county.value()))
        .fetchOptional(POST_SCHEME.ID)
        .map(id -> SchemeList.byId(sql, List.of(id), county).get(id))
        .map(SchemeList.Row::scheme);
  }

  @Override
  public boolean add(PostScheme scheme) {
    var measure = scheme.measure();
    return sql.insertInto(POST_SCHEME)
            .set(POST_SCHEME.ID, scheme.id())
            .set(POST_SCHEME.TOTAL, scheme.total())
            .set(POST_SCHEME.VILLAGE_BASE, measure.villageBase())
            .set(POST_SCHEME.NEIGHBOURHOOD_BASE, measure.neighbourhoodBase())
            .set(POST_SCHEME.PEOPLE_PER_POST, measure.peoplePerPost())
            .set(POST_SCHEME.AREA_PER_POST, measure.areaPerPost())
            .set(POST_SCHEME.TASKS_PER_POST, measure.tasksPerPost())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<PostScheme> save(PostScheme scheme) {
    var measure = scheme.measure();
    int updated =
        sql.update(POST_SCHEME)
            .set(POST_SCHEME.VERSION, scheme.version() + 1)
            .set(POST_SCHEME.TOTAL, scheme.total())
            .set(POST_SCHEME.VILLAGE_BASE, measure.villageBase())
            .set(POST_SCHEME.NEIGHBOURHOOD_BASE, measure.neighbourhoodBase())
            .set(POST_SCHEME.PEOPLE_PER_POST, measure.peoplePerPost())
            .set(POST_SCHEME.AREA_PER_POST, measure.areaPerPost())
            .set(POST_SCHEME.TASKS_PER_POST, measure.tasksPerPost())
            .where(POST_SCHEME.ID.eq(scheme.id()))
            .and(POST_SCHEME.VERSION.eq(scheme.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(scheme.withVersion(scheme.version() + 1));
  }
}
