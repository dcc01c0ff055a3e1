package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierSeedsTest {
  @Test
  void cadres_of_two_townships_have_id_numbers_of_their_own() {
    for (String township : new String[] {"610725001", "610725101"}) {
      String identified = "t_%s.person_identifier where id_number is not null".formatted(township);
      assertThat(count(identified)).isGreaterThan(50);
    }
    String keys = "from county_610725.person_key";
    assertThat(count("(select distinct identity " + keys + ") identity"))
        .isEqualTo(count("(select " + keys + ") key"));
  }
}
