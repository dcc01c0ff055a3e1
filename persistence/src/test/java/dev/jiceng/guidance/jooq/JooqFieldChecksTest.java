package dev.jiceng.guidance.jooq;

import static dev.jiceng.guidance.jooq.SyncedTownship.begun;
import static dev.jiceng.guidance.jooq.SyncedTownship.remark;
import static dev.jiceng.jooq.area.Tables.CHECK_PIECE;
import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.guidance.check.FieldCheck;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Merged;
import dev.jiceng.guidance.check.OfflineRound;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.guidance.checklist.Score;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.shared.jooq.TestTenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("G-6")
class JooqFieldChecksTest {
  private static final String CODE = "610725101";
  private static final UUID CHECK = UUID.fromString("01930000-0000-7000-8000-000000000001");
  private static final UUID FINDING_ID = UUID.fromString("01930000-0000-7000-8000-000000000002");

  private final SyncedTownship phones = new SyncedTownship(CODE, CHECK);
  private final OpenTownship township = new OpenTownship(TestTenants.township(CODE));

  @AfterEach
  void close() {
    township.close();
  }

  private SyncResult send(String device, int sequence, String base, Map<String, Part> changes) {
    var sent = phones.piece(device, sequence, base, changes);
    return phones.send(township.sql(), List.of(sent)).getFirst();
  }

  private Map<UUID, FieldCheck> stored(List<UUID> ids) {
    return new JooqFieldChecks(township.sql(), phones.community, OfflineRound.NOW).lock(ids);
  }

  private FieldCheckRow row(UUID check) {
    return township
        .sql()
        .select(FieldCheckList.COLUMNS)
        .from(FIELD_CHECK)
        .where(FIELD_CHECK.ID.eq(check))
        .fetchSingle(row -> FieldCheckList.row(row));
  }

  @Test
  @Proves("G-5")
  void what_a_batch_is_judged_by_is_what_the_county_published() {
    assertThat(phones.basis).isEqualTo(OfflineRound.BASIS);
  }

  @Test
  void a_piece_is_new_then_the_same_and_edits_update_or_contest() {
    assertThat(send("a", 1, "", begun(remark("first")))).isInstanceOf(SyncResult.Created.class);
    assertThat(send("a", 1, "", begun(remark("first")))).isInstanceOf(SyncResult.Same.class);
    assertThat(send("a", 1, "", begun(remark("x")))).isInstanceOf(SyncResult.Rejected.class);
    assertThat(send("b", 1, "a:1", remark("of b"))).isInstanceOf(SyncResult.Updated.class);
    assertThat(send("c", 1, "a:1", remark("of c"))).isInstanceOf(SyncResult.Conflict.class);
    var row = row(CHECK);
    assertThat(row.version()).isEqualTo(3);
    assertThat(row.edition()).isEqualTo("a:1,b:1,c:1");
    assertThat(row.remark()).isEqualTo("of b");
    assertThat(row.content().conflicts().get(Key.REMARK))
        .containsExactly(
            new Merged.Head(new Origin("b", 1), new Part.Remark("of b")),
            new Merged.Head(new Origin("c", 1), new Part.Remark("of c")));
    assertThat(township.sql().fetchCount(CHECK_PIECE, CHECK_PIECE.FIELD_CHECK.eq(CHECK)))
        .isEqualTo(3);
  }

  @Test
  void a_piece_that_came_too_early_is_held_and_counts_once_its_predecessor_is_here() {
    var held = (SyncResult.Held) send("a", 2, "", remark("second"));
    assertThat(held.missing()).containsExactly(new Origin("a", 1));
    assertThat(row(CHECK).version()).isZero();
    assertThat(row(CHECK).waiting()).isEqualTo(1);
    assertThat(send("a", 2, "", remark("second"))).isInstanceOf(SyncResult.Held.class);
    assertThat(send("a", 1, "", begun(remark("first")))).isInstanceOf(SyncResult.Created.class);
    assertThat(row(CHECK).version()).isEqualTo(2);
    assertThat(row(CHECK).waiting()).isZero();
    assertThat(row(CHECK).remark()).isEqualTo("second");
    assertThat(row(CHECK).startedAt()).isEqualTo(OfflineRound.NOW.minusSeconds(3600));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_order_pieces_arrive_in_the_rows_say_what_the_merge_says(long seed) {
    List<Sent> sent = new ArrayList<>(OfflineRound.of(seed, phones.community));
    Collections.shuffle(sent, new Random(seed));
    for (int i = 0; i < sent.size(); i += 4) {
      phones.send(township.sql(), sent.subList(i, Math.min(i + 4, sent.size())));
    }
    assertThat(phones.send(township.sql(), sent))
        .hasOnlyElementsOfTypes(SyncResult.Same.class, SyncResult.Held.class);
    var byCheck = sent.stream().collect(Collectors.groupingBy(Sent::check));
    var stored = stored(List.copyOf(byCheck.keySet()));
    byCheck.forEach((id, pieces) -> {
      var merged = Merged.of(pieces.stream().map(Sent::piece).toList());
      var check = Objects.requireNonNull(stored.get(id));
      assertThat(check.merged()).isEqualTo(merged);
      var row = row(id);
      assertThat(row.version()).isEqualTo(merged.version());
      assertThat(row.edition()).isEqualTo(merged.edition().toString());
      assertThat(row.waiting()).isEqualTo(merged.waiting().size());
      assertThat(row.withdrawn()).isEqualTo(merged.isWithdrawn());
      assertThat(row.content().conflicts()).isEqualTo(merged.conflicts());
      assertThat(row.content().standing().keySet()).isEqualTo(merged.standing().keySet());
      merged
          .standing()
          .forEach(
              (key, head) -> assertThat(row.content().standing().get(key)).isEqualTo(head.part()));
      var score = Score.of(OfflineRound.TEMPLATE, check.answers());
      assertThat(row.share()).isEqualByComparingTo(score.share());
      assertThat(row.complete()).isEqualTo(score.isComplete());
    });
  }

  @Test
  void figures_are_kept_to_the_last_digit_so_that_the_same_piece_stays_the_same() {
    var met = new Part.PersonMet(Part.MetRole.OTHER, "王");
    var changes =
        begun(
            Map.of(
                Key.POSITION,
                new Part.Position(decimal("33.50"), decimal("106.12345678901234567"), null),
                Key.TRAININGS,
                new Part.Trainings(List.of(new Part.Training("消毒", decimal("1.0"), List.of(met)))),
                Key.answer("A2"),
                new Part.Answered(OfflineRound.points(60))));
    send("a", 1, "", changes);
    assertThat(send("a", 1, "", changes)).isInstanceOf(SyncResult.Same.class);
    assertThat(row(CHECK).position()).isEqualTo(changes.get(Key.POSITION));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @Test
  @Proves("G-7")
  void a_finding_follows_its_check_until_it_is_taken_out() {
    var key = Key.finding(FINDING_ID);
    send("a", 1, "", begun(Map.of(key, found("无登记本"))));
    assertThat(finding()).isEqualTo("无登记本 false");
    send("a", 2, "a:1", Map.of(key, found("登记本不全")));
    assertThat(finding()).isEqualTo("登记本不全 false");
    send("a", 3, "a:2", Map.of(key, new Part.Cleared()));
    assertThat(finding()).isEqualTo("登记本不全 true");
  }

  @Test
  @Proves("G-7")
  void two_checks_that_call_their_findings_the_same_have_one_each() {
    var key = Key.finding(FINDING_ID);
    send("a", 1, "", begun(Map.of(key, found("无登记本"))));
    var other = phones.piece("a", 1, "", begun(Map.of(key, found("别的"))));
    var id = UUID.fromString("01930000-0000-7000-8000-000000000003");
    var sent = new Sent(id, other.placement(), other.piece(), other.at(), other.lag());
    phones.send(township.sql(), List.of(sent));
    assertThat(finding()).isEqualTo("无登记本 false");
    assertThat(township.sql().fetchSingle(FINDING, FINDING.FIELD_CHECK.eq(id)).getDescription())
        .isEqualTo("别的");
  }

  @Test
  @Proves("G-7")
  void what_a_check_says_again_leaves_its_findings_path_and_extension_alone() {
    var key = Key.finding(FINDING_ID);
    send("a", 1, "", begun(Map.of(key, found("无登记本"))));
    township
        .sql()
        .execute("update t_610725101.finding set state = 'RECTIFYING', extended_to = '2027-02-01'");
    send("a", 2, "a:1", Map.of(Key.REMARK, new Part.Remark("再看")));
    assertThat(path()).isEqualTo("RECTIFYING 2027-02-01 1");
    send("a", 3, "a:2", Map.of(key, found("登记本不全")));
    assertThat(path()).isEqualTo("RECTIFYING 2027-02-01 2");
    send("a", 4, "a:3", Map.of(key, new Part.Cleared()));
    send("a", 5, "a:4", Map.of(Key.REMARK, new Part.Remark("又看")));
    assertThat(path()).isEqualTo("RECTIFYING 2027-02-01 3");
  }

  private String path() {
    var row = township.sql().fetchSingle(FINDING, FINDING.FIELD_CHECK.eq(CHECK));
    return row.getState() + " " + row.getDeadline() + " " + row.getVersion();
  }

  private String finding() {
    var row = township.sql().fetchSingle(FINDING, FINDING.FIELD_CHECK.eq(CHECK));
    return row.getDescription() + " " + row.getWithdrawn();
  }

  private static Part found(String description) {
    var due = LocalDate.of(2027, 1, 1);
    return new Part.Found("A1", Part.Severity.SERIOUS, description, due, "卫生院", List.of());
  }

  @Test
  void a_township_cannot_rewrite_what_a_device_wrote() {
    send("a", 1, "", begun(Map.of()));
    assertDenied("update t_610725101.check_piece set changes = '{}'");
  }

  @Test
  void a_township_cannot_delete_what_a_device_wrote() {
    send("a", 1, "", begun(Map.of()));
    assertDenied("delete from t_610725101.check_piece");
  }

  private void assertDenied(String statement) {
    assertThatThrownBy(() -> township.sql().execute(statement))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
  }
}
