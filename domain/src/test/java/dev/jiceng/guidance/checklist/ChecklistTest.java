package dev.jiceng.guidance.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a checklist must be, how it may be answered, and what answers are worth (G-5). */
@Proves("G-5")
class ChecklistTest {
  private static final ChecklistItem.Measure COLD =
      new ChecklistItem.Measure("℃", number("-30"), number("60"), number("2"), number("8"));
  private static final ChecklistItem.Choice ALL =
      new ChecklistItem.Choice("all", "都做了", number("10"));
  private static final ChecklistItem.Choice SOME =
      new ChecklistItem.Choice("some", "做了一部分", number("4"));
  private static final List<ChecklistItem> ITEMS =
      List.of(
          item("A1", ChecklistItemKind.YES_NO, "30", null),
          item("A2", ChecklistItemKind.SCORE, "20", null),
          item("A3", ChecklistItemKind.NUMBER, "25", COLD),
          item("A4", ChecklistItemKind.CHOICE, "10", null, ALL, SOME),
          item("A5", ChecklistItemKind.TEXT, "10", null),
          item("A6", ChecklistItemKind.PHOTO, "5", null));
  private static final ChecklistTemplate LIST = list("cold-chain", "冷链检查表", ITEMS);

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static ChecklistItem item(
      String code,
      ChecklistItemKind kind,
      String weight,
      ChecklistItem.@Nullable Measure measure,
      ChecklistItem.Choice... choices) {
    return new ChecklistItem(
        code, "问题 " + code, null, kind, number(weight), true, measure, List.of(choices));
  }

  private static ChecklistTemplate list(String code, String name, List<ChecklistItem> items) {
    return new ChecklistTemplate(
        new UUID(1, 1), new TemplateRef(code, 1), name, SubjectArea.DISEASE_CONTROL, items);
  }

  private static List<String> wrong(ChecklistTemplate template) {
    return TemplateChecks.of(template).stream().map(ChecklistTest::said).toList();
  }

  /** The list with another item in a place. */
  private static List<String> wrong(int place, ChecklistItem item) {
    var items = new ArrayList<>(ITEMS);
    items.set(place, item);
    return wrong(list("cold-chain", "冷链检查表", items));
  }

  private static String said(Violation violation) {
    return violation.key() + " " + String.join(".", violation.path());
  }

  @Test
  void one_with_every_kind_of_item_may_be_published() {
    assertThat(wrong(LIST)).isEmpty();
  }

  @Test
  void it_has_a_code_a_name_and_up_to_a_hundred_items() {
    assertThat(wrong(list("冷链", " ", ITEMS))).containsExactly("G-5.code code", "G-5.name name");
    assertThat(wrong(list("none", "空", List.of())))
        .containsExactly("G-5.items items", "G-5.weights items");
    var one = item("A1", ChecklistItemKind.YES_NO, "100", null);
    var rest = item("B1", ChecklistItemKind.TEXT, "0", null);
    var items = new ArrayList<>(Collections.nCopies(100, rest));
    items.addFirst(one);
    assertThat(wrong(list("many", "太多", items))).contains("G-5.items items");
  }

  @Test
  void an_item_has_a_code_of_its_own_a_text_and_a_weight_of_all_hundred() {
    var twice = item("A2", ChecklistItemKind.YES_NO, "30", null);
    assertThat(wrong(0, twice)).containsExactly("G-5.codeTwice items.1.code");
    var silent =
        new ChecklistItem(
            "A 1", " ", null, ChecklistItemKind.YES_NO, number("-1"), true, null, List.of());
    assertThat(wrong(0, silent))
        .containsExactly(
            "G-5.weights items",
            "G-5.code items.0.code",
            "G-5.text items.0.text",
            "G-5.weight items.0.weight");
  }

  @Test
  void a_number_and_nothing_else_has_a_unit_and_bounds_that_can_be_kept() {
    assertThat(wrong(2, item("A3", ChecklistItemKind.NUMBER, "25", null)))
        .containsExactly("G-5.measure items.2.measure");
    assertThat(wrong(0, item("A1", ChecklistItemKind.YES_NO, "30", COLD)))
        .containsExactly("G-5.measure items.0.measure");
    for (var measure :
        List.of(
            new ChecklistItem.Measure(" ", number("0"), number("1"), null, null),
            new ChecklistItem.Measure("℃", number("1"), number("1"), null, null),
            new ChecklistItem.Measure("℃", number("0"), number("9"), number("8"), number("2")),
            new ChecklistItem.Measure("℃", number("0"), number("9"), number("-1"), null),
            new ChecklistItem.Measure("℃", number("0"), number("9"), null, number("10")))) {
      assertThat(wrong(2, item("A3", ChecklistItemKind.NUMBER, "25", measure)))
          .as("%s", measure)
          .containsExactly("G-5.bounds items.2.measure");
    }
  }

  @Test
  void a_choice_and_nothing_else_has_answers_each_with_a_code_a_text_and_points() {
    assertThat(wrong(3, item("A4", ChecklistItemKind.CHOICE, "10", null, ALL)))
        .containsExactly("G-5.choices items.3.choices");
    assertThat(wrong(4, item("A5", ChecklistItemKind.TEXT, "10", null, ALL, SOME)))
        .containsExactly("G-5.choices items.4.choices");
    var bad = new ChecklistItem.Choice("全部", "", number("11"));
    assertThat(wrong(3, item("A4", ChecklistItemKind.CHOICE, "10", null, ALL, bad, ALL)))
        .containsExactly(
            "G-5.code items.3.choices.1.code",
            "G-5.text items.3.choices.1.text",
            "G-5.choicePoints items.3.choices.1.points",
            "G-5.codeTwice items.3.choices.2.code");
  }

  private static Answer answer(Object part) {
    return new Answer(
        part instanceof Boolean yes ? yes : null,
        part instanceof BigDecimal points ? points : null,
        part instanceof ChecklistItem.Choice choice ? choice.code() : null,
        part instanceof String text ? text : null,
        false,
        null,
        List.of());
  }

  private static List<String> wrong(String item, Answer answer) {
    return AnswerChecks.of(LIST, item, answer).stream().map(ChecklistTest::said).toList();
  }

  @Test
  void an_item_is_answered_in_its_own_way() {
    var other = new ChecklistItem.Choice("none", "没有做", BigDecimal.ZERO);
    assertThat(wrong("A1", answer(true))).isEmpty();
    assertThat(wrong("A1", answer("有"))).containsExactly("G-5.kind answers.A1");
    assertThat(wrong("A2", answer(number("20.5")))).containsExactly("G-5.aboveWeight answers.A2");
    assertThat(wrong("A2", answer(number("-0.1")))).containsExactly("G-5.aboveWeight answers.A2");
    assertThat(wrong("A3", answer(number("60.1")))).containsExactly("G-5.outOfBounds answers.A3");
    assertThat(wrong("A3", answer(number("-30")))).isEmpty();
    assertThat(wrong("A4", answer(SOME))).isEmpty();
    assertThat(wrong("A4", answer(other))).containsExactly("G-5.noChoice answers.A4");
    assertThat(wrong("A5", answer("字".repeat(2000)))).isEmpty();
    assertThat(wrong("A5", answer("字".repeat(2001)))).containsExactly("G-5.tooLong answers.A5");
    assertThat(wrong("A6", answer("照片"))).containsExactly("G-5.kind answers.A6");
    assertThat(wrong("A9", answer(true))).containsExactly("G-5.noItem answers.A9");
    var both = new Answer(true, null, null, null, true, null, List.of());
    assertThat(wrong("A1", both)).containsExactly("G-5.kind answers.A1");
  }

  @Test
  void answers_are_worth_their_points_and_what_does_not_apply_counts_for_nothing() {
    var none = new Answer(null, null, null, null, true, null, List.of());
    var photo = new Answer(null, null, null, null, false, null, List.of(new UUID(1, 2)));
    var score =
        Score.of(
            LIST,
            Map.of(
                "A1", none,
                "A2", answer(number("12.5")),
                "A3", answer(number("8.1")),
                "A4", answer(SOME),
                "A5", answer("门开着"),
                "A6", photo));
    assertThat(score.lines().stream().map(line -> line.reason() + " " + line.points()))
        .containsExactly(
            "NOT_APPLICABLE 0", "POINTS 12.5", "OUTSIDE 0", "CHOSEN 4", "GIVEN 10", "GIVEN 5");
    assertThat(score.reachable()).isEqualByComparingTo("70");
    assertThat(score.share()).isEqualByComparingTo("0.45");
    assertThat(score.isComplete()).isTrue();
    assertThat(Score.of(LIST, Map.of("A1", answer(true))).isComplete()).isFalse();
  }
}
