package dev.jiceng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  @Test
  void the_day_is_the_one_in_china() {
    assertThat(new Moment(Instant.parse("2021-11-29T15:59:59Z")).day()).isEqualTo("2021-11-29");
    assertThat(new Moment(Instant.parse("2021-11-29T16:00:00Z")).day()).isEqualTo("2021-11-30");
  }
}
