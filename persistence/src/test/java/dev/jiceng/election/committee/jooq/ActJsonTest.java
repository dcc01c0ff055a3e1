package dev.jiceng.election.committee.jooq;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.committee.Ballot;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.ElectionCommittee;
import dev.jiceng.election.tally.ContestResult;
import dev.jiceng.election.tally.Fate;
import dev.jiceng.election.tally.PersonResult;
import dev.jiceng.election.tally.Results;
import dev.jiceng.election.tally.Round;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActJsonTest {
  private static final LocalDate DAY = LocalDate.of(2011, 9, 16);

  static Stream<CommitteeAct> acts() {
    var committee =
        new ElectionCommittee(
            Set.of(person(1), person(2)), person(1), Set.of(person(2)), Set.of(person(3)));
    var judged =
        new Judge()
            .that(false, ElectionRule.Q_8, "Q-8.age", "birthDate", Map.of("age", 17, "day", DAY))
            .judgements();
    var elected =
        new PersonResult(person(1), 9, Fate.ELECTED, ElectionRule.VE_10, Map.of("votes", 9), true);
    var results =
        new Results(
            List.of(
                new ContestResult(
                    person(9),
                    Round.SECOND_VOTE,
                    1,
                    List.of(elected),
                    List.of(new ContestResult.Tie(1, 0, List.of(person(2), person(3)))),
                    0,
                    0)));
    var question = new Ballot.Question(person(9), Round.TIE_VOTE, 1, 0, List.of(person(2)));
    return Stream.concat(
        new DongfengCommittee().steps().stream().map(DongfengCommittee.Step::act),
        Stream.of(
            new CommitteeAct.LeaveElectionCommittee(DAY, Set.of(person(4)), committee),
            new CommitteeAct.RaiseObjection(DAY, person(5)),
            new CommitteeAct.DecideObjection(DAY, person(5), -1),
            new CommitteeAct.SupplementRoll(DAY, 1, "退伍返乡"),
            new CommitteeAct.WithdrawTally(DAY, "录入有误"),
            new CommitteeAct.Certify(DAY, results),
            new CommitteeAct.SettleWriteIns(DAY, Map.of(person(6), judged), results),
            new CommitteeAct.VoidVote(DAY, "破坏选举", DAY.plusDays(3)),
            new CommitteeAct.Abandon(DAY, "撤村并居"),
            new CommitteeAct.CallAgain(
                DAY, DAY.plusDays(3), new Ballot(DAY, List.of(question), List.of(question)))));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void an_act_is_read_as_it_was_written(CommitteeAct act) {
    var json = ActJson.write(act);
    var read = ActJson.read(act.action(), json);
    assertThat(read).isInstanceOf(act.getClass());
    assertThat(read.action()).isEqualTo(act.action());
    assertThat(read.on()).isEqualTo(act.on());
    // Days and ids that decided a rule come back as texts; a graph is its ties.
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*numbers", ".*kinship.ties")
        .isEqualTo(act);
  }

  @Test
  void there_is_an_act_of_every_kind_among_them() {
    var kinds = EnumSet.noneOf(CommitteeAction.class);
    acts().forEach(act -> kinds.add(act.action()));
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(CommitteeAction.values()));
  }

  @Test
  void the_form_that_is_stored_does_not_drift() {
    assertThat(ActJson.write(new CommitteeAct.DecideObjection(DAY, person(5), -1)))
        .isEqualTo(
            """
            {"on":"2011-09-16","objection":"00000000-0000-0000-0000-000000000005","change":-1}\
            """);
    assertThat(ActJson.write(new CommitteeAct.Plain(CommitteeAction.CONCLUDE, DAY)))
        .isEqualTo("{\"action\":\"CONCLUDE\",\"on\":\"2011-09-16\"}");
  }
}
