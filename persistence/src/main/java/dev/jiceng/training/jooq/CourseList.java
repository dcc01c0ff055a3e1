package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_COURSE;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The list of courses (TR-1): a township's own and those of its county. */
public final class CourseList {
  private CourseList() {}

  /** A course as the API shows it; {@code seenFrom} is what its id carries. */
  public record Row(
      DivisionCode seenFrom,
      UUID uuid,
      String ownerCode,
      String title,
      String topic,
      String form,
      BigDecimal hours,
      String organiser) {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("title", TRAINING_COURSE.TITLE)
            .filter("topic", TRAINING_COURSE.TOPIC)
            .filter("form", TRAINING_COURSE.FORM)
            .filter("organiser", TRAINING_COURSE.ORGANISER)
            .filter("hours", TRAINING_COURSE.HOURS)
            .order("TITLE", TRAINING_COURSE.TITLE);
    var order = List.of(new Order("TITLE", false));
    return new Listing(TRAINING_COURSE, columns, order, TRAINING_COURSE.ID, noCondition());
  }

  public static Nest<Row> nest(Scope scope) {
    return new Nest<>(List.of(TRAINING_COURSE.fields()), List.of(), row -> row(row, scope));
  }

  private static Row row(Group row, Scope scope) {
    var owner = row.get(TRAINING_COURSE.OWNER);
    return new Row(
        Owners.seenFrom(scope, owner),
        row.get(TRAINING_COURSE.ID),
        owner,
        row.get(TRAINING_COURSE.TITLE),
        row.get(TRAINING_COURSE.TOPIC),
        row.get(TRAINING_COURSE.FORM),
        row.get(TRAINING_COURSE.HOURS),
        row.get(TRAINING_COURSE.ORGANISER));
  }
}
