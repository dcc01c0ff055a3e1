package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.target.Inspection;
import dev.jiceng.target.LetterAction;
import dev.jiceng.target.LetterState;
import dev.jiceng.target.TargetStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSeedsTest {
  /** The outlook's columns compared with the demo's last day, as the lists do it. */
  private static final String STATUS =
      """
      select distinct case
        when standing in ('FULFILLED', 'EXCEEDED') then standing
        when overdue_from <= '2026-11-20' then 'OVERDUE'
        when standing = 'NOT_STARTED' then 'NOT_STARTED'
        when at_risk_from <= '2026-11-20' then 'AT_RISK'
        else 'ON_TRACK' end
      from %s.term_target where in_force
      """;

  private static final List<String> TABLES =
      List.of(
          "community",
          "organization",
          "person",
          "post",
          "membership",
          "target_letter",
          "term_target",
          "indicator",
          "letter_step",
          "signature",
          "progress_report",
          "inspection_line",
          "assessment",
          "rectification",
          "preparation",
          "party_election",
          "committee_election",
          "candidacy",
          "field_check",
          "finding",
          "referral",
          "guidance_instructor",
          "checklist_template");

  private static final String SUM =
      "select '%1$s ' || count(*) || md5(string_agg(t::text, '' order by id)) from %1$s t";

  private static final List<String> COUNTIES = List.of("county_610725", "county_340124");

  @Test
  void the_divisions_reach_down_to_every_township_of_the_country() {
    assertThat(count("platform.division where level = 'TOWNSHIP'")).isEqualTo(41_352);
    assertThat(count("platform.division where level = 'PROVINCE'")).isEqualTo(31);
    assertThat(count("platform.division where parent is null and level <> 'PROVINCE'")).isZero();
  }

  @Test
  void both_counties_have_all_their_townships_and_communities() {
    assertThat(count("platform.township where county = '610725' and state = 'READY'"))
        .isEqualTo(18);
    assertThat(count("platform.township where county = '340124' and state = 'READY'"))
        .isEqualTo(24);
    assertThat(count("county_610725.community")).isEqualTo(198);
    assertThat(count("county_340124.community")).isEqualTo(247);
  }

  @Test
  void every_community_has_two_committees_with_a_lead_each() {
    for (String county : COUNTIES) {
      assertThat(
              count(
                  """
                  %1$s.community c where right(code, 3) < '400' and 2 <> (
                    select count(distinct o.id) from %1$s.organization o
                    join %1$s.post p on p.organization = o.id and p.lead
                    join %1$s.membership m on m.post = p.id
                    where o.community = c.code)\
                  """
                      .formatted(county)))
          .isZero();
    }
  }

  @Test
  void every_state_and_every_step_of_a_letter_occurs() {
    for (String county : COUNTIES) {
      assertThat(strings("select distinct state from " + county + ".target_letter"))
          .containsExactlyInAnyOrder(names(LetterState.values()));
      assertThat(strings("select distinct action from " + county + ".letter_step"))
          .containsExactlyInAnyOrder(names(LetterAction.values()));
    }
  }

  @Test
  void every_status_of_a_target_occurs_on_the_last_day_of_the_demo() {
    for (String county : COUNTIES) {
      assertThat(strings(STATUS.formatted(county)))
          .containsExactlyInAnyOrder(names(TargetStatus.values()));
    }
  }

  @Test
  void letters_filed_but_not_published_in_time_superseded_and_being_amended_occur() {
    for (String county : COUNTIES) {
      String letter = county + ".target_letter";
      assertThat(count(letter + " where state = 'FILED' and publish_by < '2026-11-20'"))
          .isPositive();
      assertThat(count(letter + " where superseded")).isPositive();
      assertThat(count(letter + " where state = 'DRAFT' and amends is not null")).isPositive();
    }
  }

  @Test
  void inspections_are_open_and_partly_accepted_and_statuses_given_by_hand() {
    for (String county : COUNTIES) {
      String line = county + ".inspection_line";
      assertThat(strings("select distinct finding from " + line + " where finding is not null"))
          .containsExactlyInAnyOrder(names(Inspection.Finding.values()));
      assertThat(
              count(
                  "(select inspection from %s group by 1 having count(finding) between 1 and count(*) - 1)"
                      .formatted(line)))
          .isPositive();
      assertThat(count(county + ".term_target where override_reason is not null")).isPositive();
      assertThat(count(county + ".progress_report where corrects is not null")).isPositive();
    }
  }

  @Test
  void nothing_happened_after_the_last_day_of_the_demo() {
    for (String county : COUNTIES) {
      String tomorrow = " > '2026-11-21'";
      assertThat(count(county + ".letter_step where at" + tomorrow)).isZero();
      assertThat(count(county + ".progress_report where recorded_at" + tomorrow)).isZero();
      assertThat(count(county + ".inspection_line where accepted_at" + tomorrow)).isZero();
      assertThat(count(county + ".assessment where at" + tomorrow)).isZero();
    }
  }

  @Test
  void every_write_is_in_an_unbroken_audit() {
    for (String township : strings("select code from platform.township")) {
      String broken = "(select platform.first_broken_audit('%s') as broken) where broken > 0";
      assertThat(count(broken.formatted(township))).isZero();
    }
    assertThat(count("t_340124111.audit_entry")).isPositive();
  }

  @Test
  void loading_again_changes_nothing() {
    var before = everything();
    LoadedDemo.load();
    assertThat(everything()).isEqualTo(before);
  }

  /** A line a table: how many rows, and a hash over all of them. */
  private static List<String> everything() {
    return COUNTIES.stream()
        .flatMap(county -> TABLES.stream().map(table -> county + "." + table))
        .flatMap(table -> strings(SUM.formatted(table)).stream())
        .toList();
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }
}
