package dev.jiceng.guidance.liaison.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.liaison.Coordinate;
import dev.jiceng.guidance.liaison.CoordinationRequest;
import dev.jiceng.guidance.liaison.CoordinationRequest.Kind;
import dev.jiceng.guidance.liaison.CoordinationRequest.Precedence;
import dev.jiceng.guidance.liaison.jooq.CoordinationList;
import dev.jiceng.guidance.liaison.jooq.JooqCoordinationRequests;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where guidance and another duty collide (G-9). */
@Controller
class CoordinationController {
  private static final LiaisonDesk.Act<CoordinationList.Row, CoordinationRequest, Payload> REQUEST =
      new LiaisonDesk.Act<>(LiaisonKinds.REQUEST, CoordinationRequest::id, Payload::new);

  private final LiaisonDesk desk;
  private final Lists lists;
  private final Ids ids;

  CoordinationController(LiaisonDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(CoordinationList.@Nullable Row request, List<UserError> userErrors) {}

  record Raise(DivisionCode county, Kind kind, String matter, LocalDate day, String lead) {}

  record Decide(String id, int version, Precedence precedence, String reason) {}

  @SchemaMapping(typeName = "Area")
  Listed<CoordinationList.Row> coordinationRequests(Area area, DataFetchingEnvironment field) {
    return lists.board(
        field, area.scope(), CoordinationList.listing(), DSL.noCondition(), CoordinationList::nest);
  }

  @MutationMapping
  Payload coordinationRequestRaise(@Argument Raise input, DataFetchingEnvironment field) {
    var command = new Coordinate.Raise(input.kind(), input.matter(), input.day(), input.lead());
    return desk.in(
        field,
        REQUEST,
        input.county(),
        "county",
        tx -> coordinating(tx).raise(command, tx.act().actor(), new Moment(tx.at())));
  }

  @MutationMapping
  Payload coordinationRequestDecide(@Argument Decide input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        REQUEST,
        input.id(),
        input.version(),
        (tx, seen) -> coordinating(tx).decide(seen, input.precedence(), input.reason()));
  }

  private Coordinate coordinating(Tx tx) {
    return new Coordinate(new JooqCoordinationRequests(tx), ids);
  }
}
