package dev.jiceng.election.afterwards;

import static dev.jiceng.election.ElectionRule.C_6;
import static dev.jiceng.election.ElectionRule.S_2;
import static dev.jiceng.election.ElectionRule.S_3;
import static dev.jiceng.election.ElectionRule.S_4;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Judge;
import dev.jiceng.election.team.BodySize;
import dev.jiceng.election.team.Role;
import dev.jiceng.election.team.SupervisorFitness;
import dev.jiceng.election.team.TeamRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each body asks of those elected to it. */
final class BodyChecks {
  private final ElectedBodies bodies;
  private final BodyRules rules;
  private final Judge judge;

  BodyChecks(ElectedBodies bodies, BodyRules rules, Judge judge) {
    this.bodies = bodies;
    this.rules = rules;
    this.judge = judge;
  }

  /** {@code supervised} are the members of the committee they are to watch (S-1, C-6). */
  void supervisors(Vote.Supervisors vote, Set<UUID> supervised) {
    var supervisors = vote.people().stream().map(Elected::person).toList();
    var everybody = new HashSet<>(supervisors);
    everybody.addAll(supervised);
    var asked =
        new SupervisorFitness.Supervisors(
            vote.head(),
            supervisors,
            supervised,
            bodies.kinship(everybody),
            vote.offices(),
            vote.discipline());
    var seats =
        supervisors.stream()
            .map(person -> Set.of(person.equals(vote.head()) ? Role.CHAIR : Role.MEMBER))
            .toList();
    for (TeamRule rule : rules.composition().team()) {
      if (rule instanceof SupervisorFitness fitness) {
        fitness.judge(asked, judge);
      }
      if (rule instanceof BodySize size && size.rule() == C_6) {
        size.judge(seats, judge);
      }
    }
  }

  /** As many as the households of each group, or the residents' group as such, ask for (S-2). */
  void representatives(DivisionCode community, Vote.Representatives vote) {
    distinct(vote.groups().stream().map(ElectedBody.Group::name).toList(), S_2, "S-2.groupTwice");
    distinct(vote.people().stream().map(Elected::person).toList(), S_2, "S-2.twice");
    boolean isVillage = CommunityKind.of(community) == CommunityKind.VILLAGE;
    for (Vote.Representatives.Seats one : vote.seats()) {
      if (isVillage) {
        villageGroup(one.group(), one.people().size());
      } else {
        residentsGroup(one.group(), one.people().size());
      }
    }
    var people = vote.people().stream().map(Elected::person).collect(Collectors.toSet());
    int women = bodies.women(people).size();
    var numbers =
        Map.<String, Object>of(
            "women", women,
            "representatives", people.size(),
            "needed", rules.women().leastReaching(people.size()));
    judge.that(rules.women().isReachedBy(women, people.size()), S_2, "S-2.women", "what", numbers);
  }

  /** A group that does not tell its households sends several (Organic Law Art. 25). */
  private void villageGroup(ElectedBody.Group group, int sent) {
    if (group.households() == 0) {
      judge.that(sent > 0, S_2, "S-2.none", "what", Map.of("group", group.name()));
      return;
    }
    var households = rules.households();
    long fewest = Math.ceilDiv(group.households(), households.most());
    long most =
        households.least() == 0
            ? group.households()
            : Math.max(1, group.households() / households.least());
    var numbers =
        Map.<String, Object>of(
            "group", group.name(),
            "households", group.households(),
            "representatives", sent,
            "fewest", fewest,
            "most", most);
    judge.that(sent >= fewest && sent <= most, S_2, "S-2.households", "what", numbers);
  }

  private void residentsGroup(ElectedBody.Group group, int sent) {
    var numbers =
        Map.<String, Object>of(
            "group", group.name(),
            "representatives", sent,
            "allowed", rules.perGroup().toString());
    judge.that(rules.perGroup().holds(sent), S_2, "S-2.perGroup", "what", numbers);
  }

  /** One head a group, for every group that sent representatives (S-3). */
  void heads(Vote.Heads vote, Optional<ElectedBody> representatives) {
    var groups = vote.people().stream().map(Elected::place).toList();
    distinct(groups, S_3, "S-3.groupTwice");
    distinct(vote.people().stream().map(Elected::person).toList(), S_3, "S-3.twice");
    judge.that(groups.stream().noneMatch(String::isBlank), S_3, "S-3.group", "what");
    var missing =
        representatives.stream()
            .flatMap(body -> body.groups().stream())
            .map(ElectedBody.Group::name)
            .filter(group -> !groups.contains(group))
            .collect(Collectors.joining(", "));
    judge.that(missing.isEmpty(), S_3, "S-3.missing", "what", Map.of("missing", missing));
  }

  void tracked(Vote.Tracked vote) {
    boolean isTracked = rules.tracked().isEmpty() || rules.tracked().contains(vote.kind().name());
    judge.that(isTracked, S_4, "S-4.tracked", "what", Map.of("body", vote.kind()));
  }

  private void distinct(List<?> all, ElectionRule rule, String key) {
    var twice = twice(all);
    judge.that(twice.isEmpty(), rule, key, "what", Map.of("twice", twice));
  }

  private static String twice(Collection<?> all) {
    var seen = new HashSet<Object>();
    return all.stream()
        .filter(one -> !seen.add(one))
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
