package dev.jiceng.affairs.graphql;

import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.jooq.DecisionList;
import dev.jiceng.affairs.decision.jooq.PublicDecision;
import dev.jiceng.affairs.decision.jooq.PublicDecisionList;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.affairs.document.jooq.DocumentList;
import dev.jiceng.affairs.document.jooq.PublicDocument;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.jooq.EntryList;
import dev.jiceng.affairs.ledger.jooq.LedgerList;
import dev.jiceng.affairs.ledger.jooq.PeriodList;
import dev.jiceng.affairs.ledger.jooq.PublicPeriod;
import dev.jiceng.affairs.ledger.jooq.PublicPeriodList;
import dev.jiceng.affairs.ledger.jooq.SettingList;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.graphql.NodeKind;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The context's types: how mutations show them, and how {@code node(id:)} loads them. */
@Configuration(proxyBeanMethods = false)
class AffairsKinds {
  static final String PUBLIC_PERIOD = "PublicLedgerPeriod";
  static final String PUBLIC_DECISION = "PublicVillageDecision";
  static final String PUBLIC_DOCUMENT = "PublicStandingDocument";

  static final Work.Kind<Ledger> LEDGER =
      kind("VillageLedger", LedgerList.listing(LocalDate.EPOCH), LedgerList.nest(), Ledger::id);
  static final Work.Kind<LedgerEntry> ENTRY =
      kind("LedgerEntry", EntryList.listing(LocalDate.EPOCH), EntryList.nest(), LedgerEntry::id);
  static final Work.Kind<LedgerPeriod> PERIOD =
      kind("LedgerPeriod", PeriodList.listing(), PeriodList.nest(), LedgerPeriod::id);
  static final Work.Kind<LedgerSetting> SETTING =
      kind("LedgerSetting", SettingList.listing(), SettingList.nest(), LedgerSetting::id);
  static final Work.Kind<VillageDecision> DECISION =
      kind("VillageDecision", DecisionList.listing(), DecisionList.nest(), VillageDecision::id);

  static final Work.Kind<StandingDocument> DOCUMENT =
      kind("StandingDocument", DocumentList.listing(), DocumentList.nest(), StandingDocument::id);

  private static <R> Work.Kind<R> kind(
      String name, Listing listing, Nest<R> nest, Function<R, UUID> idOf) {
    return new Work.Kind<>(
        name,
        (tx, id) -> listing.byId(tx.sql(), noCondition(), List.of(id), nest, idOf).get(id),
        idOf);
  }

  private static <R> NodeKind<R> node(
      Reads reads,
      Work.Kind<R> kind,
      Class<R> source,
      Listing listing,
      Nest<R> nest,
      Function<Scope, Condition> within) {
    return NodeKind.of(
        kind.name(),
        source,
        (scope, ids) -> listing.byId(reads.in(scope), within.apply(scope), ids, nest, kind.id()));
  }

  private static <R> NodeKind<R> board(
      Reads reads,
      String name,
      Class<R> source,
      Listing listing,
      Nest<R> nest,
      Function<DivisionCode, Condition> within,
      Function<R, UUID> idOf) {
    return NodeKind.ofPublic(
        name,
        source,
        (scope, ids) ->
            scope instanceof Scope.Township(DivisionCode township, DivisionCode community)
                    && community != null
                ? listing.byId(
                    reads.board(township.at(DivisionLevel.COUNTY).orElseThrow()),
                    within.apply(community),
                    ids,
                    nest,
                    idOf)
                : Map.of());
  }

  @Bean
  NodeKind<Ledger> villageLedgers(Reads reads) {
    return node(
        reads,
        LEDGER,
        Ledger.class,
        LedgerList.listing(LocalDate.EPOCH),
        LedgerList.nest(),
        LedgerList::within);
  }

  @Bean
  NodeKind<LedgerEntry> ledgerEntries(Reads reads) {
    return node(
        reads,
        ENTRY,
        LedgerEntry.class,
        EntryList.listing(LocalDate.EPOCH),
        EntryList.nest(),
        EntryList::within);
  }

  @Bean
  NodeKind<LedgerPeriod> ledgerPeriods(Reads reads) {
    return node(
        reads,
        PERIOD,
        LedgerPeriod.class,
        PeriodList.listing(),
        PeriodList.nest(),
        PeriodList::within);
  }

  @Bean
  NodeKind<LedgerSetting> ledgerSettings(Reads reads) {
    return node(
        reads,
        SETTING,
        LedgerSetting.class,
        SettingList.listing(),
        SettingList.nest(),
        scope -> noCondition());
  }

  @Bean
  NodeKind<VillageDecision> villageDecisions(Reads reads) {
    return node(
        reads,
        DECISION,
        VillageDecision.class,
        DecisionList.listing(),
        DecisionList.nest(),
        DecisionList::within);
  }

  @Bean
  NodeKind<PublicPeriod> publicPeriods(Reads reads) {
    return board(
        reads,
        PUBLIC_PERIOD,
        PublicPeriod.class,
        PublicPeriodList.listing(),
        PublicPeriodList.nest(Asked.ALL),
        PublicPeriodList::within,
        PublicPeriod::uuid);
  }

  @Bean
  NodeKind<PublicDecision> publicDecisions(Reads reads) {
    return board(
        reads,
        PUBLIC_DECISION,
        PublicDecision.class,
        PublicDecisionList.listing(),
        PublicDecisionList.nest(),
        PublicDecisionList::within,
        PublicDecision::uuid);
  }

  @Bean
  NodeKind<StandingDocument> standingDocuments(Reads reads) {
    return node(
        reads,
        DOCUMENT,
        StandingDocument.class,
        DocumentList.listing(),
        DocumentList.nest(),
        DocumentList::within);
  }

  @Bean
  NodeKind<PublicDocument> publicDocuments(Reads reads) {
    return board(
        reads,
        PUBLIC_DOCUMENT,
        PublicDocument.class,
        DocumentList.published(),
        DocumentList.publicNest(),
        DocumentList::within,
        PublicDocument::uuid);
  }
}
