package dev.jiceng.affairs.ledger;

import static dev.jiceng.affairs.AffairsRule.D_1;
import static dev.jiceng.affairs.AffairsRule.D_4;
import static dev.jiceng.affairs.AffairsRule.D_5;

import dev.jiceng.affairs.Words;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a community's ledger, and says who keeps it and how (D-1, D-4, D-5). */
public final class KeepLedger {
  private static final int LONGEST = 90;

  private final Ledgers ledgers;
  private final Ids ids;

  public KeepLedger(Ledgers ledgers, Ids ids) {
    this.ledgers = ledgers;
    this.ids = ids;
  }

  /** Which ledger, as it was last seen. */
  public record Seen(UUID ledger, int version) {}

  public Outcome<Ledger> open(
      DivisionCode community, LocalDate openedOn, BigDecimal opening, Moment now) {
    if (!ledgers.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    var existing = ledgers.lock(community);
    if (existing.isPresent()) {
      return new Outcome.Duplicate<>("community", existing.get());
    }
    var found = new ArrayList<>(Yuan.balance(D_1, "opening", opening));
    found.addAll(past("openedOn", openedOn, now));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var exact = Yuan.exact(opening);
    var publishing = ledgers.setting().publishing();
    var ledger =
        new Ledger(
            ids.next(), community, openedOn, exact, exact, publishing, openedOn, openedOn, null, 1);
    ledgers.add(ledger);
    return Outcome.done(ledger);
  }

  /** From now on the township keeps the books. */
  public Outcome<Ledger> entrust(Seen seen, LocalDate since, String agreement, Moment now) {
    return changed(
        seen,
        ledger -> {
          var found = new ArrayList<>(past("since", since, now));
          found.addAll(Words.of(D_5, "agreement", agreement, Words.LINE));
          if (ledger.agency() != null) {
            var numbers = Map.<String, Object>of("since", ledger.agency().since());
            found.add(Violation.of(D_5, "D-5.agency", "id", numbers));
          }
          return found;
        },
        new Ledger.Agency(since, agreement));
  }

  /** From now on the community keeps its books itself. */
  public Outcome<Ledger> takeBack(Seen seen) {
    return changed(
        seen,
        ledger ->
            ledger.agency() == null ? List.of(Violation.of(D_5, "D-5.noAgency", "id")) : List.of(),
        null);
  }

  private Outcome<Ledger> changed(
      Seen seen, Function<Ledger, List<Violation>> checks, Ledger.@Nullable Agency agency) {
    var ledger = ledgers.lock(seen.ledger()).orElse(null);
    if (ledger == null) {
      return new Outcome.Unknown<>("id");
    }
    if (ledger.version() != seen.version()) {
      return new Outcome.Stale<>(ledger);
    }
    var found = checks.apply(ledger);
    return found.isEmpty()
        ? Outcome.done(ledgers.save(ledger.keptBy(agency)))
        : Outcome.refused(found);
  }

  /** For all of the township's ledgers, from their first unpublished period on. */
  public Outcome<LedgerSetting> change(
      UUID id, int version, Publishing publishing, @Nullable BigDecimal resolutionFrom) {
    var setting = ledgers.setting();
    if (!setting.id().equals(id)) {
      return new Outcome.Unknown<>("id");
    }
    if (setting.version() != version) {
      return new Outcome.Stale<>(setting);
    }
    var found = new ArrayList<Violation>();
    if (publishing.within() < 1 || publishing.within() > LONGEST) {
      found.add(
          Violation.of(
              D_4,
              "D-4.within",
              "publishWithin",
              Map.of("actual", publishing.within(), "limit", LONGEST)));
    }
    if (resolutionFrom != null) {
      found.addAll(Yuan.amount(D_1, "resolutionFrom", resolutionFrom));
    }
    return found.isEmpty()
        ? ledgers
            .save(
                new LedgerSetting(
                    setting.id(),
                    setting.township(),
                    publishing,
                    resolutionFrom == null ? null : Yuan.exact(resolutionFrom),
                    version))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(ledgers.setting()))
        : Outcome.refused(found);
  }

  private static List<Violation> past(String path, LocalDate day, Moment now) {
    return day.isAfter(now.day())
        ? List.of(Violation.of(D_1, "D-1.future", path, Map.of("day", day, "today", now.day())))
        : List.of();
  }
}
