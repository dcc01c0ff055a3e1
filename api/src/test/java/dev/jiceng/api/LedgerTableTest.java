package dev.jiceng.api;

import static dev.jiceng.api.TableApi.COMMUNITY;
import static dev.jiceng.api.TableApi.counts;
import static dev.jiceng.api.TableApi.workbook;
import static dev.jiceng.api.TableApi.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A ledger as a workbook, in and out (K-7, D-1 to D-3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTableTest {
  private static final List<String> HEAD = List.of("收支", "事项", "备注", "金额", "应收付日");

  @BeforeAll
  void opened() {
    var input = Map.of("community", COMMUNITY, "openedOn", "2024-01-01", "opening", "1000.00");
    var ledger = TableApi.mutate(clerk(), "villageLedgerOpen", input, "ledger { id }", "");
    assertThat(ledger.at("/data/villageLedgerOpen/ledger/id").asString())
        .as(ledger.raw().body())
        .isNotEmpty();
  }

  private static String clerk() {
    return TableApi.token("village-clerk", COMMUNITY);
  }

  private static List<Object> line(String item, Object amount) {
    return List.of("支出", item, "", amount, LocalDate.of(2024, 3, 1));
  }

  private static List<Object> with(List<?> line, Object... more) {
    var changed = new ArrayList<Object>(line);
    for (int i = 0; i < more.length; i += 2) {
      changed.set(HEAD.indexOf(more[i]), more[i + 1]);
    }
    return changed;
  }

  private static byte[] table(List<?>... lines) {
    var all = new ArrayList<List<?>>();
    all.add(HEAD);
    all.addAll(List.of(lines));
    return workbook(all);
  }

  private static JsonNode taken(String token, byte[] file, boolean dryRun) {
    var upload = TableApi.upload(token, file);
    return TableApi.imported(
        token, "ledgerImport", Map.of("community", COMMUNITY, "upload", upload, "dryRun", dryRun));
  }

  private static byte[] exported() {
    return TableApi.export(
        clerk(),
        "ledgerExport",
        Map.of("community", COMMUNITY, "from", "2024-01-01", "until", "2024-12-31"));
  }

  private static String state() {
    return TestTenancy.admin()
        .sql(
            "select coalesce(string_agg(xmin || ' ' || id, '|' order by id), '') from"
                + " t_340124100.ledger_entry")
        .query(String.class)
        .single();
  }

  @Test
  @Proves({"K-7", "D-1", "D-2", "D-3"})
  void entries_are_written_down_unsigned_and_what_comes_back_changes_nothing() {
    byte[] file =
        table(
            line("路灯", new BigDecimal("1234.5")),
            line("路灯", "1,234.50"),
            with(line("租金", "600.00"), "收支", "INCOME", "备注", "两年\n一付"));
    assertThat(counts(taken(clerk(), file, true))).containsExactly(3, 0, 0);
    assertThat(counts(taken(clerk(), file, false))).containsExactly(3, 0, 0);
    String before = state();
    assertThat(counts(taken(clerk(), file, false))).containsExactly(0, 0, 3);
    byte[] out = exported();
    var lines = TableApi.lines(out);
    assertThat(lines.getFirst()).contains("金额 Amount", "应收付日 Expected on");
    assertThat(lines)
        .anySatisfy(
            line -> assertThat(line).contains("支出", "路灯", "1234.50", "2024-03-01", "逾期未收付"));
    assertThat(counts(taken(clerk(), out, false))).containsExactly(0, 0, lines.size() - 1);
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "金额, 0.005, amount D-1.cents",
    "金额, -3, amount D-1.notPositive",
    "金额, 0, amount D-1.notPositive",
    "金额, 三元, amount K-7.number",
    "金额, '', amount K-7.missing",
    "应收付日, 2024-02-31, expectedOn K-7.day",
    "收支, 转账, kind K-7.code",
    "事项, '', item D-1.blank"
  })
  @Proves({"K-7", "D-1"})
  void a_bad_cell_is_named_by_line_column_and_rule_and_nothing_is_written_down(
      String column, String written, String expected) {
    String before = state();
    var payload =
        taken(
            clerk(), table(line("水管", "10.00"), with(line("水管", "10.00"), column, written)), false);
    assertThat(wrong(payload)).contains("3 " + expected);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @Proves({"K-7", "D-3"})
  void what_stands_is_not_changed_by_a_table() {
    taken(clerk(), table(line("垃圾清运", "88.00")), false);
    String before = state();
    var lines = new ArrayList<List<String>>();
    TableApi.lines(exported()).forEach(one -> lines.add(new ArrayList<>(one)));
    lines.getLast().set(lines.getFirst().indexOf("金额 Amount"), "89.00");
    lines.add(new ArrayList<>(lines.getLast()));
    lines.getLast().set(0, "0190b6c0-0000-7000-8000-000000000000");
    assertThat(wrong(taken(clerk(), workbook(lines), false)))
        .containsExactly(
            (lines.size() - 1) + " amount D-3.kept", lines.size() + " entry D-3.unknown");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @Proves({"K-7", "D-5", "I-4"})
  void only_who_keeps_the_books_writes_and_foreign_ledgers_are_not_there() {
    assertThat(wrong(taken(TableApi.officer(), table(line("电费", "9.00")), false)))
        .containsExactly("2 entry D-5.keeper");
    var input = Map.of("community", "610725102201", "from", "2024-01-01", "until", "2024-01-31");
    var foreign = TableApi.mutate(clerk(), "ledgerExport", input, "export { url }", "");
    assertThat(foreign.at("/data/ledgerExport/userErrors/0/code").asString())
        .isEqualTo("NOT_FOUND");
    var backwards = Map.of("community", COMMUNITY, "from", "2024-02-01", "until", "2024-01-31");
    var refused = TableApi.mutate(clerk(), "ledgerExport", backwards, "export { url }", "");
    assertThat(wrong(TargetApi.payload(refused, "ledgerExport"))).containsExactly("K-7.period");
  }
}
