package dev.jiceng.election.team;

import static dev.jiceng.election.ElectionRule.S_1;

import dev.jiceng.election.Judge;
import dev.jiceng.election.team.Teammate.Trait;
import dev.jiceng.roster.OrganizationKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
   * Those who supervise and those whom they supervise, of whom no more is known.
   *
   * @param offices who has which of the traits
   * @param discipline the discipline member; empty where not told
   */
  public record Supervisors(
      UUID chair,
      List<UUID> members,
      Collection<UUID> committee,
      KinshipGraph kinship,
      Map<Trait, List<UUID>> offices,
      @Nullable UUID discipline) {
    private boolean has(UUID person, Trait trait) {
      return offices.getOrDefault(trait, List.of()).contains(person);
    }
  }

  public void judge(Supervisors who, Judge judge) {
    for (UUID person : who.members()) {
      var member = Map.<String, Object>of("person", person);
      judge.that(!who.committee().contains(person), S_1, "S-1.member", "members", member);
      var traits = barred.stream().filter(trait -> who.has(person, trait)).sorted().toList();
      var numbers = Map.<String, Object>of("person", person, "traits", traits);
      judge.that(traits.isEmpty(), S_1, "S-1.post", "members", numbers);
    }
    kin(who.kinship(), who.members(), who.committee(), judge);
    boolean disciplined = who.chair().equals(who.discipline());
    judge.advise(disciplined, S_1, "S-1.chair", "members", Map.of());
  }

  @Override
  public void judge(Team team, Judge judge) {
    var supervisors = team.in(OrganizationKind.SUPERVISORY_COMMITTEE);
    if (supervisors.isEmpty()) {
      return;
    }
    var committee = team.members().stream().filter(SupervisorFitness::isOfCommittee).toList();
    for (Teammate one : supervisors) {
      var who = Map.<String, Object>of("person", one.named());
      judge.that(!isOfCommittee(one), S_1, "S-1.member", "members", who);
      var traits = one.facts().traits().stream().filter(barred::contains).sorted().toList();
      var numbers = Map.<String, Object>of("person", one.named(), "traits", traits);
      judge.that(traits.isEmpty(), S_1, "S-1.post", "members", numbers);
    }
    kin(team.kinship(), people(supervisors), people(committee), judge);
    boolean disciplined =
        supervisors.stream()
            .filter(one -> one.does(OrganizationKind.SUPERVISORY_COMMITTEE, Role.CHAIR))
            .allMatch(one -> one.does(Role.DISCIPLINE));
    judge.advise(disciplined, S_1, "S-1.chair", "members", Map.of());
  }

  private void kin(KinshipGraph kinship, List<UUID> some, Collection<UUID> others, Judge judge) {
    var found = kinship.across(some, others, kinds);
    if (found.isEmpty()) {
      judge.that(true, S_1, "S-1.kin", "members");
    }
    for (KinPath path : found) {
      judge.that(false, S_1, "S-1.kin", "members", KinAvoidance.numbers(path));
    }
  }

  private static List<UUID> people(List<Teammate> team) {
    return team.stream().flatMap(one -> Stream.ofNullable(one.person())).toList();
  }

  private static boolean isOfCommittee(Teammate one) {
    return one.seats().stream().anyMatch(seat -> seat.body().isSelfGovernment());
  }
}
