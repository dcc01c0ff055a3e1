package dev.jiceng.election.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Judged;
import dev.jiceng.election.Profiles;
import dev.jiceng.shared.Proves;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
  @ParameterizedTest
  @Proves("PE-4")
  @CsvSource({
    "94, 18, 72, true",
    "94, 0, 72, false",
    "90, 0, 72, false",
    "90, 0, 73, true",
    "90, 0, 71, false",
    "75, 0, 60, false",
    "75, 0, 61, true"
  })
  void a_meeting_is_valid_when_those_present_exceed_four_fifths_of_those_due(
      int votingRight, int excused, int present, boolean valid) {
    var judged = Profiles.MEETING.judge(new Attendance(votingRight, excused, present));
    assertThat(Judged.keys(judged).isEmpty()).isEqualTo(valid);
    assertThat(judged.all().getLast().key()).isEqualTo("PE-4.quorum");
  }

  @Test
  @Proves("PE-4")
  void the_numbers_of_the_quorum_are_told() {
    var judged = Profiles.MEETING.judge(new Attendance(90, 0, 71));
    assertThat(judged.violations().getFirst().numbers())
        .isEqualTo(
            Map.of("votingRight", 90, "excused", 0, "due", 90, "present", 71, "needed", 73L));
  }

  @Test
  @Proves("PE-4")
  void nobody_is_present_or_excused_who_has_no_right_to_vote() {
    assertThat(Judged.keys(Profiles.MEETING.judge(new Attendance(90, 0, 91))))
        .containsExactly("PE-4.count");
    assertThat(Judged.keys(Profiles.MEETING.judge(new Attendance(90, 91, 0))))
        .containsExactly("PE-4.count");
  }

  @ParameterizedTest
  @Proves("VE-9")
  @CsvSource({
    "1770, 1033, true",
    "1770, 885, false",
    "1770, 886, true",
    "3, 2, true",
    "0, 0, false"
  })
  void a_vote_is_valid_when_more_than_half_of_those_registered_voted(
      int registered, int voted, boolean valid) {
    var judged = Profiles.TURNOUT.judge(registered, voted);
    assertThat(judged.isPassed()).isEqualTo(valid);
    assertThat(judged.all().getFirst().numbers())
        .containsEntry("registered", registered)
        .containsEntry("voted", voted);
  }

  @ParameterizedTest
  @Proves("VE-17")
  @CsvSource({"354, 0, true", "353, 0, false", "0, 20, true", "0, 19, false", "353, 19, false"})
  void a_recall_needs_a_fifth_of_the_voters_or_a_third_of_the_representatives(
      int voters, int representatives, boolean enough) {
    var proposal = new RecallRules.Proposal(voters, 1770, representatives, 60);
    assertThat(Profiles.RECALL.judge(proposal).isPassed()).isEqualTo(enough);
  }

  @Test
  @Proves("VE-17")
  void no_representatives_are_no_third_of_them() {
    assertThat(Profiles.RECALL.judge(new RecallRules.Proposal(0, 1770, 0, 0)).isPassed()).isFalse();
  }

  @Test
  @Proves("VE-17")
  void a_recall_passes_with_half_of_the_voters_there_and_half_of_the_votes_for_it() {
    assertThat(Profiles.RECALL.judge(new RecallRules.Vote(1770, 886, 444)).isPassed()).isTrue();
    assertThat(Judged.keys(Profiles.RECALL.judge(new RecallRules.Vote(1770, 885, 500))))
        .containsExactly("VE-17.turnout");
    assertThat(Judged.keys(Profiles.RECALL.judge(new RecallRules.Vote(1770, 886, 443))))
        .containsExactly("VE-17.agree");
    assertThat(Judged.keys(Profiles.RECALL.judge(new RecallRules.Vote(1770, 886, 887))))
        .containsExactly("VE-17.agree");
  }
}
