package dev.jiceng.election.candidacy;

import static dev.jiceng.election.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Judged;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Proves("Q-8")
class EligibilityTest {
  private static final LocalDate POLLING_DAY = LocalDate.of(2011, 9, 16);
  private static final LocalDate EIGHTY = LocalDate.of(1931, 1, 1);

  private static List<String> keys(LocalDate birth, boolean rights, Residence residence) {
    var voter = new Voter(person(1), birth, rights, residence);
    return Judged.keys(Qualifications.ELIGIBILITY.judge(voter, POLLING_DAY));
  }

  @Test
  void eighteen_is_reached_on_the_birthday_and_counted_on_polling_day() {
    var here = new Residence.RegisteredAndLivingHere();
    assertThat(keys(LocalDate.of(1993, 9, 16), true, here)).isEmpty();
    assertThat(keys(LocalDate.of(1993, 9, 17), true, here)).containsExactly("Q-8.votingAge");
    assertThat(keys(EIGHTY, false, here)).containsExactly("Q-8.politicalRights");
  }

  static Stream<Arguments> residences() {
    var year = POLLING_DAY.minusYears(1);
    return Stream.of(
        Arguments.of(new Residence.RegisteredAndLivingHere(), List.of()),
        Arguments.of(new Residence.RegisteredOnly(true), List.of()),
        Arguments.of(new Residence.RegisteredOnly(false), List.of("Q-8.declaration")),
        Arguments.of(new Residence.LivingHereOnly(year, true, false), List.of()),
        Arguments.of(
            new Residence.LivingHereOnly(year.plusDays(1), true, false), List.of("Q-8.livingHere")),
        Arguments.of(new Residence.LivingHereOnly(year, false, false), List.of("Q-8.accepted")),
        Arguments.of(
            new Residence.LivingHereOnly(year, true, true), List.of("Q-8.votesElsewhere")));
  }

  @ParameterizedTest
  @MethodSource("residences")
  void there_are_three_ways_to_belong(Residence residence, List<String> broken) {
    assertThat(keys(EIGHTY, true, residence)).isEqualTo(broken);
  }
}
