package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.profile;
import static dev.jiceng.regulation.Regulations.rule;
import static dev.jiceng.regulation.Regulations.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.regulation.ProfileComparison.Subject;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Proves("R-8")
class ProfileComparisonTest {
  private static final Profile LAW =
      profile("law", List.of(), List.of(seats(3, 7)), Regulations.poll());

  @Test
  void a_profile_does_not_differ_from_one_that_says_the_same() {
    var child = profile("child", List.of(LAW), List.of());
    assertThat(ProfileComparison.between(effective(LAW), effective(child, LAW))).isEmpty();
  }

  @Test
  void each_difference_names_both_values_and_their_clauses() {
    var milder =
        new RuleSetting(
            "C-4",
            Severity.ADVISORY,
            Map.of("seats.most", new Value.Whole(5)),
            new Citation("县方案", "至多五人"));
    var child =
        profile(
            "child",
            List.of(LAW),
            List.of(rule("C-13", Map.of("age.most", new Value.Whole(50))), milder),
            Regulations.step("POLL", Anchor.CYCLE_START, null, Offset.calendar(90)));
    var found = ProfileComparison.between(effective(LAW), effective(child, LAW));
    assertThat(found)
        .extracting(it -> it.subject() + " " + it.rule() + " " + it.name())
        .containsExactly(
            "SEVERITY C-4 ",
            "PARAMETER C-4 seats.most",
            "SEVERITY C-13 ",
            "PARAMETER C-13 age.most",
            "STEP null POLL");
    var most = found.get(1);
    assertThat(most.subject()).isEqualTo(Subject.PARAMETER);
    assertThat(most.left())
        .isEqualTo(new ProfileComparison.Side("7", LAW.ref(), Regulations.CITATION));
    assertThat(most.right())
        .isEqualTo(new ProfileComparison.Side("5", child.ref(), milder.citation()));
    assertThat(found.get(3).left()).isNull();
  }

  private static EffectiveProfile effective(Profile profile, Profile... known) {
    return Pedigree.of(profile, List.of(known)).effective();
  }
}
