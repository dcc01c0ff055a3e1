package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.S_1;

import dev.jiceng.election.Judge;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.OrganizationKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may not supervise (S-1): members of the villagers' or residents' committee and their kin of
 * these kinds, and whoever has one of the barred traits. Its chair is normally the discipline
 * member.
 */
public record SupervisorFitness(Set<Kinship> kinds, Set<Trait> barred) implements TeamRule {
  public SupervisorFitness {
    kinds = Set.copyOf(kinds);
    barred = Set.copyOf(barred);
  }

  /**
   * Those who supervise and those whom they supervise.
   *
   * @param offices who of them has which trait
   * @param discipline the discipline member; empty where not known
   */
  public record Supervisors(
      @Nullable UUID chair,
      List<UUID> members,
      Collection<UUID> committee,
      KinshipGraph kinship,
      Map<Trait, List<UUID>> offices,
      @Nullable UUID discipline) {
    boolean has(UUID person, Trait trait) {
      return offices.getOrDefault(trait, List.of()).contains(person);
    }
  }

  @Override
  public void judge(Team team, Judge judge) {
    var supervisors = team.in(OrganizationKind.SUPERVISORY_COMMITTEE);
    if (!supervisors.isEmpty()) {
      judge(of(team, supervisors), judge);
    }
  }

  private static Supervisors of(Team team, List<Teammate> supervisors) {
    var chair =
        supervisors.stream()
            .filter(one -> one.does(OrganizationKind.SUPERVISORY_COMMITTEE, Role.CHAIR))
            .findFirst();
    var offices =
        Arrays.stream(Trait.values())
            .collect(
                Collectors.toMap(
                    trait -> trait,
                    trait -> people(supervisors.stream().filter(one -> one.is(trait)).toList())));
    return new Supervisors(
        chair.map(Teammate::person).orElse(null),
        people(supervisors),
        people(team.members().stream().filter(SupervisorFitness::isOfCommittee).toList()),
        team.kinship(),
        offices,
        chair.filter(one -> one.does(Role.DISCIPLINE)).map(Teammate::person).orElse(null));
  }

  private static List<UUID> people(List<Teammate> some) {
    return some.stream().map(Teammate::person).toList();
  }

  /** The same of people of whom only this is known. */
  public void judge(Supervisors who, Judge judge) {
    for (UUID person : who.members()) {
      var member = Map.<String, Object>of("person", person);
      judge.that(!who.committee().contains(person), S_1, "S-1.member", "members", member);
      var traits = barred.stream().filter(trait -> who.has(person, trait)).sorted().toList();
      var numbers = Map.<String, Object>of("person", person, "traits", traits);
      judge.that(traits.isEmpty(), S_1, "S-1.post", "members", numbers);
    }
    var found = who.kinship().across(who.members(), who.committee(), kinds);
    if (found.isEmpty()) {
      judge.that(true, S_1, "S-1.kin", "members");
    }
    for (KinPath path : found) {
      judge.that(false, S_1, "S-1.kin", "members", KinAvoidance.numbers(path));
    }
    var chair = who.chair();
    boolean disciplined = chair == null || chair.equals(who.discipline());
    judge.advise(disciplined, S_1, "S-1.chair", "members", Map.of());
  }

  private static boolean isOfCommittee(Teammate one) {
    return one.seats().stream().anyMatch(seat -> seat.body().isSelfGovernment());
  }
}
