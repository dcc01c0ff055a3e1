package dev.jiceng.affairs.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.jooq.DecisionList;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.jooq.EntryList;
import dev.jiceng.affairs.ledger.jooq.LedgerList;
import dev.jiceng.affairs.ledger.jooq.PeriodList;
import dev.jiceng.affairs.ledger.jooq.SettingList;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The lists of village affairs that hang on every area; each is one SQL statement a county. */
@Controller
class AffairsListController {
  private final Lists lists;

  AffairsListController(Lists lists) {
    this.lists = lists;
  }

  /** What SDL's {@code XAggregate} types read. */
  record Groups(List<Aggregate> groups) {}

  @SchemaMapping(typeName = "Area")
  Listed<Ledger> villageLedgers(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field,
        scope,
        LedgerList.listing(lists.today()),
        LedgerList.within(scope),
        LedgerList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups villageLedgerAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, LedgerList.listing(lists.today()), LedgerList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  Listed<LedgerEntry> ledgerEntries(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, EntryList.listing(lists.today()), EntryList.within(scope), EntryList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups ledgerEntryAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, EntryList.listing(lists.today()), EntryList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  Listed<LedgerPeriod> ledgerPeriods(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, PeriodList.listing(), PeriodList.within(scope), PeriodList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups ledgerPeriodAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, PeriodList.listing(), PeriodList.within(scope)));
  }

  @SchemaMapping(typeName = "Area")
  Listed<LedgerSetting> ledgerSettings(Area area, DataFetchingEnvironment field) {
    return lists.page(
        field, area.scope(), SettingList.listing(), noCondition(), SettingList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Listed<VillageDecision> villageDecisions(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, DecisionList.listing(), DecisionList.within(scope), DecisionList.nest());
  }

  @SchemaMapping(typeName = "Area")
  Groups villageDecisionAggregate(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return new Groups(
        lists.aggregate(field, scope, DecisionList.listing(), DecisionList.within(scope)));
  }
}
