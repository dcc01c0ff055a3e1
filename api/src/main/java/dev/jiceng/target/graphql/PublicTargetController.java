package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.target.jooq.PublicTargetList;
import dev.jiceng.target.jooq.PublicTargetRow;
import dev.jiceng.tenants.Catalogue;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The public board (T-8): no login, no personal data, and a database role that could not read any.
 */
@Controller
class PublicTargetController {
  private final Catalogue catalogue;
  private final Boards boards;
  private final Lists lists;

  PublicTargetController(Catalogue catalogue, Boards boards, Lists lists) {
    this.catalogue = catalogue;
    this.boards = boards;
    this.lists = lists;
  }

  @QueryMapping
  Listed<PublicTargetRow> publicTargets(
      @Argument DivisionCode code, DataFetchingEnvironment field) {
    return lists.page(
        field,
        PublicTargetList.listing(lists.today()),
        page -> boards.ask(catalogue.scope(code).map(Boards::counties).orElse(List.of()), page),
        PublicTargetList.within(code),
        PublicTargetList.nest(lists.today()));
  }
}
