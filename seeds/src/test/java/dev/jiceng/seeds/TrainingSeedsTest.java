package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.training.course.SessionState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainingSeedsTest {
  private static final String COUNTY = "county_610725.";

  @Test
  void sessions_stand_in_every_state() {
    assertThat(strings("select distinct state from " + COUNTY + "training_session"))
        .containsExactlyInAnyOrder(
            Arrays.stream(SessionState.values()).map(Enum::name).toArray(String[]::new));
    assertThat(strings("select distinct township from " + COUNTY + "training_enrolment"))
        .hasSize(2);
  }

  @Test
  void certificates_are_issued_and_one_is_withdrawn() {
    assertThat(count(COUNTY + "training_certificate")).isGreaterThan(8);
    assertThat(count(COUNTY + "training_certificate where withdrawn_on is not null")).isOne();
    assertThat(count(COUNTY + "training_attendance")).isPositive();
    assertThat(count(COUNTY + "work_assessment where current")).isGreaterThan(8);
  }

  @Test
  void the_year_is_pinned_and_secretaries_fall_short_of_it() {
    assertThat(count(COUNTY + "training_requirement where hours = 56")).isEqualTo(2);
    assertThat(count(COUNTY + "training_record where hours > 0")).isPositive();
  }
}
