package dev.jiceng.election.team;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.shared.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a profile asks of teams (C-1 to C-18): a list of rules for each community and one for an
 * area; a rule that the profile leaves out is not judged.
 *
 * @param severities the rules that only advise; others block
 */
public record CompositionRules(
    List<TeamRule> team, List<AreaRule> area, Map<ElectionRule, Severity> severities) {
  public CompositionRules {
    team = List.copyOf(team);
    area = List.copyOf(area);
    severities = Map.copyOf(severities);
  }

  public Judgements judge(Team one) {
    var judge = new Judge(severities);
    team.forEach(rule -> rule.judge(one, judge));
    return judge.judgements();
  }

  /** Judges the teams of a township or county together, against those before them. */
  public Judgements judge(Collection<Team> teams, Collection<Team> outgoing) {
    var judge = new Judge(severities);
    area.forEach(rule -> rule.judge(teams, outgoing, judge));
    return judge.judgements();
  }
}
