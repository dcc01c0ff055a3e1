package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.affairs.decision.jooq.JooqVillageDecisions;
import dev.jiceng.affairs.ledger.ClosePeriod;
import dev.jiceng.affairs.ledger.EntryKind;
import dev.jiceng.affairs.ledger.Hand;
import dev.jiceng.affairs.ledger.KeepLedger;
import dev.jiceng.affairs.ledger.Ledger;
import dev.jiceng.affairs.ledger.LedgerEntry;
import dev.jiceng.affairs.ledger.LedgerKeeper;
import dev.jiceng.affairs.ledger.RecordEntry;
import dev.jiceng.affairs.ledger.SettleEntry;
import dev.jiceng.affairs.ledger.jooq.JooqLedgerEntries;
import dev.jiceng.affairs.ledger.jooq.JooqLedgerPeriods;
import dev.jiceng.affairs.ledger.jooq.JooqLedgers;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community's accounts: published, closed or overdue, with entries in each state (D-1 to D-5).
 */
final class LedgerPlay {
  private static final Actor APPROVER = new Actor("demo/approver", "示例书记");
  private static final Actor FINANCE = new Actor("demo/finance", "示例理财组长");
  private static final List<String> EXPENSES = List.of("路灯电费", "保洁员工资", "会议室维修", "办公用品", "慰问困难户");
  private static final List<String> INCOMES = List.of("集体门面租金", "土地流转收入", "上级补助");

  private final UseCases does;
  private final DivisionCode community;
  private final Dice dice;
  private final JooqLedgers ledgers;
  private final JooqLedgerEntries entries;

  LedgerPlay(UseCases does, DivisionCode community, Dice dice) {
    this.does = does;
    this.community = community;
    this.dice = dice;
    this.ledgers = new JooqLedgers(does.tx().sql(), does.tx().scope());
    this.entries = new JooqLedgerEntries(does.tx().sql(), does.tx().scope());
  }

  boolean isThere() {
    return ledgers.lock(community).isPresent();
  }

  private static Hand hand(Actor actor, LocalDate on) {
    return new Hand(actor, Set.of(LedgerKeeper.values()), Calendar.morning(on));
  }

  /** Two periods that are over, and the one that runs; the second is not everywhere published. */
  void play(UUID resolution) {
    var first = Calendar.TODAY.minusMonths(6);
    var start = first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / 3 * 3 + 1);
    var opening = BigDecimal.valueOf(1_000L * dice.between(5, 80));
    var keeping = new KeepLedger(ledgers, does.ids());
    var ledger = done(keeping.open(community, start, opening, Calendar.morning(start)));
    if (dice.chance(25)) {
      var seen = new KeepLedger.Seen(ledger.id(), ledger.version());
      ledger = done(keeping.entrust(seen, start, "代管协议", Calendar.morning(start)));
    }
    boolean isProject = true;
    while (end(ledger).isBefore(Calendar.TODAY)) {
      trade(ledger.openFrom(), isProject ? resolution : null);
      isProject = false;
      boolean isLast = !end(ledger).plusMonths(3).isBefore(Calendar.TODAY);
      if (isLast && dice.chance(30)) {
        break;
      }
      boolean publishes = !isLast || dice.chance(60);
      close(ledger, publishes);
      ledger = ledgers.lock(community).orElseThrow();
      if (!publishes) {
        break;
      }
    }
    open(Calendar.TODAY.minusDays(dice.between(3, 15)));
    does.audit("KEEP", "VillageLedger", ledger.id());
  }

  private static LocalDate end(Ledger ledger) {
    return ledger.publishing().end(ledger.openFrom());
  }

  private void trade(LocalDate from, @Nullable UUID resolution) {
    posted(recorded(EntryKind.INCOME, dice.pick(INCOMES), 2_000, from, null), from.plusDays(20));
    posted(recorded(EntryKind.EXPENSE, dice.pick(EXPENSES), 100, from, null), from.plusDays(30));
    if (resolution != null) {
      posted(
          recorded(EntryKind.EXPENSE, "村民代表会议决议项目首付款", 1_000, from, resolution), from.plusDays(45));
    }
  }

  /** What is on its way today: unsigned, signed once, overdue, withdrawn. */
  private void open(LocalDate on) {
    var settling = new SettleEntry(ledgers, entries);
    recorded(EntryKind.INCOME, "应收门面租金", 600, on.minusDays(20), null);
    var signed = recorded(EntryKind.EXPENSE, dice.pick(EXPENSES), 100, on, null);
    done(settling.approve(seen(signed), hand(APPROVER, on.plusDays(1))));
    var wrong = recorded(EntryKind.EXPENSE, dice.pick(EXPENSES), 100, on, null);
    done(settling.withdraw(seen(wrong), "重复录入", hand(APPROVER, on.plusDays(1))));
  }

  private LedgerEntry recorded(
      EntryKind kind, String item, int unit, LocalDate on, @Nullable UUID resolution) {
    var amount = BigDecimal.valueOf(100L * unit * dice.between(1, 9) + dice.between(0, 99), 2);
    var content = new LedgerEntry.Content(kind, item, null, amount, on.plusDays(15), resolution);
    var decisions = new JooqVillageDecisions(does.tx().sql(), does.tx().scope(), does.ids());
    var recording = new RecordEntry(ledgers, entries, decisions, does.ids());
    return done(recording.record(community, content, hand(FINANCE, on)));
  }

  private void posted(LedgerEntry entry, LocalDate on) {
    var settling = new SettleEntry(ledgers, entries);
    var ready = entry;
    if (entry.needsSignatures()) {
      ready = done(settling.approve(seen(ready), hand(APPROVER, on)));
      ready = done(settling.check(seen(ready), hand(FINANCE, on)));
    }
    done(settling.post(seen(ready), on, hand(FINANCE, on)));
  }

  private static SettleEntry.Seen seen(LedgerEntry entry) {
    return new SettleEntry.Seen(entry.id(), entry.version());
  }

  private void close(Ledger ledger, boolean publishes) {
    var closing =
        new ClosePeriod(
            ledgers,
            entries,
            new JooqLedgerPeriods(does.tx().sql(), does.tx().scope()),
            does.ids());
    var on = end(ledger).plusDays(dice.between(2, 8));
    var period = done(closing.close(ledger.id(), ledger.openFrom(), hand(FINANCE, on)));
    if (publishes) {
      done(closing.publish(period.id(), period.version(), hand(FINANCE, on.plusDays(1))));
    }
  }
}
