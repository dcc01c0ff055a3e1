package dev.jiceng.election.candidacy;

import dev.jiceng.election.Judgements;
import dev.jiceng.election.team.Kinships;
import dev.jiceng.regulation.ProfileRef;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Finds the kin beside whom somebody would serve or stand (C-17). */
public final class KinOfCandidates {
  private final Neighbours neighbours;
  private final Kinships kinships;
  private final Function<ProfileRef, KinRules> rules;

  public KinOfCandidates(
      Neighbours neighbours, Kinships kinships, Function<ProfileRef, KinRules> rules) {
    this.neighbours = neighbours;
    this.kinships = kinships;
    this.rules = rules;
  }

  Judgements of(UUID person, CalledElection election) {
    var beside =
        neighbours.of(election.community(), election.kind()).stream()
            .filter(one -> !one.person().equals(person))
            .toList();
    var people = new HashSet<>(Set.of(person));
    beside.forEach(one -> people.add(one.person()));
    return rules.apply(election.profile()).judge(person, beside, kinships.among(people));
  }
}
