package dev.jiceng.election.committee.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.committee.jooq.CommitteeElectionList;
import dev.jiceng.election.committee.jooq.CommitteeElectionRow;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The list of committee elections that hangs on every area. */
@Controller
class ElectionListController {
  private final Lists lists;

  ElectionListController(Lists lists) {
    this.lists = lists;
  }

  @SchemaMapping(typeName = "Area")
  Listed<CommitteeElectionRow> committeeElections(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, asked -> CommitteeElectionList.of(scope, lists.today(), asked));
  }

  /** What SDL's {@code CommitteeElectionAggregate} reads. */
  record Groups(List<Aggregate> groups) {}

  @SchemaMapping(typeName = "Area")
  Groups committeeElectionAggregate(Area area, DataFetchingEnvironment field) {
    var within = CommitteeElectionList.within(area.scope());
    return new Groups(
        lists.aggregate(field, area.scope(), CommitteeElectionList.listing(), within));
  }
}
