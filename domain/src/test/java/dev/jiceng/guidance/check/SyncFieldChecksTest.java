package dev.jiceng.guidance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.checklist.Answer;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("G-6")
class SyncFieldChecksTest {
  private static final Instant NOW = OfflineRound.NOW;
  private static final UUID CHECK = UUID.fromString("01930000-0000-7000-8000-000000000001");
  private static final UUID FINDING = UUID.fromString("01930000-0000-7000-8000-000000000002");
  private static final Placement PLACE =
      new Placement(DivisionCode.of("610725101201"), OfflineRound.TEMPLATE.ref());

  private final InMemoryFieldChecks checks = new InMemoryFieldChecks();
  private SyncBasis basis = OfflineRound.BASIS;

  private SyncResult send(Sent sent) {
    return new SyncFieldChecks(checks, basis)
        .handle(List.of(sent), new Actor("s", "S"), new Moment(NOW))
        .getFirst();
  }

  private FieldCheck stored() {
    return java.util.Objects.requireNonNull(checks.all.get(CHECK));
  }

  private static Sent piece(String device, int sequence, String base, Map<String, Part> changes) {
    var origin = new Origin(device, sequence);
    var piece = new Piece(origin, Edition.parse(base).orElseThrow(), changes);
    return new Sent(CHECK, PLACE, piece, NOW, Duration.ZERO);
  }

  private static Map<String, Part> begun(Map<String, Part> more) {
    var changes = new TreeMap<>(more);
    changes.putIfAbsent(Key.TIMES, new Part.Times(NOW.minusSeconds(3600), NOW));
    changes.putIfAbsent(Key.INSTRUCTORS, new Part.Instructors(List.of(OfflineRound.INSTRUCTOR)));
    return changes;
  }

  private static Map<String, Part> remark(String text) {
    return Map.of(Key.REMARK, new Part.Remark(text));
  }

  private List<String> reasons(Map<String, Part> changes) {
    var result = send(piece("a", 1, "", begun(changes)));
    return result instanceof SyncResult.Rejected rejected
        ? rejected.violations().stream().map(Violation::key).toList()
        : List.of();
  }

  @Test
  void the_same_piece_again_changes_nothing() {
    assertThat(send(piece("a", 1, "", begun(Map.of())))).isInstanceOf(SyncResult.Created.class);
    assertThat(send(piece("a", 1, "", begun(Map.of())))).isInstanceOf(SyncResult.Same.class);
    assertThat(checks.all.values())
        .singleElement()
        .satisfies(it -> assertThat(it.pieces()).hasSize(1));
  }

  @Test
  void another_content_under_the_same_sequence_is_rejected() {
    send(piece("a", 1, "", begun(Map.of())));
    assertThat(send(piece("a", 1, "", begun(remark("x"))))).isInstanceOf(SyncResult.Rejected.class);
  }

  @Test
  void a_piece_before_its_predecessor_is_held_and_counts_when_that_arrives() {
    var held = send(piece("a", 2, "", remark("second")));
    assertThat(((SyncResult.Held) held).missing()).containsExactly(new Origin("a", 1));
    send(piece("a", 1, "", begun(remark("first"))));
    assertThat(stored().merged().part(Key.REMARK, Part.Remark.class))
        .contains(new Part.Remark("second"));
  }

  @Test
  void an_edit_of_an_old_version_is_answered_with_both_values() {
    send(piece("a", 1, "", begun(remark("first"))));
    assertThat(send(piece("b", 1, "a:1", remark("of b")))).isInstanceOf(SyncResult.Updated.class);
    var conflict = (SyncResult.Conflict) send(piece("c", 1, "a:1", remark("of c")));
    assertThat(conflict.fields()).containsOnlyKeys(Key.REMARK);
    assertThat(conflict.fields().get(Key.REMARK))
        .extracting(Merged.Head::part)
        .containsExactly(new Part.Remark("of b"), new Part.Remark("of c"));
  }

  @Test
  void edits_of_different_parts_are_no_conflict() {
    send(piece("a", 1, "", begun(Map.of())));
    send(piece("b", 1, "a:1", remark("of b")));
    var answer = Map.<String, Part>of(Key.answer("A1"), new Part.Answered(OfflineRound.yes(true)));
    assertThat(send(piece("c", 1, "a:1", answer))).isInstanceOf(SyncResult.Updated.class);
  }

  @Test
  void a_withdrawal_that_did_not_know_of_an_edit_is_contested() {
    send(piece("a", 1, "", begun(Map.of())));
    send(piece("b", 1, "a:1", remark("of b")));
    var withdrawal = Map.<String, Part>of(Key.WITHDRAWN, new Part.Withdrawn(true));
    assertThat(send(piece("c", 1, "a:1", withdrawal))).isInstanceOf(SyncResult.Conflict.class);
  }

  @Test
  void who_has_seen_both_values_decides_between_them() {
    send(piece("a", 1, "", begun(remark("first"))));
    send(piece("b", 1, "a:1", remark("of b")));
    send(piece("c", 1, "a:1", remark("of c")));
    var resolve = new ResolveFieldCheck(checks);
    var choice = Map.of(Key.REMARK, new Origin("c", 1));
    resolve.handle(
        new ResolveFieldCheck.Command(CHECK, "a:1,b:1,c:1", choice),
        OfflineRound.TEMPLATE,
        new Actor("s", "S"),
        new Moment(NOW));
    var merged = stored().merged();
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.part(Key.REMARK, Part.Remark.class)).contains(new Part.Remark("of c"));
  }

  @Test
  void a_clock_three_years_ahead_is_corrected_by_when_it_sent() {
    var lag = Duration.ofDays(-3 * 365);
    var times = new Part.Times(NOW.minus(lag).minusSeconds(3600), NOW.minus(lag));
    var sent = piece("a", 1, "", begun(Map.of(Key.TIMES, times)));
    assertThat(send(new Sent(CHECK, PLACE, sent.piece(), NOW.minus(lag), lag)))
        .isInstanceOf(SyncResult.Created.class);
    assertThat(stored().times()).isEqualTo(new Part.Times(NOW.minusSeconds(3600), NOW));
  }

  @Test
  void what_is_no_text_is_rejected() {
    assertThat(reasons(remark("a\0b"))).containsExactly("G-6.text");
    assertThat(reasons(remark("a\ud800"))).containsExactly("G-6.text");
  }

  @Test
  void a_check_in_the_future_is_rejected() {
    var times = new Part.Times(NOW, NOW.plusSeconds(3600));
    assertThat(reasons(Map.of(Key.TIMES, times))).containsExactly("G-6.future");
  }

  @Test
  @Proves("G-5")
  void a_score_above_its_weight_is_rejected() {
    var answer = new Part.Answered(OfflineRound.points(61));
    assertThat(reasons(Map.of(Key.answer("A2"), answer))).containsExactly("G-5.aboveWeight");
  }

  @Test
  @Proves("G-5")
  void an_answer_of_another_kind_or_to_no_item_is_rejected() {
    var number = new Answer(null, BigDecimal.ONE, null, null, false, null, List.of());
    assertThat(reasons(Map.of(Key.answer("A1"), new Part.Answered(number))))
        .containsExactly("G-5.kind");
    assertThat(reasons(Map.of(Key.answer("B9"), new Part.Answered(number))))
        .containsExactly("G-5.noItem");
  }

  @Test
  @Proves("G-5")
  void an_unknown_version_of_a_checklist_is_rejected() {
    var sent = piece("a", 1, "", begun(Map.of()));
    var other = new Placement(PLACE.community(), new TemplateRef("surveillance", 9));
    var result =
        (SyncResult.Rejected) send(new Sent(CHECK, other, sent.piece(), NOW, Duration.ZERO));
    assertThat(result.violations()).extracting(Violation::key).containsExactly("G-5.noVersion");
  }

  @Test
  void a_photo_that_has_not_arrived_or_is_of_another_place_is_rejected() {
    var photo = UUID.fromString("01930000-0000-7000-8000-000000000003");
    var seen = new Answer(true, null, null, null, false, null, List.of(photo));
    var changes = Map.<String, Part>of(Key.answer("A1"), new Part.Answered(seen));
    assertThat(reasons(changes)).containsExactly("G-6.photo");
    basis = basis.withPhotos(Map.of(photo, DivisionCode.of("610725101202")));
    assertThat(reasons(changes)).containsExactly("G-6.photo");
    basis = basis.withPhotos(Map.of(photo, PLACE.community()));
    assertThat(reasons(changes)).isEmpty();
  }

  @Test
  @Proves("G-7")
  void a_finding_without_deadline_is_rejected() {
    var found = new Part.Found("A1", Part.Severity.MINOR, "x", null, "卫生院", List.of());
    assertThat(reasons(Map.of(Key.finding(FINDING), found))).containsExactly("G-7.deadline");
  }

  @Test
  @Proves("G-3")
  void an_instructor_without_licence_or_training_that_day_is_rejected() {
    var lapsed = new SyncBasis.Fitness("李医生", LocalDate.of(2026, 11, 24), null);
    basis =
        new SyncBasis(basis.templates(), Map.of(OfflineRound.INSTRUCTOR, lapsed), basis.photos());
    assertThat(reasons(Map.of())).containsExactly("G-3.licence", "G-3.training");
  }
}
