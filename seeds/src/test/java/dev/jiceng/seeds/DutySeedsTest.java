package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two townships show what communities are, what posts do, and what they get. */
class DutySeedsTest {
  private static final String STATE =
      """
      select distinct case
        when done_on > due_on then 'LATE' when done_on is not null then 'DONE'
        when closes_on < '2026-11-20' then 'MISSED' when due_on < '2026-11-20' then 'OVERDUE' else 'OPEN' end
      from county_610725.duty_task
      """;

  @Test
  void every_community_of_theirs_has_three_years_of_facts() {
    assertThat(
            strings(
                "select distinct count(*)::text from county_610725.community_facts group by"
                    + " community"))
        .containsExactly("3");
    assertThat(strings("select distinct township from county_610725.community_facts order by 1"))
        .containsExactly("610725001", "610725101");
  }

  @Test
  void tasks_are_open_done_late_and_missed() {
    assertThat(strings(STATE)).contains("OPEN", "DONE", "LATE", "MISSED");
    assertThat(count("county_610725.duty_task where done_on > '2026-11-20'")).isZero();
  }

  @Test
  void allowances_lie_in_the_range_of_the_source_and_add_up_for_who_has_two_posts() {
    assertThat(count("county_610725.allowance where amount > 1500")).isZero();
    assertThat(
            count(
                "(select person from county_610725.allowance group by person, month having count(*)"
                    + " > 1)"))
        .isPositive();
    assertThat(count("county_610725.allowance where pension is null"))
        .isGreaterThan(count("county_610725.allowance where pension is not null"));
  }

  @Test
  void two_years_of_appraisals_have_every_grade_and_some_are_to_be_adjusted() {
    assertThat(strings("select distinct grade from county_610725.appraisal order by 1"))
        .containsExactly("BASICALLY_COMPETENT", "COMPETENT", "EXCELLENT", "INCOMPETENT");
    assertThat(count("county_610725.appraisal where adjust")).isPositive();
    assertThat(count("county_610725.appraisal where department_at is null")).isPositive();
    assertThat(count("county_610725.appraisal where department_at is not null")).isPositive();
    assertThat(strings("select distinct year::text from county_610725.appraisal order by 1"))
        .containsExactly("2024", "2025");
  }
}
