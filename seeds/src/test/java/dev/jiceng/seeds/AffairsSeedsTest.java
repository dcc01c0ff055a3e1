package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two townships show accounts, decisions and standing documents. */
class AffairsSeedsTest {
  @Test
  void entries_and_periods_are_in_each_state() {
    assertThat(strings("select distinct state from county_610725.ledger_entry"))
        .containsExactlyInAnyOrder("OPEN", "POSTED", "WITHDRAWN");
    assertThat(count("county_610725.ledger_entry where state = 'OPEN' and approved_at is not null"))
        .isPositive();
    assertThat(count("county_610725.ledger_period where published_on is not null")).isPositive();
    assertThat(count("county_610725.village_ledger where publish_by < '2026-11-20'")).isPositive();
    assertThat(count("county_610725.village_ledger where agency_since is not null")).isPositive();
  }

  @Test
  void decisions_stand_at_several_steps_and_documents_rest_on_them() {
    assertThat(strings("select distinct state from county_610725.village_decision"))
        .contains("OUTCOME_DISCLOSED", "RESOLUTION_DISCLOSED", "PROPOSED");
    assertThat(strings("select distinct kind from county_610725.standing_document"))
        .containsExactlyInAnyOrder("VILLAGE_RULES", "SMALL_POWERS");
    assertThat(strings("select distinct township from county_610725.village_ledger order by 1"))
        .containsExactly("610725001", "610725101");
  }
}
