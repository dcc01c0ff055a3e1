package dev.jiceng.election.roll.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.roll.jooq.VoterList;
import dev.jiceng.election.roll.jooq.VoterRollList;
import dev.jiceng.election.roll.jooq.VoterRollRow;
import dev.jiceng.election.roll.jooq.VoterRow;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Rolls hang on every area as numbers, voters on townships and communities alone. */
@Controller
class RollListController {
  private final Lists lists;

  RollListController(Lists lists) {
    this.lists = lists;
  }

  @SchemaMapping(typeName = "Area")
  Listed<VoterRollRow> voterRolls(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, asked -> VoterRollList.of(scope, lists.today(), asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups voterRollAggregate(Area area, DataFetchingEnvironment field) {
    var within = VoterRollList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), VoterRollList.listing(), within));
  }

  @SchemaMapping(typeName = "Area")
  Listed<VoterRow> voters(Area area, DataFetchingEnvironment field) {
    var scope = township(area);
    return lists.page(field, scope, asked -> VoterList.of(scope, lists.today(), asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups voterAggregate(Area area, DataFetchingEnvironment field) {
    var scope = township(area);
    var within = VoterList.within(scope);
    return new Groups(lists.aggregate(field, scope, VoterList.listing(), within));
  }

  /** What SDL's {@code XAggregate} types read. */
  record Groups(List<Aggregate> groups) {}

  private static Scope.Township township(Area area) {
    if (area.scope() instanceof Scope.Township township) {
      return township;
    }
    throw new RefusedRequest(ErrorCode.FORBIDDEN, "permission.FORBIDDEN", Map.of());
  }
}
