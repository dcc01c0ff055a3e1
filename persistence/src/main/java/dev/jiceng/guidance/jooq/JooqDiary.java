package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.HOME_DUTY;
import static dev.jiceng.jooq.area.Tables.PLANNED_VISIT;
import static dev.jiceng.jooq.area.Tables.VISIT_INSTRUCTOR;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.guidance.plan.Diary;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.HomeDuty;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.plan.SupervisionPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;

/** When the instructors of the county that {@code sql} is bound to are taken. */
public record JooqDiary(DSLContext sql) implements Diary {
  @Override
  public Map<UUID, Set<Slot>> visiting(
      Collection<UUID> instructors, LocalDate start, LocalDate end, @Nullable SupervisionPlan but) {
    return sql
        .select(VISIT_INSTRUCTOR.INSTRUCTOR, VISIT_INSTRUCTOR.DAY, VISIT_INSTRUCTOR.HALF_DAY)
        .from(VISIT_INSTRUCTOR)
        .join(PLANNED_VISIT)
        .on(PLANNED_VISIT.ID.eq(VISIT_INSTRUCTOR.VISIT))
        .where(VISIT_INSTRUCTOR.CURRENT)
        .and(VISIT_INSTRUCTOR.INSTRUCTOR.in(instructors))
        .and(VISIT_INSTRUCTOR.DAY.between(start, end))
        .and(but == null ? noCondition() : PLANNED_VISIT.PLAN.ne(but.id()))
        .fetch()
        .stream()
        .collect(groupingBy(Record3::value1, mapping(JooqDiary::slot, toSet())));
  }

  @Override
  public Map<UUID, Set<Slot>> onDuty(Collection<UUID> instructors, LocalDate start, LocalDate end) {
    return sql
        .select(HOME_DUTY.INSTRUCTOR, HOME_DUTY.DAY, HOME_DUTY.HALF_DAY)
        .from(HOME_DUTY)
        .where(HOME_DUTY.INSTRUCTOR.in(instructors))
        .and(HOME_DUTY.DAY.between(start, end))
        .fetch()
        .stream()
        .collect(groupingBy(Record3::value1, mapping(JooqDiary::slot, toSet())));
  }

  private static Slot slot(Record3<UUID, LocalDate, String> row) {
    return new Slot(row.value2(), HalfDay.valueOf(row.value3()));
  }

  @Override
  public void add(UUID instructor, HomeDuty duty) {
    sql.insertInto(HOME_DUTY)
        .set(HOME_DUTY.ID, duty.id())
        .set(HOME_DUTY.INSTRUCTOR, instructor)
        .set(HOME_DUTY.DAY, duty.slot().day())
        .set(HOME_DUTY.HALF_DAY, duty.slot().half().name())
        .set(HOME_DUTY.DUTY, duty.duty())
        .execute();
  }

  @Override
  public boolean remove(UUID instructor, Slot slot) {
    return sql.deleteFrom(HOME_DUTY)
            .where(HOME_DUTY.INSTRUCTOR.eq(instructor))
            .and(HOME_DUTY.DAY.eq(slot.day()))
            .and(HOME_DUTY.HALF_DAY.eq(slot.half().name()))
            .execute()
        == 1;
  }
}
