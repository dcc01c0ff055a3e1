package dev.jiceng.target.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.target.jooq.InspectionList;
import dev.jiceng.target.jooq.InspectionRow;
import dev.jiceng.target.jooq.TargetLetterList;
import dev.jiceng.target.jooq.TargetLetterRow;
import dev.jiceng.target.jooq.TermTargetList;
import dev.jiceng.target.jooq.TermTargetRow;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The lists of term targets that hang on every area; each is one SQL statement a county. */
@Controller
class TargetListController {
  private final Lists lists;

  TargetListController(Lists lists) {
    this.lists = lists;
  }

  @SchemaMapping(typeName = "Area")
  Listed<TermTargetRow> termTargets(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, asked -> TermTargetList.inForce(scope, lists.today(), asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups termTargetAggregate(Area area, DataFetchingEnvironment field) {
    var within = TermTargetList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), targets(), within));
  }

  @SchemaMapping(typeName = "Area")
  Listed<TargetLetterRow> targetLetters(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, asked -> TargetLetterList.of(scope, lists.today(), asked));
  }

  @SchemaMapping(typeName = "Area")
  Groups targetLetterAggregate(Area area, DataFetchingEnvironment field) {
    var listing = TargetLetterList.listing(lists.today());
    var within = TargetLetterList.within(area.scope());
    return new Groups(lists.aggregate(field, area.scope(), listing, within));
  }

  @SchemaMapping(typeName = "Area")
  Listed<InspectionRow> targetInspections(Area area, DataFetchingEnvironment field) {
    return lists.page(
        field,
        area.scope(),
        InspectionList.listing(),
        InspectionList.within(area.scope()),
        InspectionList.nest());
  }

  /** What SDL's {@code XAggregate} types read. */
  record Groups(List<Aggregate> groups) {}

  private Listing targets() {
    return TermTargetList.listing(lists.today(), TermTargetList.inForce());
  }
}
