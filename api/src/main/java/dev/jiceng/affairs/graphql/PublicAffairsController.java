package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.decision.jooq.PublicDecision;
import dev.jiceng.affairs.decision.jooq.PublicDecisionList;
import dev.jiceng.affairs.document.jooq.DocumentList;
import dev.jiceng.affairs.document.jooq.PublicDocument;
import dev.jiceng.affairs.ledger.jooq.PublicPeriod;
import dev.jiceng.affairs.ledger.jooq.PublicPeriodList;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.graphql.Asking;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Boards;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.tenants.Catalogue;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jooq.Condition;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The public board of village affairs (D-4, D-6, D-7): no login, and no person. */
@Controller
class PublicAffairsController {
  private final Catalogue catalogue;
  private final Boards boards;
  private final Lists lists;

  PublicAffairsController(Catalogue catalogue, Boards boards, Lists lists) {
    this.catalogue = catalogue;
    this.boards = boards;
    this.lists = lists;
  }

  @QueryMapping
  Listed<PublicPeriod> publicLedgerPeriods(
      @Argument DivisionCode code, DataFetchingEnvironment field) {
    return page(
        field,
        code,
        PublicPeriodList.listing(),
        PublicPeriodList.within(code),
        PublicPeriodList.nest(Asking.ofRows(Asking.of(field))));
  }

  @QueryMapping
  Listed<PublicDecision> publicVillageDecisions(
      @Argument DivisionCode code, DataFetchingEnvironment field) {
    return page(
        field,
        code,
        PublicDecisionList.listing(),
        PublicDecisionList.within(code),
        PublicDecisionList.nest());
  }

  @QueryMapping
  Listed<PublicDocument> publicStandingDocuments(
      @Argument DivisionCode code, DataFetchingEnvironment field) {
    return page(
        field,
        code,
        DocumentList.published(),
        DocumentList.within(code),
        DocumentList.publicNest());
  }

  private <R> Listed<R> page(
      DataFetchingEnvironment field,
      DivisionCode code,
      Listing listing,
      Condition within,
      Nest<R> nest) {
    var counties = catalogue.scope(code).map(Boards::counties).orElse(List.of());
    return lists.page(field, listing, page -> boards.ask(counties, page), within, nest);
  }
}
