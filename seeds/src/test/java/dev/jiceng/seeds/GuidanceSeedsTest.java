package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.guidance.finding.FindingState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GuidanceSeedsTest {
  private static final String COUNTY = "county_610725.";

  @Test
  void the_county_has_checklists_instructors_and_teams() {
    assertThat(count(COUNTY + "checklist_template")).isEqualTo(5);
    assertThat(count(COUNTY + "guidance_instructor where trained_until > '2026-11-20'"))
        .isEqualTo(12);
    assertThat(count(COUNTY + "guidance_team")).isEqualTo(3);
  }

  @Test
  void some_hundred_checks_are_complete_in_three_townships() {
    assertThat(count(COUNTY + "field_check where complete")).isGreaterThanOrEqualTo(100);
    assertThat(strings("select distinct township from " + COUNTY + "field_check")).hasSize(3);
  }

  @Test
  void findings_stand_in_every_state() {
    assertThat(strings("select distinct state from " + COUNTY + "finding"))
        .containsExactlyInAnyOrder(
            Arrays.stream(FindingState.values()).map(Enum::name).toArray(String[]::new));
    assertThat(count(COUNTY + "finding_step where action = 'RETURN'")).isPositive();
    assertThat(count(COUNTY + "finding where state <> 'VERIFIED' and due_on < '2026-11-20'"))
        .isPositive();
    assertThat(count(COUNTY + "referral")).isPositive();
  }
}
