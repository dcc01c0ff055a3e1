package dev.jiceng.duty.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.duty.facts.CommunityFacts;
import dev.jiceng.duty.facts.RecordFacts;
import dev.jiceng.duty.facts.jooq.FactsList;
import dev.jiceng.duty.facts.jooq.JooqFactBooks;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Base facts of communities, year by year (PD-8). */
@Controller
class FactsController {
  private static final DutyDesk.Act<CommunityFacts, CommunityFacts, Payload> RECORD =
      new DutyDesk.Act<>(DutyKinds.FACTS.kind(), CommunityFacts::id, Payload::new);

  private final DutyDesk desk;
  private final Lists lists;
  private final Ids ids;

  FactsController(DutyDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable CommunityFacts facts, List<UserError> userErrors) {}

  record Recorded(
      DivisionCode community,
      int year,
      @Nullable Integer replaces,
      int households,
      int population,
      int residentGroups,
      BigDecimal area,
      int offices,
      int activityRooms,
      BigDecimal collectiveIncome) {
    RecordFacts.Command command() {
      var figures =
          new CommunityFacts.Figures(
              households,
              population,
              residentGroups,
              area,
              offices,
              activityRooms,
              collectiveIncome);
      return new RecordFacts.Command(community, year, figures, replaces);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<CommunityFacts> communityFacts(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, FactsList.listing(), FactsList.within(scope), FactsList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<CommunityFacts> communityFactsHistory(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(field, scope, FactsList.history(), FactsList.within(scope), FactsList.nest());
  }

  @SchemaMapping(typeName = "Area")
  DutyGroups communityFactsAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new DutyGroups(
        lists.aggregate(field, scope, FactsList.listing(), FactsList.within(scope)));
  }

  @MutationMapping
  Payload communityFactsRecord(@Argument Recorded input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        RECORD,
        "community",
        input.community(),
        (tx, mark) ->
            new RecordFacts(new JooqFactBooks(tx.sql(), tx.scope()), ids)
                .record(input.command(), mark));
  }
}
