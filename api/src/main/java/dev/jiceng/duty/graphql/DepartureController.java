package dev.jiceng.duty.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.departure.DepartureStep;
import dev.jiceng.duty.departure.RecordDeparture;
import dev.jiceng.duty.departure.jooq.DepartureList;
import dev.jiceng.duty.departure.jooq.DepartureRow;
import dev.jiceng.duty.departure.jooq.JooqDepartures;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Those who left posts, and what was done for them (PD-6). */
@Controller
class DepartureController {
  private static final DutyDesk.Act<DepartureStep, DepartureRow, Payload> RECORD =
      new DutyDesk.Act<>(DutyKinds.DEPARTURE.kind(), DepartureStep::membership, Payload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Ids ids;

  DepartureController(DutyDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable DepartureRow departure, List<UserError> userErrors) {}

  record Recorded(String membership, DepartureStep.Kind kind, LocalDate heldOn, String note) {}

  @SchemaMapping(typeName = "Area")
  Listed<DepartureRow> departures(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, DepartureList.listing(), DepartureList.within(scope), DepartureList.nest());
  }

  @MutationMapping
  Payload departureRecord(@Argument Recorded input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        RECORD,
        new DutyDesk.Named("membership", "Membership", input.membership()),
        (tx, membership, mark) ->
            new RecordDeparture(new JooqDepartures(tx.sql(), tx.scope()), ids)
                .record(
                    new RecordDeparture.Command(
                        membership, input.kind(), input.heldOn(), input.note().strip()),
                    mark));
  }
}
