package dev.jiceng.election.tally;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Profiles;
import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WinnersTest {
  private static final int WOMAN = 100;

  private static VoteCount party(int seats, int present, Contestant... people) {
    return new VoteCount(
        person(900), Round.FIRST_VOTE, seats, 0, present, present, List.of(people));
  }

  private static VoteCount committee(Round round, int seats, int cast, Contestant... people) {
    return new VoteCount(person(900), round, seats, 0, 0, cast, List.of(people));
  }

  private static VoteCount withReserved(int seats, int cast, Contestant... people) {
    return new VoteCount(person(900), Round.FIRST_VOTE, seats, 1, 0, cast, List.of(people));
  }

  private static Contestant has(int person, int votes) {
    return new Contestant(person(person), votes, Standing.CANDIDATE, person >= WOMAN, false);
  }

  private static Contestant has(int person, int votes, Standing standing) {
    return new Contestant(person(person), votes, standing, false, false);
  }

  private static Fate fate(ContestResult result, int person) {
    return result.of(person(person)).orElseThrow().fate();
  }

  @Test
  @Proves("PE-6")
  void half_of_those_present_is_not_enough_and_one_more_is() {
    var result = Winners.of(party(2, 72, has(1, 37), has(2, 36)), Profiles.PARTY_WINNING);
    assertThat(result.elected()).containsExactly(person(1));
    assertThat(fate(result, 2)).isEqualTo(Fate.BELOW_MAJORITY);
    assertThat(result.open()).isEqualTo(1);
  }

  @Test
  @Proves("PE-6")
  void what_counts_is_those_present_not_the_ballots_cast() {
    var count = new VoteCount(person(900), Round.FIRST_VOTE, 1, 0, 72, 60, List.of(has(1, 36)));
    assertThat(Winners.of(count, Profiles.PARTY_WINNING).elected()).isEmpty();
    assertThat(Winners.of(count, Profiles.COMMITTEE_WINNING).elected()).containsExactly(person(1));
  }

  @Test
  @Proves({"PE-6", "VE-16"})
  void
      of_more_people_over_half_than_seats_those_with_most_votes_are_elected_and_all_is_explained() {
    var result =
        Winners.of(
            party(
                2,
                72,
                has(3, 40),
                new Contestant(person(1), 70, Standing.CANDIDATE, false, true),
                has(2, 60)),
            Profiles.PARTY_WINNING);
    assertThat(result.people())
        .containsExactly(
            explained(1, 70, Fate.ELECTED, 1, true),
            explained(2, 60, Fate.ELECTED, 2, false),
            explained(3, 40, Fate.OUTRANKED, 3, false));
    assertThat(result.isComplete()).isTrue();
  }

  private static PersonResult explained(
      int person, int votes, Fate fate, int rank, boolean isReElected) {
    Map<String, Object> numbers =
        Map.of(
            "votes",
            votes,
            "needed",
            37L,
            "of",
            72,
            "base",
            Majority.Base.PRESENT,
            "share",
            "1/2",
            "rank",
            rank,
            "seats",
            2);
    return new PersonResult(person(person), votes, fate, ElectionRule.PE_6, numbers, isReElected);
  }

  @Test
  @Proves({"PE-6", "VE-10"})
  void equal_votes_at_the_boundary_are_voted_on_again_among_the_tied() {
    var result =
        Winners.of(
            committee(Round.FIRST_VOTE, 2, 100, has(1, 80), has(2, 60), has(3, 60), has(4, 55)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactly(person(1));
    assertThat(result.ties())
        .containsExactly(new ContestResult.Tie(1, 0, List.of(person(2), person(3))));
    assertThat(fate(result, 4)).isEqualTo(Fate.OUTRANKED);
    assertThat(result.isComplete()).isFalse();
    var revote =
        Winners.of(
            committee(Round.TIE_VOTE, 1, 100, has(2, 40), has(3, 30)), Profiles.COMMITTEE_WINNING);
    assertThat(revote.elected()).containsExactly(person(2));
  }

  @Test
  @Proves({"PE-6", "VE-10"})
  void equal_votes_that_all_find_a_seat_are_no_tie() {
    var result =
        Winners.of(
            committee(Round.FIRST_VOTE, 2, 100, has(1, 60), has(2, 60)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactlyInAnyOrder(person(1), person(2));
    assertThat(result.ties()).isEmpty();
  }

  @Test
  @Proves("VE-10")
  void in_a_second_vote_a_third_of_the_votes_cast_is_enough() {
    var count = committee(Round.SECOND_VOTE, 2, 99, has(1, 33), has(2, 32));
    var result = Winners.of(count, Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactly(person(1));
    assertThat(fate(result, 2)).isEqualTo(Fate.BELOW_MAJORITY);
    var rerun = committee(Round.RERUN, 2, 99, has(1, 33), has(2, 50));
    assertThat(Winners.of(rerun, Profiles.COMMITTEE_WINNING).elected()).containsExactly(person(2));
  }

  @Test
  @Proves("VE-10")
  void a_second_vote_is_among_the_best_losers_a_fifth_more_than_seats() {
    var result =
        Winners.of(
            committee(
                Round.FIRST_VOTE,
                3,
                100,
                has(1, 60),
                has(2, 50),
                has(3, 40),
                has(4, 30),
                has(5, 30),
                has(6, 20)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.open()).isEqualTo(2);
    assertThat(SecondVote.candidates(result, Profiles.DIFFERENTIAL, Set.of()))
        .as("two seats, three candidates, and the fifth has as many votes as the fourth")
        .containsExactlyInAnyOrder(person(2), person(3), person(4), person(5));
  }

  @Test
  @Proves({"VE-10", "C-9"})
  void a_reserved_seat_goes_to_those_it_is_reserved_for_before_others_with_more_votes() {
    var result =
        Winners.of(
            withReserved(2, 100, has(1, 90), has(2, 80), has(WOMAN, 55)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactly(person(1), person(WOMAN));
    assertThat(fate(result, 2)).isEqualTo(Fate.PASSED_OVER);
  }

  @Test
  @Proves("VE-10")
  void a_reserved_seat_nobody_has_enough_votes_for_stays_open() {
    var result =
        Winners.of(
            withReserved(2, 100, has(1, 90), has(2, 80), has(WOMAN, 50)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactly(person(1));
    assertThat(result.open()).isEqualTo(1);
    assertThat(result.openReserved()).isEqualTo(1);
    assertThat(SecondVote.candidates(result, Profiles.DIFFERENTIAL, Set.of(person(WOMAN))))
        .containsExactly(person(WOMAN));
  }

  @Test
  @Proves("Q-6")
  void a_write_in_with_winning_votes_is_announced_but_not_elected_before_review() {
    var result =
        Winners.of(
            committee(
                Round.FIRST_VOTE,
                1,
                100,
                has(1, 70, Standing.WRITE_IN_AWAITING_REVIEW),
                has(2, 60)),
            Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).isEmpty();
    assertThat(result.awaitingReview()).containsExactly(person(1));
    assertThat(result.of(person(1)).orElseThrow().rule()).isEqualTo(ElectionRule.Q_6);
    assertThat(fate(result, 2)).isEqualTo(Fate.STANDS_BY);
    assertThat(result.isComplete()).isFalse();
  }

  @Test
  @Proves("Q-6")
  void review_decides_whether_the_write_in_or_the_next_is_elected() {
    var passed =
        committee(Round.FIRST_VOTE, 1, 100, has(1, 70, Standing.WRITE_IN_PASSED), has(2, 60));
    assertThat(Winners.of(passed, Profiles.COMMITTEE_WINNING).elected()).containsExactly(person(1));
    var refused = committee(Round.FIRST_VOTE, 1, 100, has(1, 70, Standing.OUT), has(2, 60));
    var result = Winners.of(refused, Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).containsExactly(person(2));
    assertThat(fate(result, 1)).isEqualTo(Fate.OUT);
  }

  @Test
  @Proves("VE-10")
  void nobody_is_elected_without_a_vote() {
    var result = Winners.of(committee(Round.TIE_VOTE, 1, 0, has(1, 0)), Profiles.COMMITTEE_WINNING);
    assertThat(result.elected()).isEmpty();
  }

  @Test
  @Proves("VE-10")
  void who_is_elected_to_the_higher_post_leaves_the_lower_one_to_others() {
    var chair = committee(Round.FIRST_VOTE, 1, 100, has(1, 70), has(2, 30));
    var members = committee(Round.FIRST_VOTE, 1, 100, has(1, 90), has(2, 60));
    var results = Results.of(List.of(chair, members), Profiles.COMMITTEE_WINNING);
    assertThat(results.elected()).containsExactly(person(1), person(2));
    assertThat(fate(results.contests().getLast(), 1)).isEqualTo(Fate.OUT);
    assertThat(results.isComplete()).isTrue();
  }

  @Test
  void more_reserved_seats_than_seats_cannot_be() {
    assertThatThrownBy(() -> new VoteCount(person(900), Round.RERUN, 1, 2, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
