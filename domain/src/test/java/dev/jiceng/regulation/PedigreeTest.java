package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.profile;
import static dev.jiceng.regulation.Regulations.rule;
import static dev.jiceng.regulation.Regulations.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Proves("R-8")
class PedigreeTest {
  private static final Profile LAW =
      profile("law", List.of(), List.of(seats(3, 7)), Regulations.poll());
  private static final Profile PARTY =
      profile(
          "party",
          List.of(),
          List.of(rule("PE-4", Map.of("present.above", new Value.Share(4, 5)))));

  @Test
  void a_child_overrides_one_parameter_and_keeps_the_others() {
    var child =
        profile(
            "child", List.of(LAW), List.of(rule("C-4", Map.of("seats.most", new Value.Whole(5)))));
    var effective = Pedigree.of(child, List.of(LAW)).effective();
    assertThat(effective.whole(Parameters.C_4_SEATS_LEAST)).contains(3);
    assertThat(effective.whole(Parameters.C_4_SEATS_MOST)).contains(5);
    assertThat(effective.provision(Parameters.C_4_SEATS_LEAST).orElseThrow().from())
        .isEqualTo(LAW.ref());
    assertThat(effective.provision(Parameters.C_4_SEATS_MOST).orElseThrow().from())
        .isEqualTo(child.ref());
  }

  @Test
  void the_nearest_profile_says_whether_a_rule_blocks() {
    var milder = new RuleSetting("C-4", Severity.ADVISORY, Map.of(), new Citation("县方案", "放宽"));
    var child = profile("child", List.of(LAW), List.of(milder));
    var rule = Pedigree.of(child, List.of(LAW)).effective().rule("C-4").orElseThrow();
    assertThat(rule.severity()).isEqualTo(Severity.ADVISORY);
    assertThat(rule.citation().source()).isEqualTo("县方案");
    assertThat(rule.provisions()).containsKeys("seats.least", "seats.most");
  }

  @Test
  void what_nobody_sets_is_not_there() {
    var effective = Pedigree.of(LAW, List.of()).effective();
    assertThat(effective.value(Parameters.PE_4_PRESENT)).isEmpty();
    assertThat(effective.rule("C-13")).isEmpty();
    assertThat(effective.demands(Parameters.VE_1_AFTER_PARTY)).isFalse();
    assertThat(effective.codes(Parameters.Q_1_ITEMS)).isEmpty();
  }

  @Test
  void two_parents_are_both_taken_in() {
    var child = profile("child", List.of(LAW, PARTY), List.of());
    var effective = Pedigree.of(child, List.of(PARTY, LAW)).effective();
    assertThat(effective.whole(Parameters.C_4_SEATS_MOST)).contains(7);
    assertThat(effective.value(Parameters.PE_4_PRESENT)).contains(new Value.Share(4, 5));
    assertThat(effective.steps()).hasSize(1);
  }

  @Test
  void a_step_of_the_child_replaces_the_parents_and_keeps_its_place() {
    var later =
        Regulations.step("POLL", Anchor.CYCLE_START, Offset.calendar(92), Offset.calendar(96));
    var more = Regulations.step("HANDOVER", Anchor.POLLING_DAY, null, Offset.calendar(10), "POLL");
    var child = profile("child", List.of(LAW), List.of(), more, later);
    var steps = Pedigree.of(child, List.of(LAW)).effective().steps();
    assertThat(steps).extracting(step -> step.step().code()).containsExactly("POLL", "HANDOVER");
    assertThat(steps.getFirst().step()).isEqualTo(later);
    assertThat(steps.getFirst().from()).isEqualTo(child.ref());
  }

  @Test
  void the_line_holds_every_ancestor_once() {
    var left = profile("left", List.of(LAW), List.of());
    var right = profile("right", List.of(LAW), List.of());
    var child = profile("child", List.of(left, right), List.of());
    var known = List.of(LAW, PARTY, left, right);
    assertThat(Pedigree.of(child, known).ancestors()).containsExactly(left, right, LAW);
  }
}
