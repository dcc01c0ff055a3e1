package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.TARGET_LETTER;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Page;
import dev.jiceng.shared.jooq.PageQuery;
import dev.jiceng.shared.jooq.TestTenants;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.Quekou;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.tenants.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TermTargetListTest {
  private static final Scope.Township SCOPE = TestTenants.township("610725101");
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final List<Order> BY_DUE_DAY = List.of(new Order("DUE_ON", false));

  private final OpenTownship township = new OpenTownship(SCOPE);
  private final DSLContext sql = township.sql();
  private final AtomicInteger statements = new AtomicInteger();

  @AfterEach
  void close() {
    township.close();
  }

  /** Six targets in force, all due on one day, so that only ids tell them apart. */
  private TargetLetter letter(String community) {
    var quekou = new Quekou(DivisionCode.of(community), UUID::randomUUID);
    quekou.moveInto(new JooqRoster(sql));
    var letter = quekou.draft(Quekou.TERM);
    new JooqTargetLetters(sql, SCOPE).add(letter);
    sql.update(TARGET_LETTER).set(TARGET_LETTER.STATE, "RECOGNISED").execute();
    sql.update(TERM_TARGET).set(TERM_TARGET.IN_FORCE, true).execute();
    return letter;
  }

  private Page<TermTargetRow> page(PageQuery query, LocalDate today, DSLContext through) {
    return TermTargetList.inForce(SCOPE, today, Asked.ALL).page(through, query);
  }

  private static PageQuery query(
      int limit, @Nullable List<Object> after, @Nullable List<Object> before, boolean backward) {
    return new PageQuery(Map.of(), BY_DUE_DAY, limit, after, before, backward, true, false);
  }

  @Test
  @Proves("T-7")
  void the_status_a_list_filters_by_is_the_status_the_rules_compute() {
    var id = letter("610725101201").content().targets().getFirst().id();
    for (Outlook outlook : outlooks()) {
      stand(id, outlook);
      var expected = outlook.statusOn(TODAY).name();
      var found = withStatus("computedStatus", expected);
      assertThat(found).as("%s", outlook).contains(id);
      assertThat(withStatus("status", expected)).as("%s", outlook).contains(id);
      assertThat(without(expected)).as("%s", outlook).doesNotContain(id);
    }
  }

  private void stand(UUID id, Outlook outlook) {
    sql.update(TERM_TARGET)
        .set(TERM_TARGET.STANDING, outlook.standing().name())
        .set(TERM_TARGET.AT_RISK_FROM, outlook.atRiskFrom())
        .set(TERM_TARGET.OVERDUE_FROM, outlook.overdueFrom())
        .where(TERM_TARGET.ID.eq(id))
        .execute();
  }

  private static List<Outlook> outlooks() {
    var days = new ArrayList<@Nullable LocalDate>();
    days.add(null);
    for (int shift = -1; shift <= 1; shift++) {
      days.add(TODAY.plusDays(shift));
    }
    var all = new ArrayList<Outlook>();
    for (Outlook.Standing standing : Outlook.Standing.values()) {
      for (LocalDate risk : days) {
        days.stream()
            .filter(Objects::nonNull)
            .forEach(due -> all.add(new Outlook(standing, risk, due)));
      }
    }
    return all;
  }

  private List<UUID> withStatus(String column, String status) {
    return ids(Map.of(column, Map.of("eq", status)));
  }

  private List<UUID> without(String status) {
    return ids(Map.of("computedStatus", Map.of("neq", status)));
  }

  private List<UUID> ids(Map<String, Object> filter) {
    var query = new PageQuery(filter, List.of(), 100, null, null, false, true, false);
    return page(query, TODAY, sql).rows().stream().map(keyed -> keyed.row().uuid()).toList();
  }

  @Test
  void walking_forwards_over_equal_keys_meets_every_row_once() {
    letter("610725101201");
    letter("610725101202");
    var met = new ArrayList<UUID>();
    @Nullable List<Object> after = null;
    Page<TermTargetRow> page;
    do {
      page = page(query(5, after, null, false), TODAY, sql);
      page.rows().forEach(keyed -> met.add(keyed.row().uuid()));
      after = page.rows().getLast().keys();
    } while (page.hasNext());
    assertThat(met).hasSize(12).doesNotHaveDuplicates();
    assertThat(new HashSet<>(met)).isEqualTo(new HashSet<>(ids(Map.of())));
  }

  @Test
  void walking_backwards_over_equal_keys_meets_the_same_rows_in_the_same_order() {
    letter("610725101201");
    letter("610725101202");
    var met = new ArrayList<UUID>();
    @Nullable List<Object> before = null;
    Page<TermTargetRow> page;
    do {
      page = page(query(5, null, before, true), TODAY, sql);
      met.addAll(0, page.rows().stream().map(keyed -> keyed.row().uuid()).toList());
      before = page.rows().getFirst().keys();
    } while (page.hasPrevious());
    assertThat(met).isEqualTo(ids(Map.of()));
  }

  @Test
  void a_page_is_one_statement_however_many_rows_and_children() {
    letter("610725101201");
    assertThat(statementsOf(1)).isEqualTo(1);
    letter("610725101202");
    letter("610725101203");
    assertThat(statementsOf(100)).isEqualTo(1);
  }

  private int statementsOf(int limit) {
    statements.set(0);
    var counted = DSL.using(sql.configuration().derive(new Counting()));
    var page = page(query(limit, null, null, false), TODAY, counted);
    assertThat(page.rows()).isNotEmpty();
    return statements.get();
  }

  private final class Counting implements ConnectionProvider {
    private final ConnectionProvider real = sql.configuration().connectionProvider();

    @Override
    public Connection acquire() {
      return new DefaultConnection(Objects.requireNonNull(real.acquire())) {
        @Override
        public PreparedStatement prepareStatement(String text) throws SQLException {
          statements.incrementAndGet();
          return super.prepareStatement(text);
        }
      };
    }

    @Override
    public void release(Connection connection) {}
  }

  @Test
  void one_text_of_sql_serves_every_cursor_and_every_value_its_own() {
    letter("610725101201");
    var first = page(query(2, null, null, false), TODAY, sql);
    var second = page(query(2, first.rows().getLast().keys(), null, false), TODAY, sql);
    var third = page(query(2, second.rows().getLast().keys(), null, false), TODAY, sql);
    assertThat(uuids(first, second, third)).hasSize(6).doesNotHaveDuplicates();
    assertThat(ids(Map.of("kind", Map.of("eq", "KEY")))).isNotEqualTo(ids(Map.of()));
    assertThat(ids(Map.of("kind", Map.of("eq", "NONE")))).isEmpty();
  }

  @SafeVarargs
  private static List<UUID> uuids(Page<TermTargetRow>... pages) {
    return Arrays.stream(pages)
        .flatMap(page -> page.rows().stream())
        .map(keyed -> keyed.row().uuid())
        .toList();
  }

  @Test
  void what_is_not_asked_for_is_not_read() {
    letter("610725101201");
    var asked = new Asked(Map.of("text", new Asked(Map.of())));
    var rows =
        TermTargetList.inForce(SCOPE, TODAY, asked).page(sql, query(1, null, null, false)).rows();
    var row = rows.getFirst().row();
    assertThat(row.text()).isNotBlank();
    assertThat(row.row().has(TERM_TARGET.KIND)).isFalse();
    assertThat(row.row().has(INDICATOR.ID)).isFalse();
    assertThatThrownBy(row::kind).hasMessageContaining("kind");
  }
}
