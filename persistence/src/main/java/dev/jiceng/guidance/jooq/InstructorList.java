package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.GUIDANCE_INSTRUCTOR;
import static dev.jiceng.jooq.area.Tables.HOME_DUTY;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.plan.HalfDay;
import dev.jiceng.guidance.plan.HomeDuty;
import dev.jiceng.guidance.plan.Slot;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of a county's instructors. */
public final class InstructorList {
  private InstructorList() {}

  /** An instructor as the API shows them; {@code seenFrom} is the area that their id carries. */
  public record Row(DivisionCode seenFrom, Instructor instructor, List<HomeDuty> homeDuties) {
    public UUID uuid() {
      return instructor.id();
    }
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("name", GUIDANCE_INSTRUCTOR.NAME)
            .filter("coOpted", GUIDANCE_INSTRUCTOR.CO_OPTED)
            .filter("licensedUntil", GUIDANCE_INSTRUCTOR.LICENSED_UNTIL)
            .filter("trainedUntil", GUIDANCE_INSTRUCTOR.TRAINED_UNTIL)
            .order("NAME", GUIDANCE_INSTRUCTOR.NAME);
    return new Listing(
        GUIDANCE_INSTRUCTOR,
        columns,
        List.of(new Order("NAME", false)),
        GUIDANCE_INSTRUCTOR.ID,
        GUIDANCE_INSTRUCTOR.LEFT_ON.isNull());
  }

  /** Whose licence or training is missing, or ends within so many days (G-3). */
  public static Condition expiring(LocalDate today, int days) {
    var last = today.plusDays(days);
    return GUIDANCE_INSTRUCTOR
        .LICENSED_UNTIL
        .isNull()
        .or(GUIDANCE_INSTRUCTOR.LICENSED_UNTIL.le(last))
        .or(GUIDANCE_INSTRUCTOR.TRAINED_UNTIL.isNull())
        .or(GUIDANCE_INSTRUCTOR.TRAINED_UNTIL.le(last));
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<Row> nest(@Nullable DivisionCode seenFrom) {
    return new Nest<>(
        Arrays.asList(GUIDANCE_INSTRUCTOR.fields()),
        List.of(duties()),
        group -> row(group, seenFrom));
  }

  private static Row row(Group group, @Nullable DivisionCode seenFrom) {
    var county = DivisionCode.of(group.get(GUIDANCE_INSTRUCTOR.COUNTY));
    return new Row(
        seenFrom == null ? county : seenFrom,
        instructor(group::find),
        group.children(HOME_DUTY.ID, InstructorList::duty));
  }

  private static Nest.Child duties() {
    return new Nest.Child(
        HOME_DUTY,
        page -> HOME_DUTY.INSTRUCTOR.eq(page.of(GUIDANCE_INSTRUCTOR.ID)),
        List.of(HOME_DUTY.ID, HOME_DUTY.DAY, HOME_DUTY.HALF_DAY, HOME_DUTY.DUTY),
        List.of(HOME_DUTY.DAY, HOME_DUTY.ID));
  }

  private static HomeDuty duty(Group row) {
    var half = HalfDay.valueOf(row.get(HOME_DUTY.HALF_DAY));
    return new HomeDuty(
        row.get(HOME_DUTY.ID), new Slot(row.get(HOME_DUTY.DAY), half), row.get(HOME_DUTY.DUTY));
  }

  /** One cell of a row. */
  interface Cells {
    <T> @Nullable T find(Field<T> column);
  }

  static Instructor instructor(Cells row) {
    var number = row.find(GUIDANCE_INSTRUCTOR.LICENCE_NUMBER);
    var until = row.find(GUIDANCE_INSTRUCTOR.LICENSED_UNTIL);
    return new Instructor(
        get(row, GUIDANCE_INSTRUCTOR.ID),
        get(row, GUIDANCE_INSTRUCTOR.NAME),
        get(row, GUIDANCE_INSTRUCTOR.INSTITUTION),
        get(row, GUIDANCE_INSTRUCTOR.HOME_POST),
        Set.of(get(row, GUIDANCE_INSTRUCTOR.HOME_DAYS)),
        get(row, GUIDANCE_INSTRUCTOR.WEEKLY_HALF_DAYS),
        row.find(GUIDANCE_INSTRUCTOR.ACCOUNT),
        get(row, GUIDANCE_INSTRUCTOR.CO_OPTED),
        number == null || until == null ? null : new Instructor.Licence(number, until),
        get(row, GUIDANCE_INSTRUCTOR.EXPERIENCE_YEARS),
        row.find(GUIDANCE_INSTRUCTOR.TRAINED_UNTIL),
        Arrays.stream(get(row, GUIDANCE_INSTRUCTOR.SUBJECT_AREAS))
            .map(SubjectArea::valueOf)
            .collect(Collectors.toSet()),
        get(row, GUIDANCE_INSTRUCTOR.VERSION));
  }

  private static <T> T get(Cells row, Field<T> column) {
    return Objects.requireNonNull(row.find(column), column.getName());
  }
}
