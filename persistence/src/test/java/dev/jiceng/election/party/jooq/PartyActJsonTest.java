package dev.jiceng.election.party.jooq;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.DongfengParty;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.tally.Attendance;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Fate;
import dev.jiceng.election.tally.PersonResult;
import dev.jiceng.election.tally.Round;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyActJsonTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 12);

  static Stream<PartyAct> acts() {
    var judged =
        new Judge()
            .that(true, ElectionRule.Q_5, "Q-5.study", "candidacy", Map.of("day", DAY))
            .judgements();
    var elected =
        new PersonResult(person(1), 9, Fate.ELECTED, ElectionRule.PE_6, Map.of("votes", 9), true);
    var tie = new ContestResult.Tie(1, 0, List.of(person(2), person(3)));
    var result =
        new ContestResult(person(9), Round.SECOND_VOTE, 2, List.of(elected), List.of(tie), 0, 0);
    return Stream.concat(
        new DongfengParty().steps().stream().map(DongfengParty.Step::act),
        Stream.of(
            new PartyAct.Review(DAY, Map.of(person(1), judged)),
            new PartyAct.Name(PartyAction.INSPECT, DAY, List.of(person(1))),
            new PartyAct.Approve(DAY, Map.of(person(1), judged)),
            new PartyAct.Certify(DAY, result),
            new PartyAct.Plain(PartyAction.PUBLISH_RESULT, DAY),
            new PartyAct.Plain(PartyAction.APPROVE_RESULT, DAY),
            new PartyAct.Plain(PartyAction.FILE, DAY),
            new PartyAct.VoidVote(DAY, "收回多于发出"),
            new PartyAct.Meet(
                PartyAction.VOTE_AGAIN, DAY, new Attendance(50, 1, 45), true, Set.of(person(90))),
            new PartyAct.WithdrawTally(DAY, "录入有误"),
            new PartyAct.ReduceSeats(DAY, 1, 30),
            new PartyAct.SettleWriteIns(DAY, Map.of(person(6), judged), result),
            new PartyAct.RaiseObjection(DAY, person(5), "不实"),
            new PartyAct.DecideObjection(DAY, person(5), "查无实据")));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void an_act_is_read_as_it_was_written(PartyAct act) {
    var read = PartyActJson.read(act.action(), PartyActJson.write(act));
    assertThat(read).isInstanceOf(act.getClass());
    // Days and ids that decided a rule come back as texts; a graph is its ties.
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*numbers", ".*kinship.ties")
        .isEqualTo(act);
    assertThat(read.action()).isEqualTo(act.action());
  }

  @Test
  void there_is_an_act_of_every_kind_among_them() {
    var kinds = EnumSet.noneOf(PartyAction.class);
    acts().forEach(act -> kinds.add(act.action()));
    assertThat(kinds).containsExactlyInAnyOrder(PartyAction.values());
  }

  @Test
  void the_form_that_is_stored_does_not_drift() {
    assertThat(PartyActJson.write(new PartyAct.ReduceSeats(DAY, 1, 30)))
        .isEqualTo("{\"on\":\"2021-01-12\",\"seats\":1,\"agreed\":30}");
  }
}
