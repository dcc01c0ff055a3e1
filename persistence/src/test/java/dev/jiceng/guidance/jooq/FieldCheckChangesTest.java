package dev.jiceng.guidance.jooq;

import static dev.jiceng.guidance.jooq.SyncedTownship.begun;
import static dev.jiceng.guidance.jooq.SyncedTownship.remark;
import static dev.jiceng.guidance.jooq.SyncedTownship.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.TestTenants;
import dev.jiceng.tenants.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What is told is committed, so each test asks only about what came after its own start. */
@Proves("G-14")
class FieldCheckChangesTest {
  private static final String CODE = "610725103";
  private static final Scope.Township SCOPE = TestTenants.township(CODE);
  private static final int ENOUGH = 1_000_000;

  private final ChangeToken start = newest(ChangeToken.START);

  private static SyncedTownship phones(int number) {
    long random = UUID.randomUUID().getMostSignificantBits();
    return new SyncedTownship(CODE, new UUID((random & ~0xf000L) | 0x7000L, (1L << 63) + number));
  }

  private static void send(
      SyncedTownship phones, int sequence, String base, Map<String, Part> changes) {
    send(phones, phones.piece("a", sequence, base, changes));
  }

  private static void send(SyncedTownship phones, Sent piece) {
    var sent = List.of(piece);
    TestTenants.writes()
        .in(
            SCOPE,
            Act.of(SyncedTownship.ACTOR, "r"),
            tx -> {
              tx.audit(new AuditNote("sync", "FieldCheck", "1", null, null, "x"));
              return Outcome.done(phones.send(tx.sql(), sent));
            });
  }

  private static FieldCheckChanges ask(ChangeToken token, int first, int bytes) {
    try (var township = new OpenTownship(SCOPE)) {
      return FieldCheckChanges.since(township.sql(), SCOPE, token, first, bytes);
    }
  }

  private static ChangeToken newest(ChangeToken token) {
    var changes = ask(token, ENOUGH, ENOUGH);
    return changes.hasMore() ? newest(changes.token()) : changes.token();
  }

  private static List<UUID> ids(FieldCheckChanges changes) {
    return changes.checks().stream().map(FieldCheckRow::check).toList();
  }

  @Test
  void a_device_is_told_once_of_what_changed_and_of_what_was_taken_back() {
    var one = phones(1);
    var other = phones(2);
    send(one, 1, "", begun(remark("first")));
    send(other, 1, "", begun(remark("first")));
    var all = ask(start, 50, ENOUGH);
    assertThat(ids(all)).containsExactlyInAnyOrder(one.check, other.check);
    assertThat(ids(ask(all.token(), 50, ENOUGH))).isEmpty();
    send(one, 2, "a:1", withdrawn());
    var next = ask(all.token(), 50, ENOUGH);
    assertThat(ids(next)).containsExactly(one.check);
    assertThat(next.checks().getFirst().withdrawn()).isTrue();
    assertThat(ids(ask(next.token(), 50, ENOUGH))).isEmpty();
  }

  @Test
  void page_by_page_and_byte_by_byte_nothing_is_missed_or_told_twice() {
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      var phones = phones(i);
      send(phones, 1, "", begun(remark("first")));
      all.add(phones.check);
    }
    assertThat(pages(2, ENOUGH)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages(50, 1)).containsExactlyInAnyOrderElementsOf(all);
  }

  private List<UUID> pages(int first, int bytes) {
    var told = new ArrayList<UUID>();
    var token = start;
    FieldCheckChanges page;
    do {
      page = ask(ChangeToken.parse(token.toString()).orElseThrow(), first, bytes);
      assertThat(page.checks()).hasSizeLessThanOrEqualTo(bytes == 1 ? 1 : first);
      told.addAll(ids(page));
      token = page.token();
    } while (page.hasMore());
    return told;
  }

  @Test
  void a_check_written_by_a_transaction_that_ends_late_is_not_missed() {
    var late = phones(1);
    var early = phones(2);
    try (var running = new OpenTownship(SCOPE)) {
      number(running.sql());
      send(early, 1, "", begun(remark("first")));
      assertThat(ids(ask(start, 50, ENOUGH))).isEmpty();
    }
    send(late, 1, "", begun(remark("first")));
    assertThat(ids(ask(start, 50, ENOUGH))).containsExactlyInAnyOrder(early.check, late.check);
  }

  private static void number(DSLContext sql) {
    sql.execute("select pg_current_xact_id()");
  }

  @Test
  void a_check_of_which_nothing_counts_yet_is_not_told() {
    send(phones(1), 2, "", remark("second"));
    assertThat(ids(ask(start, 50, ENOUGH))).isEmpty();
  }

  @Test
  @Proves("G-6")
  void phones_that_send_at_the_same_time_lose_nothing() {
    var phones = phones(1);
    try (var sending = Executors.newFixedThreadPool(3)) {
      for (String device : List.of("a", "b", "c")) {
        var unused =
            sending.submit(() -> {
              for (int i = 1; i <= 10; i++) {
                var changes = i == 1 ? begun(Map.of()) : remark(device + i);
                send(phones, phones.piece(device, i, "", changes));
              }
            });
      }
    }
    assertThat(ask(start, 50, ENOUGH).checks())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.version()).isEqualTo(30);
          assertThat(row.edition()).isEqualTo("a:10,b:10,c:10");
          assertThat(row.content().conflicts()).containsOnlyKeys(Key.REMARK);
        });
  }
}
