package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.C_16;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.Teammate.Trait;
import java.util.Map;

/**
 * 一肩挑 is preferred and never forced (C-16): two people are fine where the reason and who agreed are
 * recorded; a secretary sent from above is generally not chair.
 */
public record SecretaryAsChair() implements TeamRule {
  @Override
  public void judge(Team team, Judge judge) {
    var secretary = team.secretary().orElse(null);
    if (secretary == null || team.chair().isEmpty()) {
      return;
    }
    boolean one = team.isSecretaryChair();
    var numbers = Map.<String, Object>of("secretaryIsChair", one);
    var separation = team.separation();
    boolean recorded = separation != null && separation.isComplete();
    judge.that(one || recorded, C_16, "C-16.separation", "separation", numbers);
    var sent = one ? secretary.is(Trait.POSTED_IN) : Known.NO;
    if (sent == Known.UNKNOWN) {
      judge.unknown(C_16, "C-16.postedIn", "members", numbers);
    } else {
      judge.advise(sent == Known.NO, C_16, "C-16.postedIn", "members", numbers);
    }
  }
}
