package dev.jiceng.election.tally;

import static dev.jiceng.election.People.person;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Profiles;
import dev.jiceng.shared.Proves;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The winner engine against trying every set of winners, on thousands of generated ballot boxes.
 */
@Proves({"PE-6", "VE-10"})
class WinnersPropertyTest {
  private static final int BOXES = 4_000;

  @ParameterizedTest
  @EnumSource
  void the_engine_agrees_with_trying_every_set_of_winners(Round round) {
    var random = new Random(round.name().hashCode());
    for (int i = 0; i < BOXES; i++) {
      var count = generated(round, random);
      check(count, Profiles.COMMITTEE_WINNING);
      check(count, Profiles.PARTY_WINNING);
    }
  }

  private static void check(VoteCount count, WinningRules rules) {
    var enough =
        count.contestants().stream()
            .filter(one -> one.standing() != Standing.OUT && hasEnough(one.votes(), count, rules))
            .toList();
    var expected = BruteForce.of(count, enough);
    var result = Winners.of(count, rules);
    var seated = new HashSet<>(result.elected());
    seated.addAll(result.awaitingReview());
    assertThat(seated).as("%s", count).isEqualTo(expected.elected());
    var tied = result.ties().stream().flatMap(tie -> tie.among().stream()).toList();
    assertThat(tied).as("%s", count).doesNotHaveDuplicates();
    assertThat(new HashSet<>(tied)).as("%s", count).isEqualTo(expected.tied());
    assertThat(result.with(Fate.TIED).collect(toSet())).isEqualTo(expected.tied());
    assertThat(result.ties().stream().mapToInt(ContestResult.Tie::seats).sum())
        .as("%s", count)
        .isEqualTo(expected.undecided());
    assertThat(result.open()).as("%s", count).isEqualTo(expected.open());
    assertThat(result.openReserved()).as("%s", count).isEqualTo(expected.openReserved());
    assertThat(result.people()).hasSameSizeAs(count.contestants());
    assertThat(result.awaitingReview())
        .allMatch(person -> standing(count, person) == Standing.WRITE_IN_AWAITING_REVIEW);
    assertThat(result.elected())
        .noneMatch(person -> standing(count, person) == Standing.WRITE_IN_AWAITING_REVIEW);
  }

  /** The majorities once more, as a person would reckon them. */
  private static boolean hasEnough(int votes, VoteCount count, WinningRules rules) {
    int whole = rules.equals(Profiles.PARTY_WINNING) ? count.present() : count.cast();
    if (votes == 0) {
      return false;
    }
    return switch (count.round()) {
      case FIRST_VOTE, RERUN -> votes * 2 > whole;
      case SECOND_VOTE ->
          rules.equals(Profiles.PARTY_WINNING) ? votes * 2 > whole : votes * 3 >= whole;
      case TIE_VOTE -> true;
    };
  }

  private static Standing standing(VoteCount count, UUID person) {
    return count.contestants().stream()
        .filter(one -> one.person().equals(person))
        .map(Contestant::standing)
        .findFirst()
        .orElseThrow();
  }

  /** Ballots are filled one by one, so that the figures could be a real box's. */
  private static VoteCount generated(Round round, Random random) {
    int seats = 1 + random.nextInt(4);
    int people = 1 + random.nextInt(8);
    int cast = random.nextInt(14);
    var votes = new HashMap<Integer, Integer>();
    for (int ballot = 0; ballot < cast; ballot++) {
      random
          .ints(0, people)
          .distinct()
          .limit(Math.min(people, random.nextInt(seats + 1)))
          .forEach(person -> votes.merge(person, 1, Integer::sum));
    }
    var contestants =
        IntStream.range(0, people)
            .mapToObj(i ->
                new Contestant(
                    person(i),
                    votes.getOrDefault(i, 0),
                    standing(random),
                    random.nextInt(3) == 0,
                    random.nextBoolean()))
            .toList();
    int present = cast + random.nextInt(3);
    int reserved = random.nextBoolean() ? 0 : random.nextInt(seats + 1);
    return new VoteCount(
        person(900), round, seats, reserved, present, cast, List.copyOf(contestants));
  }

  private static Standing standing(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Standing.OUT;
      case 1 -> Standing.WRITE_IN_AWAITING_REVIEW;
      case 2 -> Standing.WRITE_IN_PASSED;
      default -> Standing.CANDIDATE;
    };
  }
}
