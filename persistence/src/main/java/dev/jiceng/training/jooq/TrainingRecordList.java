package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.MEMBERSHIP;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.POST;
import static dev.jiceng.jooq.area.Tables.TRAINING_RECORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trunc;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;

/** What people have learned, wherever in the county, and on the spot too (TR-2, G-10). */
public final class TrainingRecordList {
  private TrainingRecordList() {}

  /** A record as the API shows it. */
  public record Row(
      String townshipCode,
      UUID uuid,
      UUID personId,
      String name,
      String learnedInCode,
      String kind,
      String title,
      String topic,
      String form,
      BigDecimal hours,
      LocalDate finishedOn,
      String result) {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("person", TRAINING_RECORD.PERSON)
            .filter("kind", TRAINING_RECORD.KIND)
            .filter("topic", TRAINING_RECORD.TOPIC)
            .filter("result", TRAINING_RECORD.RESULT)
            .filter("finishedOn", TRAINING_RECORD.FINISHED_ON)
            .order("FINISHED_ON", TRAINING_RECORD.FINISHED_ON)
            .group("township", TRAINING_RECORD.TOWNSHIP)
            .group("topic", TRAINING_RECORD.TOPIC)
            .group("kind", TRAINING_RECORD.KIND)
            .group("month", trunc(TRAINING_RECORD.FINISHED_ON, DatePart.MONTH))
            .sum("hours", TRAINING_RECORD.HOURS);
    var from =
        TRAINING_RECORD
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(TRAINING_RECORD.TOWNSHIP))
            .and(PERSON.ID.eq(TRAINING_RECORD.PERSON));
    var order = List.of(new Order("FINISHED_ON", true));
    return new Listing(from, columns, order, TRAINING_RECORD.ID, noCondition());
  }

  /** A community's are those of whoever held a post there. */
  public static Condition within(Scope scope) {
    return scope instanceof Scope.Township(var _, var community) && community != null
        ? exists(
            selectOne()
                .from(MEMBERSHIP)
                .join(POST)
                .on(POST.ID.eq(MEMBERSHIP.POST))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(POST.ORGANIZATION))
                .where(MEMBERSHIP.PERSON.eq(TRAINING_RECORD.PERSON))
                .and(ORGANIZATION.COMMUNITY.eq(community.value())))
        : noCondition();
  }

  public static Nest<Row> nest() {
    var columns = new ArrayList<Field<?>>(List.of(TRAINING_RECORD.fields()));
    columns.add(PERSON.NAME);
    return new Nest<>(columns, List.of(), TrainingRecordList::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(TRAINING_RECORD.TOWNSHIP),
        row.get(TRAINING_RECORD.ID),
        row.get(TRAINING_RECORD.PERSON),
        row.get(PERSON.NAME),
        row.get(TRAINING_RECORD.LEARNED_IN),
        row.get(TRAINING_RECORD.KIND),
        row.get(TRAINING_RECORD.TITLE),
        row.get(TRAINING_RECORD.TOPIC),
        row.get(TRAINING_RECORD.FORM),
        row.get(TRAINING_RECORD.HOURS),
        row.get(TRAINING_RECORD.FINISHED_ON),
        row.get(TRAINING_RECORD.RESULT));
  }
}
