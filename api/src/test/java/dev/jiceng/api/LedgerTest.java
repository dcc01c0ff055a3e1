package dev.jiceng.api;

import static dev.jiceng.api.AffairsApi.ENTRY;
import static dev.jiceng.api.AffairsApi.LEDGER;
import static dev.jiceng.api.AffairsApi.PERIOD;
import static dev.jiceng.api.AffairsApi.TODAY;
import static dev.jiceng.api.AffairsApi.VILLAGE;
import static dev.jiceng.api.AffairsApi.clerk;
import static dev.jiceng.api.AffairsApi.entry;
import static dev.jiceng.api.AffairsApi.financeGroup;
import static dev.jiceng.api.AffairsApi.ledger;
import static dev.jiceng.api.AffairsApi.officer;
import static dev.jiceng.api.AffairsApi.on;
import static dev.jiceng.api.AffairsApi.opened;
import static dev.jiceng.api.AffairsApi.posted;
import static dev.jiceng.api.AffairsApi.recorded;
import static dev.jiceng.api.AffairsApi.refusals;
import static dev.jiceng.api.AffairsApi.signed;
import static dev.jiceng.api.AffairsApi.together;
import static dev.jiceng.api.AffairsApi.villager;
import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.send;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A village's accounts (D-1 to D-5). */
class LedgerTest {
  /** The first day of the quarter before the last one. */
  private static final LocalDate START =
      TODAY.withDayOfMonth(1).withMonth((TODAY.getMonthValue() - 1) / 3 * 3 + 1).minusMonths(6);

  private static final LocalDate SECOND = START.plusMonths(3);

  @AfterEach
  void forget() {
    AffairsApi.forget();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0.005, D-1.cents",
    "-3, D-1.notPositive",
    "0, D-1.notPositive",
    "10000000000000, D-1.tooLarge"
  })
  @Proves("D-1")
  void half_cents_negative_and_no_yuan_are_refused(String amount, String reason) {
    opened(START);
    assertThat(refusals(clerk(), "ledgerEntryRecord", ENTRY, entry("INCOME", amount)))
        .containsExactly(reason);
  }

  @Test
  @Proves("D-1")
  void all_that_is_wrong_comes_at_once() {
    opened(START);
    var wrong = with(entry("EXPENSE", "-0.001"), "item", " ");
    assertThat(refusals(clerk(), "ledgerEntryRecord", ENTRY, wrong))
        .containsExactlyInAnyOrder("D-1.blank", "D-1.notPositive", "D-1.cents");
  }

  @Test
  @Proves("D-1")
  void there_is_no_31st_of_february() {
    opened(START);
    var reply =
        send(
            clerk(),
            "ledgerEntryRecord",
            ENTRY,
            with(entry("INCOME", "1"), "expectedOn", "2026-02-31"),
            null);
    assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  @Proves("D-1")
  void an_income_counts_when_it_is_collected() {
    opened(START);
    var open = recorded("INCOME", "50.10");
    assertThat(open.at("/status").asString()).isEqualTo("OPEN");
    var late = with(entry("INCOME", "7"), "expectedOn", START.toString());
    assertThat(done(clerk(), "ledgerEntryRecord", ENTRY, late).at("/status").asString())
        .isEqualTo("OVERDUE");
    assertThat(ledger().at("/balance").asString()).isEqualTo("1000.00");
    assertThat(
            refusals(
                clerk(),
                "ledgerEntryPost",
                ENTRY,
                on(open, "actualOn", TODAY.plusDays(1).toString())))
        .containsExactly("D-1.future");
    assertThat(posted(open, TODAY).at("/status").asString()).isEqualTo("POSTED");
    assertThat(ledger().at("/balance").asString()).isEqualTo("1050.10");
  }

  @Test
  @Proves("D-1")
  void a_community_has_one_ledger() {
    opened(START);
    var again =
        payload(
            clerk(),
            "villageLedgerOpen",
            LEDGER,
            input("community", VILLAGE, "openedOn", START.toString(), "opening", "0"));
    assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("DUPLICATE_RECORD");
  }

  @Test
  @Proves("D-2")
  void an_expense_needs_the_single_signature_and_the_check_of_two_people() {
    opened(START);
    var open = recorded("EXPENSE", "300.50");
    var day = TODAY.toString();
    assertThat(refusals(clerk(), "ledgerEntryPost", ENTRY, on(open, "actualOn", day)))
        .containsExactly("D-2.approval", "D-2.check");
    var leader = villager("leader", "village-clerk", "finance-group");
    var approved = done(leader, "ledgerEntryApprove", ENTRY, on(open));
    assertThat(refusals(clerk(), "ledgerEntryPost", ENTRY, on(approved, "actualOn", day)))
        .containsExactly("D-2.check");
    assertThat(refusals(leader, "ledgerEntryApprove", ENTRY, on(approved)))
        .containsExactly("D-2.signed");
    assertThat(refusals(leader, "ledgerEntryCheck", ENTRY, on(approved)))
        .containsExactly("D-2.samePerson");
    var checked = done(financeGroup(), "ledgerEntryCheck", ENTRY, on(approved));
    assertThat(posted(checked, TODAY).at("/effect").asString()).isEqualTo("-300.50");
    assertThat(ledger().at("/balance").asString()).isEqualTo("699.50");
  }

  @Test
  @Proves("D-2")
  void who_checked_first_cannot_approve_either() {
    opened(START);
    var leader = villager("leader", "village-clerk", "finance-group");
    var checked = done(leader, "ledgerEntryCheck", ENTRY, on(recorded("EXPENSE", "5")));
    assertThat(refusals(leader, "ledgerEntryApprove", ENTRY, on(checked)))
        .containsExactly("D-2.samePerson");
    var alone = done(clerk(), "ledgerEntryApprove", ENTRY, on(recorded("EXPENSE", "6")));
    assertThat(refusals(clerk(), "ledgerEntryPost", ENTRY, on(alone, "actualOn", TODAY.toString())))
        .containsExactly("D-2.check");
  }

  @Test
  @Proves("D-2")
  void each_signature_has_its_role_and_an_income_needs_none() {
    opened(START);
    var open = recorded("EXPENSE", "5");
    assertThat(send(financeGroup(), "ledgerEntryApprove", ENTRY, on(open), null).code())
        .isEqualTo("FORBIDDEN");
    assertThat(send(clerk(), "ledgerEntryCheck", ENTRY, on(open), null).code())
        .isEqualTo("FORBIDDEN");
    assertThat(refusals(clerk(), "ledgerEntryApprove", ENTRY, on(recorded("INCOME", "5"))))
        .containsExactly("D-2.notNeeded");
  }

  @Test
  @Proves("D-3")
  void what_is_posted_is_only_taken_back_by_an_entry_of_its_own_once() {
    opened(START);
    var income = posted(recorded("INCOME", "80"), TODAY);
    assertThat(
            refusals(clerk(), "ledgerEntryPost", ENTRY, on(income, "actualOn", TODAY.toString())))
        .containsExactly("D-3.settled");
    assertThat(refusals(clerk(), "ledgerEntryWithdraw", ENTRY, on(income, "reason", "错")))
        .containsExactly("D-3.settled");
    var taking = input("id", income.at("/id").asString(), "reason", "重复登记");
    var reversing = done(clerk(), "ledgerEntryReverse", ENTRY, taking);
    assertThat(reversing.at("/reverses").asString()).isEqualTo(income.at("/id").asString());
    assertThat(reversing.at("/effect").asString()).isEqualTo("-80.00");
    assertThat(refusals(clerk(), "ledgerEntryReverse", ENTRY, taking))
        .containsExactly("D-3.reversed");
    assertThat(
            refusals(
                clerk(), "ledgerEntryPost", ENTRY, on(reversing, "actualOn", TODAY.toString())))
        .containsExactly("D-2.approval", "D-2.check");
    var gone = posted(signed(reversing), TODAY);
    assertThat(ledger().at("/balance").asString()).isEqualTo("1000.00");
    var again = input("id", gone.at("/id").asString(), "reason", "再错");
    assertThat(refusals(clerk(), "ledgerEntryReverse", ENTRY, again))
        .containsExactly("D-3.reversal");
  }

  @Test
  @Proves("D-3")
  void only_what_is_posted_is_taken_back() {
    opened(START);
    var open = recorded("INCOME", "80");
    var taking = input("id", open.at("/id").asString(), "reason", " ");
    assertThat(refusals(clerk(), "ledgerEntryReverse", ENTRY, taking))
        .containsExactlyInAnyOrder("D-3.notPosted", "D-3.blank");
  }

  @Test
  @Proves({"D-3", "W-5"})
  void of_eight_who_post_an_entry_at_once_one_does() throws Exception {
    opened(START);
    var open = on(recorded("INCOME", "10"), "actualOn", TODAY.toString());
    var payloads = together(8, () -> payload(clerk(), "ledgerEntryPost", ENTRY, open));
    assertThat(payloads).filteredOn(it -> !it.at("/entry").isNull()).hasSize(1);
    assertThat(payloads)
        .filteredOn(it -> it.at("/entry").isNull())
        .allMatch(it -> it.at("/userErrors/0/code").asString().equals("STALE_VERSION"));
    assertThat(ledger().at("/balance").asString()).isEqualTo("1010.00");
  }

  private static Map<String, Object> closing(LocalDate startsOn) {
    return input("ledger", ledger().at("/id").asString(), "startsOn", startsOn.toString());
  }

  @Test
  @Proves("D-4")
  void periods_are_closed_and_published_one_after_the_other_with_totals_that_balance() {
    opened(START);
    posted(recorded("INCOME", "50.10"), START.plusDays(2));
    posted(signed(recorded("EXPENSE", "20.05")), START.plusDays(3));
    posted(recorded("INCOME", "7"), SECOND);
    assertThat(refusals(clerk(), "ledgerPeriodClose", PERIOD, closing(SECOND)))
        .containsExactly("D-4.next");
    var first = done(clerk(), "ledgerPeriodClose", PERIOD, closing(START));
    assertThat(first.at("/endsOn").asString()).isEqualTo(SECOND.minusDays(1).toString());
    assertThat(first.at("/opening").asString()).isEqualTo("1000.00");
    assertThat(first.at("/income").asString()).isEqualTo("50.10");
    assertThat(first.at("/expense").asString()).isEqualTo("20.05");
    assertThat(first.at("/closing").asString()).isEqualTo("1030.05");
    assertThat(first.at("/entryCount").asInt()).isEqualTo(2);
    assertThat(refusals(clerk(), "ledgerPeriodClose", PERIOD, closing(SECOND)))
        .containsExactly("D-4.unpublished");
    var late = on(recorded("INCOME", "1"), "actualOn", SECOND.minusDays(1).toString());
    assertThat(refusals(clerk(), "ledgerEntryPost", ENTRY, late)).containsExactly("D-4.closed");
    var published = payload(clerk(), "ledgerPeriodPublish", PERIOD, on(first));
    assertThat(CycleApi.reasons(published)).containsExactly("D-4.late");
    assertThat(refusals(clerk(), "ledgerPeriodPublish", PERIOD, on(published.at("/period"))))
        .containsExactly("D-4.published");
    var second = done(clerk(), "ledgerPeriodClose", PERIOD, closing(SECOND));
    assertThat(second.at("/opening").asString()).isEqualTo("1030.05");
    done(clerk(), "ledgerPeriodPublish", PERIOD, on(second));
    assertThat(refusals(clerk(), "ledgerPeriodClose", PERIOD, closing(SECOND.plusMonths(3))))
        .containsExactly("D-4.notOver");
  }

  @Test
  @Proves({"D-4", "W-5"})
  void of_eight_who_close_a_period_at_once_one_does() throws Exception {
    opened(START);
    var input = closing(START);
    var payloads = together(8, () -> payload(clerk(), "ledgerPeriodClose", PERIOD, input));
    assertThat(payloads).filteredOn(it -> !it.at("/period").isNull()).hasSize(1);
    assertThat(payloads)
        .filteredOn(it -> it.at("/period").isNull())
        .allMatch(it -> CycleApi.reasons(it).contains("D-4.next"));
  }

  /** Counted one by one, unlike the code. */
  private static int overdueSince(LocalDate from) {
    int periods = 0;
    for (var start = from; start.plusMonths(3).plusDays(9).isBefore(TODAY); periods++) {
      start = start.plusMonths(3);
    }
    return periods;
  }

  @Test
  @Proves("D-4")
  void what_is_not_published_in_time_is_overdue_for_township_and_county() {
    opened(START);
    for (String code : java.util.List.of(AffairsApi.TOWNSHIP, "610725", "61")) {
      var token =
          switch (code.length()) {
            case 9 -> officer();
            case 6 -> TargetApi.supervisor();
            default -> TargetApi.token("province-viewer", "/61");
          };
      var area =
          TargetApi.api()
              .query(
                  token,
                  """
                  { area(code: "%s") {
                    villageLedgers(filter: {overdue: {eq: true}, community: {eq: "%s"}}) {
                      totalCount nodes { overduePeriods township { code } }
                    }
                    villageLedgerAggregate(filter: {community: {eq: "%s"}}, groupBy: [TOWNSHIP, OVERDUE]) {
                      groups { township { code } overdue count balance overduePeriods }
                    }
                  } }
                  """
                      .formatted(code, VILLAGE, VILLAGE))
              .at("/data/area");
      assertThat(area.at("/villageLedgers/totalCount").asInt()).isEqualTo(1);
      assertThat(area.at("/villageLedgers/nodes/0/overduePeriods").asInt())
          .isEqualTo(overdueSince(START));
      var group = area.at("/villageLedgerAggregate/groups/0");
      assertThat(group.at("/township/code").asString()).isEqualTo(AffairsApi.TOWNSHIP);
      assertThat(group.at("/overdue").asBoolean()).isTrue();
      assertThat(group.at("/balance").asString()).isEqualTo("1000.00");
      assertThat(group.at("/overduePeriods").asInt()).isEqualTo(overdueSince(START));
    }
  }

  @Test
  @Proves("D-4")
  void everybody_reads_published_periods_and_nobodys_name() {
    opened(START);
    posted(recorded("INCOME", "50.10"), START.plusDays(2));
    var period = done(clerk(), "ledgerPeriodClose", PERIOD, closing(START));
    assertThat(board().at("/data/publicLedgerPeriods/nodes")).isEmpty();
    done(clerk(), "ledgerPeriodPublish", PERIOD, on(period));
    var reply = board();
    var seen = reply.at("/data/publicLedgerPeriods/nodes/0");
    assertThat(seen.at("/closing").asString()).isEqualTo("1050.10");
    assertThat(seen.at("/entries/0/item").asString()).isEqualTo("村西路硬化");
    assertThat(reply.raw().body()).doesNotContain("王某某", "测试用户", "errors");
    var again =
        TargetApi.api()
            .query(
                null,
                "query($id: ID!) { node(id: $id) { ... on PublicLedgerPeriod { closing } } }",
                Map.of("id", seen.at("/id").asString()));
    assertThat(again.at("/data/node/closing").asString()).isEqualTo("1050.10");
    assertThat(
            TestTenancy.asRole(
                "public_610725", "select id from county_610725.ledger_period limit 1"))
        .isTrue();
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            TestTenancy.asRole(
                "public_610725", "select note from county_610725.ledger_entry limit 1"))
        .hasStackTraceContaining("permission denied");
  }

  private static TestApi.Reply board() {
    return TargetApi.api()
        .query(
            null,
            """
            { publicLedgerPeriods(code: "%s") { nodes {
              id startsOn closing community { code } entries { kind item amount actualOn reversal }
            } } }
            """
                .formatted(VILLAGE));
  }

  @Test
  @Proves("D-5")
  void who_keeps_the_books_writes_in_them() {
    var ledger = opened(START);
    assertThat(refusals(officer(), "ledgerEntryRecord", ENTRY, entry("INCOME", "5")))
        .containsExactly("D-5.keeper");
    var agency = on(ledger, "since", TODAY.toString(), "agreement", "代管协议2026-1号");
    assertThat(send(clerk(), "villageLedgerEntrust", LEDGER, agency, null).code())
        .isEqualTo("FORBIDDEN");
    var entrusted = done(officer(), "villageLedgerEntrust", LEDGER, agency);
    assertThat(entrusted.at("/keeper").asString()).isEqualTo("TOWNSHIP");
    var again = on(entrusted, "since", TODAY.toString(), "agreement", "字".repeat(201));
    assertThat(refusals(officer(), "villageLedgerEntrust", LEDGER, again))
        .containsExactly("D-5.long", "D-5.agency");
    assertThat(refusals(clerk(), "ledgerEntryRecord", ENTRY, entry("INCOME", "5")))
        .containsExactly("D-5.keeper");
    assertThat(refusals(clerk(), "ledgerPeriodClose", PERIOD, closing(START)))
        .containsExactly("D-5.keeper");
    var kept = done(officer(), "ledgerEntryRecord", ENTRY, entry("EXPENSE", "5"));
    assertThat(kept.at("/keptBy").asString()).isEqualTo("TOWNSHIP");
    assertThat(
            done(
                    officer(),
                    "ledgerEntryPost",
                    ENTRY,
                    on(signed(kept), "actualOn", TODAY.toString()))
                .at("/status")
                .asString())
        .isEqualTo("POSTED");
    var back = done(officer(), "villageLedgerTakeBack", LEDGER, on(ledger()));
    assertThat(back.at("/keeper").asString()).isEqualTo("COMMUNITY");
    recorded("INCOME", "5");
    assertThat(refusals(officer(), "villageLedgerTakeBack", LEDGER, on(ledger())))
        .containsExactly("D-5.noAgency");
  }

  @Test
  @Proves("D-4")
  void the_township_sets_the_rhythm_and_all_ledgers_follow() {
    opened(START);
    var setting =
        TargetApi.api()
            .query(
                officer(),
                """
                { area(code: "610725102") { ledgerSettings { nodes { id version rhythm publishWithin } } } }
                """)
            .at("/data/area/ledgerSettings/nodes/0");
    var shown = "setting { id version rhythm publishWithin resolutionFrom }";
    var monthly = on(setting, "rhythm", "MONTH", "publishWithin", 5, "resolutionFrom", "5000");
    assertThat(
            refusals(
                officer(),
                "ledgerSettingChange",
                shown,
                with(monthly, "publishWithin", 91, "resolutionFrom", "-1")))
        .containsExactly("D-4.within", "D-1.notPositive");
    var changed = done(officer(), "ledgerSettingChange", shown, monthly);
    assertThat(ledger().at("/publishBy").asString())
        .isEqualTo(START.plusMonths(1).plusDays(4).toString());
    assertThat(
            payload(officer(), "ledgerSettingChange", shown, monthly)
                .at("/userErrors/0/code")
                .asString())
        .isEqualTo("STALE_VERSION");
    assertThat(refusals(clerk(), "ledgerEntryRecord", ENTRY, entry("EXPENSE", "5000")))
        .containsExactly("D-6.needed");
    recorded("EXPENSE", "4999.99");
    done(
        officer(),
        "ledgerSettingChange",
        shown,
        on(changed, "rhythm", "QUARTER", "publishWithin", 10));
  }

  @Test
  void a_foreign_township_finds_nothing() {
    var ledger = opened(START);
    var open = recorded("INCOME", "5");
    var foreign = TargetApi.officer("610725101");
    assertThat(code(payload(foreign, "ledgerEntryRecord", ENTRY, entry("INCOME", "5"))))
        .isEqualTo("NOT_FOUND");
    assertThat(
            code(
                payload(foreign, "ledgerEntryPost", ENTRY, on(open, "actualOn", TODAY.toString()))))
        .isEqualTo("NOT_FOUND");
    assertThat(code(payload(foreign, "villageLedgerTakeBack", LEDGER, on(ledger))))
        .isEqualTo("NOT_FOUND");
    var node =
        TargetApi.api()
            .query(
                foreign,
                "query($id: ID!) { node(id: $id) { id } }",
                Map.of("id", open.at("/id").asString()));
    assertThat(node.at("/data/node").isNull()).isTrue();
  }

  private static String code(JsonNode payload) {
    return payload.at("/userErrors/0/code").asString();
  }

  @Test
  @Proves("W-1")
  void the_same_key_records_once_and_a_dry_run_nothing() {
    opened(START);
    var dry = with(entry("INCOME", "5"), "dryRun", true);
    assertThat(payload(clerk(), "ledgerEntryRecord", ENTRY, dry).at("/entry").isNull()).isFalse();
    var key = "ledger-" + java.util.UUID.randomUUID();
    var one = send(clerk(), "ledgerEntryRecord", ENTRY, entry("INCOME", "5"), key);
    var two = send(clerk(), "ledgerEntryRecord", ENTRY, entry("INCOME", "5"), key);
    var id = "/data/ledgerEntryRecord/entry/id";
    assertThat(two.at(id).asString()).isNotEmpty().isEqualTo(one.at(id).asString());
    var seen =
        TargetApi.api()
            .query(
                clerk(),
                """
                { area(code: "%s") {
                  ledgerEntries(filter: {status: {eq: OPEN}}) { totalCount nodes { note recorded { name } } }
                  ledgerEntryAggregate(groupBy: [KIND, STATUS, EXPECTED_MONTH]) {
                    groups { kind status expectedMonth count amount effect }
                  }
                } }
                """
                    .formatted(VILLAGE))
            .at("/data/area");
    assertThat(seen.at("/ledgerEntries/totalCount").asInt()).isEqualTo(1);
    assertThat(seen.at("/ledgerEntries/nodes/0/note").asString()).isEqualTo("付给王某某");
    assertThat(seen.at("/ledgerEntryAggregate/groups/0/amount").asString()).isEqualTo("5.00");
  }
}
