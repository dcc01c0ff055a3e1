package dev.jiceng.guidance.jooq;

import static dev.jiceng.jooq.area.Tables.SPOT_TRAINING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trunc;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DatePart;

/** The training records of those who were trained on the spot (G-10). */
public final class SpotTrainingList {
  private SpotTrainingList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", SPOT_TRAINING.COMMUNITY)
            .filter("heldOn", SPOT_TRAINING.HELD_ON)
            .filter("role", SPOT_TRAINING.ROLE)
            .filter("name", SPOT_TRAINING.NAME)
            .order("HELD_ON", SPOT_TRAINING.HELD_ON)
            .group("township", SPOT_TRAINING.TOWNSHIP)
            .group("community", SPOT_TRAINING.COMMUNITY)
            .group("role", SPOT_TRAINING.ROLE)
            .group("month", trunc(SPOT_TRAINING.HELD_ON, DatePart.MONTH))
            .sum("hours", SPOT_TRAINING.HOURS);
    return new Listing(
        SPOT_TRAINING,
        columns,
        List.of(new Order("HELD_ON", true)),
        SPOT_TRAINING.ID,
        noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, SPOT_TRAINING.COMMUNITY);
  }

  public static Nest<SpotTrainingRow> nest() {
    return new Nest<>(Arrays.asList(SPOT_TRAINING.fields()), List.of(), SpotTrainingList::row);
  }

  private static SpotTrainingRow row(Group row) {
    return new SpotTrainingRow(
        row.get(SPOT_TRAINING.TOWNSHIP),
        row.get(SPOT_TRAINING.ID),
        row.get(SPOT_TRAINING.FIELD_CHECK),
        row.get(SPOT_TRAINING.COMMUNITY),
        row.get(SPOT_TRAINING.ROLE),
        row.get(SPOT_TRAINING.NAME),
        row.get(SPOT_TRAINING.TOPIC),
        row.get(SPOT_TRAINING.HOURS),
        row.get(SPOT_TRAINING.HELD_ON),
        List.of(row.get(SPOT_TRAINING.TRAINERS)));
  }
}
