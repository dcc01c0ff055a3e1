package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_14;

import dev.jiceng.election.Judge;
import dev.jiceng.election.team.Teammate.Trait;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Age and education of the Party secretary, waivable with a reason (C-14).
 *
 * @param fresh what is asked of a new one; empty where nothing is
 * @param continuingOldest completed years on election day of one who stays
 */
public record SecretaryFitness(@Nullable Fresh fresh, int continuingOldest) implements TeamRule {
  /** What is asked of a new secretary: completed years at most, education at least. */
  public record Fresh(int oldest, Education education) {}

  @Override
  public void judge(Team team, Judge judge) {
    team.secretary().ifPresent(secretary -> judge(secretary, team, judge));
  }

  private void judge(Teammate secretary, Team team, Judge judge) {
    switch (secretary.is(Trait.CONTINUING)) {
      case YES -> age(secretary, team, continuingOldest, "C-14.continuing", judge);
      case NO -> fresh(secretary, team, judge);
      case UNKNOWN ->
          judge.unknown(C_14, "C-14.history", "members", Map.of("person", secretary.named()));
    }
  }

  private void fresh(Teammate secretary, Team team, Judge judge) {
    if (fresh != null) {
      age(secretary, team, fresh.oldest(), "C-14.age", judge);
      judge.unlessWaived(
          secretary.isEducated(fresh.education()),
          secretary.waiver(),
          C_14,
          "C-14.education",
          "members",
          Map.of("education", Shown.of(secretary.education()), "least", fresh.education()));
    }
  }

  private static void age(Teammate secretary, Team team, int oldest, String key, Judge judge) {
    judge.unlessWaived(
        secretary.isOfAge(team.on(), oldest),
        secretary.waiver(),
        C_14,
        key,
        "members",
        Map.of("age", Shown.of(secretary.ageOn(team.on())), "oldest", oldest));
  }
}
