package dev.jiceng.affairs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be of a meeting, and what it carries (D-6). */
@Proves("D-6")
class MeetingTest {
  @ParameterizedTest(name = "{0} entitled, {1} present, {2}:{3}:{4} is {5}")
  @CsvSource({
    "10, 8, 5, 3, 0, ''",
    "10, 8, 8, 0, 0, ''",
    "10, 8, 3, 2, 0, ''",
    "10, 11, 5, 3, 0, D-6.present",
    "10, 8, 5, 3, 1, D-6.votes",
    "10, 8, -1, 3, 0, D-6.counts",
    "10, 0, 0, 0, 0, D-6.counts"
  })
  void there_are_no_more_votes_than_present_and_no_more_present_than_entitled(
      int entitled, int present, int inFavour, int against, int abstained, String expected) {
    var meeting = new Meeting(entitled, present, inFavour, against, abstained, null);
    assertThat(String.join(",", meeting.violations().stream().map(Violation::key).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} of {0} present: {2}")
  @CsvSource({"8, 4, false", "8, 5, true", "9, 4, false", "9, 5, true"})
  void more_than_half_of_those_present_carry_it(int present, int inFavour, boolean carried) {
    assertThat(new Meeting(20, present, inFavour, 0, 0, null).isCarried()).isEqualTo(carried);
  }
}
