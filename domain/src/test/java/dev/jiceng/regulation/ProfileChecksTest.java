package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.CITATION;
import static dev.jiceng.regulation.Regulations.profile;
import static dev.jiceng.regulation.Regulations.rule;
import static dev.jiceng.regulation.Regulations.seats;
import static dev.jiceng.regulation.Regulations.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Proves("R-8")
class ProfileChecksTest {
  private static final Profile LAW =
      profile("law", List.of(), List.of(seats(3, 7)), Regulations.poll());

  @Test
  void a_profile_that_keeps_all_rules_passes() {
    assertThat(ProfileChecks.of(LAW, List.of())).isEmpty();
    assertThat(ProfileChecks.of(profile("child", List.of(LAW), List.of()), List.of(LAW))).isEmpty();
  }

  @Test
  void all_that_is_wrong_with_the_head_comes_at_once() {
    var bad =
        new Profile(
            new ProfileRef("Not An Id", 1),
            new Words("", "Plan"),
            null,
            Regulations.FROM,
            Regulations.FROM.minusDays(1),
            false,
            List.of(),
            List.of(new ProfileRef("nowhere", 1)),
            List.of(),
            List.of());
    assertThat(keys(bad))
        .containsExactlyInAnyOrder("R-8.id", "R-8.name", "R-8.dates", "R-8.citation", "R-8.parent");
  }

  @Test
  void a_rule_that_is_not_in_the_catalogue_is_unknown() {
    var found = ProfileChecks.of(with(rule("C-99", Map.of())), List.of());
    assertThat(found).extracting(Violation::key).containsExactly("R-8.rule");
    assertThat(found.getFirst().path()).containsExactly("rules", "0", "rule");
    assertThat(found.getFirst().numbers()).containsEntry("rule", "C-99");
  }

  @Test
  void a_parameter_is_known_of_its_kind_and_within_its_bounds() {
    assertThat(keys(with(rule("C-4", Map.of("seats.often", new Value.Whole(3))))))
        .containsExactly("R-8.parameter");
    assertThat(keys(with(rule("C-4", Map.of("seats.most", new Value.Share(1, 2))))))
        .containsExactly("R-8.kind");
    assertThat(keys(with(rule("C-4", Map.of("seats.most", new Value.Whole(1000))))))
        .containsExactly("R-8.bounds");
    assertThat(keys(with(rule("C-8", Map.of("age.most", new Value.Whole(15))))))
        .containsExactly("R-8.bounds");
    assertThat(keys(with(rule("PE-4", Map.of("present.above", new Value.Share(5, 4))))))
        .containsExactly("R-8.bounds");
    assertThat(keys(with(rule("Q-1", Map.of("items", new Value.Codes(List.of("ONE", "ONE")))))))
        .containsExactly("R-8.bounds");
    assertThat(keys(with(rule("S-1", Map.of("within", new Value.Days(0, DayKind.CALENDAR))))))
        .containsExactly("R-8.bounds");
  }

  @Test
  void a_rule_stands_once_and_cites_its_clause() {
    var bare =
        new RuleSetting(
            "C-4", dev.jiceng.shared.Severity.BLOCKING, Map.of(), new Citation("P7", " "));
    assertThat(keys(profile("law", List.of(), List.of(seats(3, 7), bare))))
        .containsExactly("R-8.ruleTwice", "R-8.citation");
  }

  @Test
  void the_least_is_not_above_the_most_even_where_the_parent_set_one_of_them() {
    assertThat(keys(with(seats(8, 7)))).containsExactly("R-8.leastMost");
    var child =
        profile(
            "child", List.of(LAW), List.of(rule("C-4", Map.of("seats.least", new Value.Whole(8)))));
    assertThat(keys(child, LAW)).containsExactly("R-8.leastMost");
  }

  @Test
  void nobody_is_their_own_ancestor() {
    var self = profile("a", List.of(profile("a", List.of(), List.of())), List.of());
    assertThat(keys(self, self)).containsExactly("R-8.cycle");
    var a = profile("a", List.of(profile("b", List.of(), List.of())), List.of());
    var b = profile("b", List.of(a), List.of());
    assertThat(keys(a, a, b)).containsExactly("R-8.cycle");
    var aboveTheCircle = profile("c", List.of(a), List.of());
    assertThat(keys(aboveTheCircle, a, b)).containsExactly("R-8.cycle");
  }

  @Test
  void a_grandparent_that_is_missing_is_noticed() {
    var orphan = profile("orphan", List.of(profile("gone", List.of(), List.of())), List.of());
    assertThat(keys(profile("child", List.of(orphan), List.of()), orphan))
        .containsExactly("R-8.parent");
  }

  @Test
  void parents_that_disagree_need_the_child_to_decide() {
    var other = profile("other", List.of(), List.of(seats(3, 5)));
    var open = profile("child", List.of(LAW, other), List.of());
    var found = ProfileChecks.of(open, List.of(LAW, other));
    assertThat(found).extracting(Violation::key).containsExactly("R-8.parentsDisagree");
    assertThat(found.getFirst().numbers()).containsEntry("parameter", "C-4 seats.most");
    var decided = profile("child", List.of(LAW, other), List.of(seats(3, 6)));
    assertThat(keys(decided, LAW, other)).isEmpty();
  }

  @Test
  void parents_are_few_distinct_and_their_line_is_short() {
    assertThat(keys(profile("child", List.of(LAW, LAW), List.of()), LAW))
        .containsExactly("R-8.parentTwice");
    var five =
        IntStream.rangeClosed(1, 5).mapToObj(i -> profile("p" + i, List.of(), List.of())).toList();
    assertThat(keys(profile("child", five, List.of()), five.toArray(Profile[]::new)))
        .containsExactly("R-8.parents");
    var line = new java.util.ArrayList<>(List.of(LAW));
    for (int i = 0; i < ProfileChecks.ANCESTORS; i++) {
      line.add(profile("p" + i, List.of(line.getLast()), List.of()));
    }
    assertThat(keys(line.get(ProfileChecks.ANCESTORS), line.toArray(Profile[]::new))).isEmpty();
    assertThat(
            keys(
                profile("child", List.of(line.getLast()), List.of()), line.toArray(Profile[]::new)))
        .containsExactly("R-8.ancestors");
  }

  @Test
  void a_step_has_a_window_that_does_not_end_before_it_begins() {
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, null, null))))
        .containsExactly("R-8.stepOpen");
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, Offset.calendar(1), Offset.calendar(0)))))
        .containsExactly("R-8.stepWindow");
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, Offset.working(9), Offset.calendar(8)))))
        .isEmpty();
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, null, Offset.calendar(401)))))
        .containsExactly("R-8.offset");
  }

  @Test
  void steps_have_codes_of_their_own_and_names() {
    var step = step("a b", Anchor.POLLING_DAY, null, Offset.calendar(0));
    assertThat(keys(steps(step, step)))
        .containsExactly("R-8.stepCode", "R-8.stepCode", "R-8.stepTwice");
    var nameless =
        new TimetableStep(
            "A",
            new Words("", ""),
            Anchor.POLLING_DAY,
            null,
            Offset.calendar(0),
            List.of(),
            CITATION);
    assertThat(keys(steps(nameless))).containsExactly("R-8.stepName");
  }

  @Test
  void offsets_that_cross_the_order_of_steps_are_refused() {
    var first = step("FIRST", Anchor.POLLING_DAY, null, Offset.calendar(-5));
    var second = step("SECOND", Anchor.POLLING_DAY, null, Offset.calendar(-6), "FIRST");
    assertThat(keys(steps(first, second))).containsExactly("R-8.crossed");
    var late = step("FIRST", Anchor.POLLING_DAY, Offset.calendar(-5), null);
    assertThat(keys(steps(late, second))).containsExactly("R-8.crossed");
    var base = profile("base", List.of(), List.of(), first);
    assertThat(keys(profile("child", List.of(base), List.of(), second), base))
        .containsExactly("R-8.crossed");
  }

  @Test
  void a_step_follows_only_steps_that_are_there() {
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, null, Offset.calendar(0), "B"))))
        .containsExactly("R-8.after");
    assertThat(keys(steps(step("A", Anchor.POLLING_DAY, null, Offset.calendar(0), "A"))))
        .contains("R-8.after");
  }

  @Test
  void start_and_poll_are_counted_in_calendar_days() {
    assertThat(keys(steps(step("POLL", Anchor.CYCLE_START, Offset.working(60), null))))
        .containsExactly("R-8.anchorWorking");
  }

  private static Profile with(RuleSetting rule) {
    return profile("law", List.of(), List.of(rule));
  }

  private static Profile steps(TimetableStep... steps) {
    return profile("law", List.of(), List.of(), steps);
  }

  private static List<String> keys(Profile profile, Profile... known) {
    return ProfileChecks.of(profile, List.of(known)).stream().map(Violation::key).toList();
  }
}
