package dev.jiceng.election.candidacy;

import static dev.jiceng.election.ElectionRule.Q_8;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * Who may vote on polling day.
 *
 * @param age completed years at least; 18
 * @param livingYears years somebody registered elsewhere must have lived here; 1
 */
public record EligibilityRules(int age, int livingYears) {
  public Judgements judge(Voter voter, LocalDate pollingDay) {
    int years = Period.between(voter.birthDate(), pollingDay).getYears();
    var numbers =
        Map.<String, Object>of(
            "person", voter.person(),
            "birthDate", voter.birthDate(),
            "age", years,
            "least", age,
            "pollingDay", pollingDay);
    var judge =
        new Judge()
            .that(years >= age, Q_8, "Q-8.votingAge", "birthDate", numbers)
            .that(voter.hasPoliticalRights(), Q_8, "Q-8.politicalRights", "hasPoliticalRights");
    switch (voter.residence()) {
      case Residence.RegisteredAndLivingHere() ->
          judge.that(true, Q_8, "Q-8.registered", "residence");
      case Residence.RegisteredOnly(boolean declares) ->
          judge.that(declares, Q_8, "Q-8.declaration", "residence");
      case Residence.LivingHereOnly(LocalDate since, boolean accepted, boolean elsewhere) -> {
        var lived =
            Map.<String, Object>of("since", since, "years", livingYears, "pollingDay", pollingDay);
        boolean longEnough = !since.plusYears(livingYears).isAfter(pollingDay);
        judge.that(longEnough, Q_8, "Q-8.livingHere", "residence.since", lived);
        judge.that(accepted, Q_8, "Q-8.accepted", "residence.acceptedByAssembly");
        judge.that(!elsewhere, Q_8, "Q-8.votesElsewhere", "residence.votesElsewhere");
      }
    }
    return judge.judgements();
  }
}
