package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.TRAINING_REQUIREMENT;
import static dev.jiceng.jooq.area.Tables.TRAINING_YEAR;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a county asks for in a year, as the API shows it (TR-3). */
public record TrainingYearRow(
    DivisionCode seenFrom,
    UUID uuid,
    String countyCode,
    int year,
    String profile,
    @Nullable Share attendance,
    List<Requirement> requirements) {
  /** Part of whole. */
  public record Share(int part, int whole) {}

  /** Hours a year by the kind of post. */
  public record Requirement(String post, int hours) {}

  public static Listing listing() {
    var columns =
        new Columns().filter("year", TRAINING_YEAR.YEAR).order("YEAR", TRAINING_YEAR.YEAR);
    var order = List.of(new Order("YEAR", true));
    return new Listing(TRAINING_YEAR, columns, order, TRAINING_YEAR.ID, noCondition());
  }

  public static Nest<TrainingYearRow> nest(Scope scope) {
    var requirements =
        new Nest.Child(
            TRAINING_REQUIREMENT,
            page -> TRAINING_REQUIREMENT.YEAR.eq(page.of(TRAINING_YEAR.YEAR)),
            List.of(TRAINING_REQUIREMENT.POST, TRAINING_REQUIREMENT.HOURS),
            List.of(TRAINING_REQUIREMENT.POST));
    return new Nest<>(
        List.of(TRAINING_YEAR.fields()), List.of(requirements), row -> row(row, scope));
  }

  private static TrainingYearRow row(Group row, Scope scope) {
    var county = row.get(TRAINING_YEAR.COUNTY);
    var part = row.find(TRAINING_YEAR.ATTENDANCE_PART);
    return new TrainingYearRow(
        Owners.seenFrom(scope, county),
        row.get(TRAINING_YEAR.ID),
        county,
        row.get(TRAINING_YEAR.YEAR),
        row.get(TRAINING_YEAR.PROFILE),
        part == null ? null : new Share(part, row.get(TRAINING_YEAR.ATTENDANCE_WHOLE)),
        row.children(
            TRAINING_REQUIREMENT.POST,
            it ->
                new Requirement(
                    it.get(TRAINING_REQUIREMENT.POST), it.get(TRAINING_REQUIREMENT.HOURS))));
  }
}
