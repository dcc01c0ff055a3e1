package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.COORDINATION_REQUEST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.liaison.CoordinationRequest;
import dev.jiceng.guidance.liaison.CoordinationRequest.Decision;
import dev.jiceng.guidance.liaison.CoordinationRequest.Kind;
import dev.jiceng.guidance.liaison.CoordinationRequest.Precedence;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of a county's coordination requests, the latest day first (G-9). */
public final class CoordinationList {
  private CoordinationList() {}

  /** A request as the API shows it; {@code seenFrom} is the area that its id carries. */
  public record Row(DivisionCode seenFrom, CoordinationRequest request) {
    public UUID uuid() {
      return request.id();
    }
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("kind", COORDINATION_REQUEST.KIND)
            .filter("day", COORDINATION_REQUEST.DAY)
            .filter("lead", COORDINATION_REQUEST.LEAD)
            .filter("decided", field(COORDINATION_REQUEST.DECIDED_ON.isNotNull()))
            .order("DAY", COORDINATION_REQUEST.DAY);
    return new Listing(
        COORDINATION_REQUEST,
        columns,
        List.of(new Order("DAY", true)),
        COORDINATION_REQUEST.ID,
        noCondition());
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<Row> nest(@Nullable DivisionCode seenFrom) {
    return new Nest<>(
        List.of(COORDINATION_REQUEST.fields()),
        List.of(),
        row -> {
          var county = DivisionCode.of(row.get(COORDINATION_REQUEST.COUNTY));
          return new Row(seenFrom == null ? county : seenFrom, request(row));
        });
  }

  private static CoordinationRequest request(Group row) {
    return new CoordinationRequest(
        row.get(COORDINATION_REQUEST.ID),
        Kind.valueOf(row.get(COORDINATION_REQUEST.KIND)),
        row.get(COORDINATION_REQUEST.MATTER),
        row.get(COORDINATION_REQUEST.DAY),
        row.get(COORDINATION_REQUEST.LEAD),
        row.get(COORDINATION_REQUEST.RAISED_ON),
        new Actor(row.get(COORDINATION_REQUEST.SUBJECT), row.get(COORDINATION_REQUEST.NAME)),
        decision(row),
        row.get(COORDINATION_REQUEST.VERSION));
  }

  private static @Nullable Decision decision(Group row) {
    var precedence = row.find(COORDINATION_REQUEST.PRECEDENCE);
    return precedence == null
        ? null
        : new Decision(
            Precedence.valueOf(precedence),
            row.get(COORDINATION_REQUEST.REASON),
            row.get(COORDINATION_REQUEST.DECIDED_ON));
  }
}
