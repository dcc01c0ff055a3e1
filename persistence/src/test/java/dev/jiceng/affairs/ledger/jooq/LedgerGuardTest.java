package dev.jiceng.affairs.ledger.jooq;

import static dev.jiceng.jooq.area.Tables.DECISION_STEP;
import static dev.jiceng.jooq.area.Tables.LEDGER_ENTRY;
import static dev.jiceng.jooq.area.Tables.LEDGER_PERIOD;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.affairs.decision.DecisionStep;
import dev.jiceng.affairs.decision.Meeting;
import dev.jiceng.affairs.decision.TakeDecision;
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
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.tenants.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database itself keeps of the ledger's rules, whoever writes under the township's role.
 */
class LedgerGuardTest {
  private static final String CHECK = "23514";
  private static final String FOREIGN_KEY = "23503";
  private static final String UNIQUE = "23505";
  private static final String DENIED = "42501";
  private static final Scope.Township SCOPE = township("610725103");
  private static final DivisionCode VILLAGE = DivisionCode.of("610725103201");
  private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
  private static final Moment NOW = new Moment(Instant.parse("2026-05-20T02:00:00Z"));

  private final OpenTownship township = new OpenTownship(SCOPE);
  private final DSLContext sql = township.sql();
  private final JooqLedgers ledgers = new JooqLedgers(sql, SCOPE);
  private final JooqLedgerEntries entries = new JooqLedgerEntries(sql, SCOPE);
  private final JooqVillageDecisions decisions =
      new JooqVillageDecisions(sql, SCOPE, UUID::randomUUID);
  private final RecordEntry recording =
      new RecordEntry(ledgers, entries, decisions, UUID::randomUUID);
  private final SettleEntry settling = new SettleEntry(ledgers, entries);
  private final Ledger ledger =
      done(
          new KeepLedger(ledgers, UUID::randomUUID)
              .open(VILLAGE, OPENED, new BigDecimal("1000"), NOW));

  @AfterEach
  void close() {
    township.close();
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Hand hand(String name) {
    return new Hand(new Actor(name, name), Set.of(LedgerKeeper.COMMUNITY), NOW);
  }

  private LedgerEntry recorded(EntryKind kind, String amount) {
    var content =
        new LedgerEntry.Content(
            kind, "修路", null, new BigDecimal(amount), LocalDate.of(2026, 2, 1), null);
    return done(recording.record(VILLAGE, content, hand("会计")));
  }

  private static SettleEntry.Seen seen(LedgerEntry entry) {
    return new SettleEntry.Seen(entry.id(), entry.version());
  }

  private LedgerEntry posted(LedgerEntry entry) {
    return done(settling.post(seen(entry), LocalDate.of(2026, 2, 3), hand("会计")));
  }

  private LedgerEntry spent(String amount) {
    var approved = done(settling.approve(seen(recorded(EntryKind.EXPENSE, amount)), hand("主任")));
    return posted(done(settling.check(seen(approved), hand("理财组长"))));
  }

  private void refused(String state, Runnable statement) {
    assertThatThrownBy(statement::run)
        .isInstanceOfSatisfying(
            DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo(state));
  }

  private void update(LedgerEntry entry, Map<? extends Field<?>, ?> values) {
    sql.update(LEDGER_ENTRY).set(values).where(LEDGER_ENTRY.ID.eq(entry.id())).execute();
  }

  @Test
  @Proves("D-3")
  void what_is_posted_stays_as_it_is() {
    var entry = spent("12.50");
    refused(CHECK, () -> update(entry, Map.of(LEDGER_ENTRY.VERSION, 9)));
  }

  @Test
  @Proves("D-3")
  void what_is_withdrawn_stays_as_it_is() {
    var entry = recorded(EntryKind.INCOME, "12.50");
    done(settling.withdraw(seen(entry), "重复登记", hand("会计")));
    refused(CHECK, () -> update(entry, Map.of(LEDGER_ENTRY.VERSION, 9)));
  }

  @Test
  @Proves("D-3")
  void nobody_rewrites_an_amount_even_of_what_is_open() {
    var entry = recorded(EntryKind.INCOME, "12.50");
    refused(DENIED, () -> update(entry, Map.of(LEDGER_ENTRY.AMOUNT, BigDecimal.ONE)));
  }

  @Test
  @Proves("D-3")
  void nobody_deletes_an_entry() {
    recorded(EntryKind.INCOME, "12.50");
    refused(DENIED, () -> sql.deleteFrom(LEDGER_ENTRY).execute());
  }

  @Test
  @Proves("D-3")
  void an_entry_is_taken_back_once() {
    var entry = spent("12.50");
    done(recording.reverse(entry.id(), "记错", hand("会计")));
    refused(
        UNIQUE,
        () -> copied(entry, Map.of(LEDGER_ENTRY.REVERSES, entry.id(), LEDGER_ENTRY.REASON, "再来")));
  }

  /** The entry once more, open, with some values of its own. */
  private void copied(LedgerEntry entry, Map<? extends Field<?>, ?> values) {
    sql.insertInto(LEDGER_ENTRY)
        .set(LEDGER_ENTRY.ID, UUID.randomUUID())
        .set(LEDGER_ENTRY.LEDGER, entry.ledger())
        .set(LEDGER_ENTRY.COMMUNITY, VILLAGE.value())
        .set(LEDGER_ENTRY.KIND, "EXPENSE")
        .set(LEDGER_ENTRY.ITEM, "修路")
        .set(LEDGER_ENTRY.AMOUNT, BigDecimal.TEN)
        .set(LEDGER_ENTRY.EXPECTED_ON, OPENED)
        .set(LEDGER_ENTRY.KEPT_BY, "COMMUNITY")
        .set(LEDGER_ENTRY.RECORDED_BY, "a")
        .set(LEDGER_ENTRY.RECORDED_NAME, "a")
        .set(LEDGER_ENTRY.RECORDED_AT, NOW.at())
        .set(values)
        .execute();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0.005", "-1", "0", "10000000000000"})
  @Proves("D-1")
  void half_cents_negative_and_no_yuan_are_not_stored(String amount) {
    var entry = recorded(EntryKind.INCOME, "1");
    refused(CHECK, () -> copied(entry, Map.of(LEDGER_ENTRY.AMOUNT, new BigDecimal(amount))));
  }

  @Test
  @Proves("D-2")
  void no_expense_is_posted_without_both_signatures() {
    var entry = done(settling.approve(seen(recorded(EntryKind.EXPENSE, "5")), hand("主任")));
    refused(
        CHECK,
        () ->
            update(
                entry,
                Map.of(
                    LEDGER_ENTRY.POSTED_BY,
                    "a",
                    LEDGER_ENTRY.POSTED_NAME,
                    "a",
                    LEDGER_ENTRY.POSTED_AT,
                    NOW.at(),
                    LEDGER_ENTRY.ACTUAL_ON,
                    OPENED)));
  }

  @Test
  @Proves("D-2")
  void nobody_gives_both_signatures() {
    var entry = done(settling.approve(seen(recorded(EntryKind.EXPENSE, "5")), hand("主任")));
    refused(
        CHECK,
        () ->
            update(
                entry,
                Map.of(
                    LEDGER_ENTRY.CHECKED_BY, "主任",
                    LEDGER_ENTRY.CHECKED_NAME, "主任",
                    LEDGER_ENTRY.CHECKED_AT, NOW.at())));
  }

  private void closeFirstPeriod() {
    var closing =
        new ClosePeriod(ledgers, entries, new JooqLedgerPeriods(sql, SCOPE), UUID::randomUUID);
    done(closing.close(ledger.id(), OPENED, hand("会计")));
  }

  @Test
  @Proves("D-4")
  void nothing_is_posted_into_a_closed_period() {
    var entry = recorded(EntryKind.INCOME, "5");
    closeFirstPeriod();
    refused(
        CHECK,
        () ->
            update(
                entry,
                Map.of(
                    LEDGER_ENTRY.POSTED_BY,
                    "a",
                    LEDGER_ENTRY.POSTED_NAME,
                    "a",
                    LEDGER_ENTRY.POSTED_AT,
                    NOW.at(),
                    LEDGER_ENTRY.ACTUAL_ON,
                    LocalDate.of(2026, 3, 31))));
  }

  @Test
  @Proves("D-4")
  void totals_balance_with_reversals_against_their_own_side() {
    posted(recorded(EntryKind.INCOME, "100.10"));
    var wrong = spent("30.05");
    var reversing = done(recording.reverse(wrong.id(), "记错", hand("会计")));
    var approved = done(settling.approve(seen(reversing), hand("主任")));
    posted(done(settling.check(seen(approved), hand("理财组长"))));
    spent("20.05");
    var totals = entries.totals(ledger, OPENED, LocalDate.of(2026, 3, 31));
    assertThat(totals.income()).isEqualByComparingTo("100.10");
    assertThat(totals.expense()).isEqualByComparingTo("20.05");
    assertThat(totals.entries()).isEqualTo(4);
    assertThat(totals.closing())
        .isEqualByComparingTo("1080.05")
        .isEqualByComparingTo(ledgers.lock(ledger.id()).orElseThrow().balance());
  }

  @Test
  @Proves("D-4")
  void a_closed_period_keeps_its_totals() {
    closeFirstPeriod();
    refused(
        DENIED,
        () -> sql.update(LEDGER_PERIOD).set(LEDGER_PERIOD.INCOME, BigDecimal.ONE).execute());
  }

  @Test
  @Proves("D-6")
  void no_step_of_a_decision_is_skipped() {
    var decision =
        done(
            new TakeDecision(decisions, UUID::randomUUID)
                .propose(
                    new TakeDecision.Proposal(VILLAGE, "修路", "村西路硬化"),
                    OPENED,
                    new Meeting(9, 8, 8, 0, 0, null),
                    new TakeDecision.Clerk(new Actor("a", "a"), NOW)));
    refused(
        FOREIGN_KEY,
        () ->
            sql.insertInto(DECISION_STEP)
                .set(DECISION_STEP.ID, UUID.randomUUID())
                .set(DECISION_STEP.DECISION, decision.id())
                .set(DECISION_STEP.POSITION, DecisionStep.DISCLOSE_RESOLUTION.ordinal() + 1)
                .set(DECISION_STEP.HELD_ON, OPENED)
                .set(DECISION_STEP.SUBJECT, "a")
                .set(DECISION_STEP.NAME, "a")
                .set(DECISION_STEP.AT, NOW.at())
                .execute());
  }
}
