package dev.jiceng.election.team;

import dev.jiceng.election.Judge;
import java.util.Collection;

/** A rule on all teams of a township or county together. */
public sealed interface AreaRule permits WomenShare, WomenAbout, AgeDownEducationUp {
  void judge(Collection<Team> teams, Collection<Team> outgoing, Judge judge);
}
