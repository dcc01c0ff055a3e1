package dev.jiceng.election.tally;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Judged;
import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
  private static final UUID MEMBERS = person(900);
  private static final String AT = "contests." + MEMBERS;

  private static final BoxCount STATION =
      new BoxCount(
          1,
          BoxKind.STATION,
          new BallotCount(800, 780, 20, 720, 60),
          Map.of(person(1), 500, person(2), 300));

  private static final BoxCount MOBILE =
      new BoxCount(
          2,
          BoxKind.MOBILE,
          new BallotCount(277, 253, 24, 243, 10),
          Map.of(person(1), 100, person(2), 90));

  private static final BallotCount TOTAL = new BallotCount(1077, 1033, 44, 963, 70);

  private static ContestCount sheet(BallotCount total, int first, int second, BoxCount... boxes) {
    return new ContestCount(
        MEMBERS, 3, total, Map.of(person(1), first, person(2), second), List.of(boxes));
  }

  @Test
  @Proves({"VE-12", "VE-14"})
  void a_sheet_that_adds_up_is_said_to() {
    var judged = Balance.of(sheet(TOTAL, 600, 390, STATION, MOBILE), BallotRules.COMMITTEE);
    assertThat(judged.violations()).isEmpty();
    assertThat(judged.all())
        .extracting(judgement -> judgement.rule().id())
        .contains("VE-9", "VE-12", "VE-14");
  }

  @ParameterizedTest
  @Proves("VE-14")
  @CsvSource({
    "278, 253, 24, 243, 10, issued, VE-14.issued, 278, 277",
    "277, 253, 24, 243, 11, returned, VE-14.validity, 253, 254",
  })
  void a_box_that_does_not_balance_names_the_number_that_is_off(
      int issued,
      int returned,
      int notReturned,
      int valid,
      int invalid,
      String field,
      String key,
      int written,
      int sum) {
    var box =
        new BoxCount(
            2,
            BoxKind.MOBILE,
            new BallotCount(issued, returned, notReturned, valid, invalid),
            MOBILE.votes());
    var total = STATION.ballots().plus(box.ballots());
    var judged = Balance.of(sheet(total, 600, 390, STATION, box), BallotRules.COMMITTEE);
    assertThat(Judged.places(judged)).containsExactly(key + " " + AT + ".boxes.2.ballots." + field);
    assertThat(judged.violations().getFirst().numbers())
        .isEqualTo(Map.of("written", written, "sum", sum, "off", written - sum));
  }

  @Test
  @Proves("VE-14")
  void boxes_that_do_not_sum_to_the_contest_name_the_number_that_is_off() {
    var written = new BallotCount(1077, 1033, 44, 962, 71);
    var judged = Balance.of(sheet(written, 601, 390, STATION, MOBILE), BallotRules.COMMITTEE);
    assertThat(Judged.places(judged))
        .containsExactly(
            "VE-14.boxes " + AT + ".ballots.valid",
            "VE-14.boxes " + AT + ".ballots.invalid",
            "VE-14.boxes " + AT + ".votes." + person(1));
    assertThat(judged.violations().getLast().numbers())
        .isEqualTo(Map.of("written", 601, "sum", 600, "off", 1));
  }

  @Test
  @Proves("VE-14")
  void nothing_is_counted_below_zero() {
    var ballots = new BallotCount(-1, -1, 0, -1, 0);
    var judged = Balance.of("poll", ballots, BallotRules.COMMITTEE);
    assertThat(Judged.places(judged)).containsExactly("VE-14.negative poll.ballots");
  }

  @Test
  @Proves("VE-9")
  void ballots_returned_above_issued_void_the_vote() {
    var judged = Balance.of("poll", BallotCount.of(1077, 1078, 963), BallotRules.COMMITTEE);
    assertThat(Judged.places(judged)).containsExactly("VE-9.returned poll.ballots.returned");
    assertThat(judged.violations().getFirst().numbers())
        .isEqualTo(Map.of("issued", 1077, "returned", 1078));
  }

  @Test
  @Proves("PE-5")
  void at_a_party_meeting_it_is_the_partys_rule_that_voids_it() {
    var party = BallotRules.PARTY;
    assertThat(Judged.keys(Balance.of("poll", BallotCount.of(72, 73, 73), party)))
        .containsExactly("PE-5.returned");
    assertThat(Balance.of("poll", BallotCount.of(72, 72, 71), party).violations()).isEmpty();
  }

  @Test
  @Proves("VE-12")
  void nobody_has_more_votes_than_there_are_valid_ballots() {
    var count = new ContestCount(MEMBERS, 3, BallotCount.of(100, 100, 90), Map.of(person(1), 91));
    var judged = Balance.of(count, BallotRules.COMMITTEE);
    assertThat(Judged.places(judged)).containsExactly("VE-12.votes " + AT + ".votes." + person(1));
    assertThat(judged.violations().getFirst().numbers())
        .isEqualTo(Map.of("votes", 91, "valid", 90));
  }

  @Test
  @Proves({"VE-12", "PE-5"})
  void all_votes_together_fit_on_the_valid_ballots() {
    var votes = Map.of(person(1), 90, person(2), 90, person(3), 1);
    var count = new ContestCount(MEMBERS, 2, BallotCount.of(100, 100, 90), votes);
    assertThat(Judged.keys(Balance.of(count, BallotRules.COMMITTEE)))
        .containsExactly("VE-12.total");
    assertThat(Judged.keys(Balance.of(count, BallotRules.PARTY))).containsExactly("PE-5.total");
    var fitting = new ContestCount(MEMBERS, 3, BallotCount.of(100, 100, 90), votes);
    assertThat(Balance.of(fitting, BallotRules.COMMITTEE).violations()).isEmpty();
  }
}
