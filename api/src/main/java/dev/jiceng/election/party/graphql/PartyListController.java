package dev.jiceng.election.party.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.election.party.jooq.PartyElectionList;
import dev.jiceng.election.party.jooq.PartyElectionRow;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The list of Party elections that hangs on every area. */
@Controller
class PartyListController {
  private final Lists lists;

  PartyListController(Lists lists) {
    this.lists = lists;
  }

  @SchemaMapping(typeName = "Area")
  Listed<PartyElectionRow> partyElections(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, asked -> PartyElectionList.of(scope, lists.today(), asked));
  }

  /** What SDL's {@code PartyElectionAggregate} reads. */
  record Groups(List<Aggregate> groups) {}

  @SchemaMapping(typeName = "Area")
  Groups partyElectionAggregate(Area area, DataFetchingEnvironment field) {
    var within = PartyElectionList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), PartyElectionList.listing(), within));
  }
}
