package dev.jiceng.election.team;

import dev.jiceng.election.Judge;

/** A rule on one community's team; a profile is a list of them. */
public sealed interface TeamRule
    permits BodySize,
        CommitteesSize,
        YoungMember,
        WomanMember,
        SmallerNationality,
        Newcomers,
        SecretaryFitness,
        EducatedLead,
        SecretaryAsChair,
        KinAvoidance,
        SupervisorFitness {
  /** Judges the rule where the team has what it is about; otherwise says nothing. */
  void judge(Team team, Judge judge);
}
