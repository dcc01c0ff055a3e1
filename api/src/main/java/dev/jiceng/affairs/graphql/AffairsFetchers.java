package dev.jiceng.affairs.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.decision.StepTaken;
import dev.jiceng.affairs.decision.VillageDecision;
import dev.jiceng.affairs.decision.jooq.PublicDecision;
import dev.jiceng.affairs.document.StandingDocument;
import dev.jiceng.affairs.document.jooq.PublicDocument;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerPeriod;
import dev.jiceng.affairs.ledger.LedgerSetting;
import dev.jiceng.affairs.ledger.jooq.PublicPeriod;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.TownshipRef;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.upload.graphql.UploadIds;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields that are not simply a property of their row. */
final class AffairsFetchers {
  private final Divisions divisions;
  private final AffairsSteps steps;
  private final Supplier<LocalDate> today;

  AffairsFetchers(Divisions divisions, AffairsSteps steps, Supplier<LocalDate> today) {
    this.divisions = divisions;
    this.steps = steps;
    this.today = today;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type("VillageLedger", this::ledger);
    wiring.type("LedgerEntry", this::entry);
    wiring.type(
        "LedgerMark", type -> type.dataFetcher("name", fetching((Mark mark) -> mark.by().name())));
    wiring.type("LedgerPeriod", this::period);
    wiring.type("LedgerSetting", this::setting);
    wiring.type("PublicLedgerPeriod", this::publicPeriod);
    wiring.type("VillageDecision", this::decision);
    wiring.type(
        "DecisionStepTaken",
        type ->
            type.dataFetcher(
                "recordedBy", fetching((StepTaken step) -> step.recorded().by().name())));
    wiring.type(
        "PublicVillageDecision",
        type ->
            placed(
                type,
                AffairsKinds.PUBLIC_DECISION,
                PublicDecision::community,
                PublicDecision::uuid));
    wiring.type("StandingDocument", this::document);
    wiring.type(
        "PublicStandingDocument",
        type ->
            placed(
                type,
                AffairsKinds.PUBLIC_DOCUMENT,
                PublicDocument::community,
                PublicDocument::uuid));
    wiring.type("StandingDocumentGroup", this::group);
    wiring.type("VillageLedgerGroup", this::group);
    wiring.type("LedgerEntryGroup", this::group);
    wiring.type("LedgerPeriodGroup", this::group);
    wiring.type("VillageDecisionGroup", this::group);
  }

  private <R> TypeRuntimeWiring.Builder placed(
      TypeRuntimeWiring.Builder type,
      String kind,
      Function<R, DivisionCode> community,
      Function<R, UUID> id) {
    return type.dataFetcher(
            "id", fetching((R it) -> GlobalId.of(kind, community.apply(it), id.apply(it))))
        .dataFetcher(
            "township",
            fetching((R it) ->
                divisions.named(
                    community.apply(it).at(DivisionLevel.TOWNSHIP).orElseThrow().value())))
        .dataFetcher("community", fetching((R it) -> divisions.named(community.apply(it).value())));
  }

  private TypeRuntimeWiring.Builder ledger(TypeRuntimeWiring.Builder type) {
    return placed(type, AffairsKinds.LEDGER.name(), Ledger::community, Ledger::id)
        .dataFetcher("agencySince", agency(Ledger.Agency::since))
        .dataFetcher("agencyAgreement", agency(Ledger.Agency::agreement))
        .dataFetcher("rhythm", fetching((Ledger it) -> it.publishing().rhythm()))
        .dataFetcher(
            "nextPeriodEndsOn", fetching((Ledger it) -> it.publishing().end(it.openFrom())))
        .dataFetcher("overdue", fetching((Ledger it) -> it.isOverdue(today.get())))
        .dataFetcher("overduePeriods", fetching((Ledger it) -> it.overduePeriods(today.get())));
  }

  private static <T> graphql.schema.DataFetcher<@Nullable Object> agency(
      Function<Ledger.Agency, T> part) {
    return fetching((Ledger it) -> it.agency() == null ? null : part.apply(it.agency()));
  }

  private TypeRuntimeWiring.Builder entry(TypeRuntimeWiring.Builder type) {
    return placed(type, AffairsKinds.ENTRY.name(), LedgerEntry::community, LedgerEntry::id)
        .dataFetcher("kind", fetching((LedgerEntry it) -> it.content().kind()))
        .dataFetcher("item", fetching((LedgerEntry it) -> it.content().item()))
        .dataFetcher("note", fetching((LedgerEntry it) -> it.content().note()))
        .dataFetcher("amount", fetching((LedgerEntry it) -> it.content().amount()))
        .dataFetcher("expectedOn", fetching((LedgerEntry it) -> it.content().expectedOn()))
        .dataFetcher("actualOn", posted(LedgerEntry.Posted::actualOn))
        .dataFetcher("posted", posted(LedgerEntry.Posted::mark))
        .dataFetcher("status", fetching((LedgerEntry it) -> it.status(today.get())))
        .dataFetcher("resolution", AffairsFetchers::resolution)
        .dataFetcher("reverses", fetching(AffairsFetchers::reverses))
        .dataFetcher("reason", fetching(AffairsFetchers::reason))
        .dataFetcher("nextSteps", steps::ofEntry);
  }

  private static graphql.schema.DataFetcher<@Nullable Object> posted(
      Function<LedgerEntry.Posted, Object> part) {
    return fetching((LedgerEntry it) ->
        it.ending() instanceof LedgerEntry.Posted posted ? part.apply(posted) : null);
  }

  private static @Nullable Object resolution(DataFetchingEnvironment field) {
    LedgerEntry entry = Objects.requireNonNull(field.getSource());
    var resolution = entry.content().resolution();
    return resolution == null ? null : decision(field, entry.community(), resolution);
  }

  private static Object decision(
      DataFetchingEnvironment field, DivisionCode community, UUID decision) {
    String township = community.at(DivisionLevel.TOWNSHIP).orElseThrow().value();
    return TownshipRef.load(field, AffairsKinds.DECISION.name(), township, decision);
  }

  private static @Nullable GlobalId reverses(LedgerEntry entry) {
    var reversal = entry.reversal();
    return reversal == null
        ? null
        : GlobalId.of(AffairsKinds.ENTRY.name(), entry.community(), reversal.of());
  }

  private static @Nullable String reason(LedgerEntry entry) {
    if (entry.ending() instanceof LedgerEntry.Withdrawn withdrawn) {
      return withdrawn.reason();
    }
    var reversal = entry.reversal();
    return reversal == null ? null : reversal.reason();
  }

  private TypeRuntimeWiring.Builder period(TypeRuntimeWiring.Builder type) {
    return totals(
            placed(type, AffairsKinds.PERIOD.name(), LedgerPeriod::community, LedgerPeriod::id),
            LedgerPeriod::totals)
        .dataFetcher("entryCount", fetching((LedgerPeriod it) -> it.totals().entries()))
        .dataFetcher(
            "overdue",
            fetching(
                (LedgerPeriod it) -> it.publishedOn() == null && it.dueOn().isBefore(today.get())));
  }

  private static <R> TypeRuntimeWiring.Builder totals(
      TypeRuntimeWiring.Builder type, Function<R, LedgerPeriod.Totals> totals) {
    return type.dataFetcher("opening", fetching((R it) -> totals.apply(it).opening()))
        .dataFetcher("income", fetching((R it) -> totals.apply(it).income()))
        .dataFetcher("expense", fetching((R it) -> totals.apply(it).expense()))
        .dataFetcher("closing", fetching((R it) -> totals.apply(it).closing()));
  }

  private TypeRuntimeWiring.Builder setting(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((LedgerSetting it) ->
                GlobalId.of(AffairsKinds.SETTING.name(), it.township(), it.id())))
        .dataFetcher(
            "township", fetching((LedgerSetting it) -> divisions.named(it.township().value())))
        .dataFetcher("rhythm", fetching((LedgerSetting it) -> it.publishing().rhythm()))
        .dataFetcher("publishWithin", fetching((LedgerSetting it) -> it.publishing().within()));
  }

  private TypeRuntimeWiring.Builder publicPeriod(TypeRuntimeWiring.Builder type) {
    return totals(
        placed(type, AffairsKinds.PUBLIC_PERIOD, PublicPeriod::community, PublicPeriod::uuid),
        PublicPeriod::totals);
  }

  private TypeRuntimeWiring.Builder decision(TypeRuntimeWiring.Builder type) {
    return placed(
            type, AffairsKinds.DECISION.name(), VillageDecision::community, VillageDecision::id)
        .dataFetcher("nextSteps", steps::ofDecision);
  }

  private TypeRuntimeWiring.Builder document(TypeRuntimeWiring.Builder type) {
    return placed(
            type, AffairsKinds.DOCUMENT.name(), StandingDocument::community, StandingDocument::id)
        .dataFetcher("title", fetching((StandingDocument it) -> it.content().title()))
        .dataFetcher("text", fetching((StandingDocument it) -> it.content().text()))
        .dataFetcher("file", fetching(AffairsFetchers::file))
        .dataFetcher("inForce", fetching(StandingDocument::isInForce))
        .dataFetcher(
            "resolution",
            field -> {
              StandingDocument document = Objects.requireNonNull(field.getSource());
              return decision(field, document.community(), document.resolution());
            });
  }

  private static @Nullable GlobalId file(StandingDocument document) {
    var file = document.content().file();
    return file == null ? null : GlobalId.of(UploadIds.UPLOAD, document.community(), file);
  }

  private TypeRuntimeWiring.Builder group(TypeRuntimeWiring.Builder type) {
    return type.defaultDataFetcher(
            field -> {
              Aggregate group = Objects.requireNonNull(field.getSource());
              String name = field.getFieldDefinition().getName();
              Object sum = group.sums().get(name);
              return sum == null ? group.keys().get(name) : sum;
            })
        .dataFetcher("count", fetching(Aggregate::count))
        .dataFetcher("township", fetching((Aggregate group) -> division(group, "township")))
        .dataFetcher("community", fetching((Aggregate group) -> division(group, "community")));
  }

  private @Nullable Object division(Aggregate group, String key) {
    Object code = group.keys().get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
