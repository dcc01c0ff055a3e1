package dev.jiceng.election.team;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Known;
import dev.jiceng.election.team.Teammate.Facts;
import dev.jiceng.election.team.Teammate.Trait;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A community's bodies over time as the roster keeps them, and the teams that they were. Whether
 * somebody is a newcomer is known only where the roster goes back to an earlier team.
 *
 * @param people what is known of everybody named, without what their services tell
 */
public record TeamHistory(
    DivisionCode community,
    List<Service> services,
    Map<UUID, Facts> people,
    KinshipGraph kinship,
    List<Exemption> exemptions) {
  public TeamHistory {
    services = List.copyOf(services);
    people = Map.copyOf(people);
    exemptions = List.copyOf(exemptions);
  }

  /** The recorded reason for which a demand is let pass; {@code person} is empty for C-16. */
  public record Exemption(
      ElectionRule rule, @Nullable UUID person, String reason, String agreedBy) {}

  /** Somebody supposed to be in the team: known by the roster, or by facts alone. */
  public record Supposed(@Nullable UUID person, @Nullable Facts facts, List<Seat> seats) {}

  /** The team as it is that day. */
  public Team on(LocalDate day) {
    var present = present(day);
    return team(day, present, turnover(day).orElse(day));
  }

  /** The team before the one of that day; empty where the roster knows none. */
  public Optional<Team> before(LocalDate day) {
    return turnover(day)
        .map(begun -> present(begun.minusDays(1)))
        .filter(services -> services.stream().anyMatch(Service::isOfTheTwoCommittees))
        .map(services -> team(day, services, LocalDate.MIN));
  }

  /** The team as it would be with these people alone. */
  public Team supposed(
      LocalDate day, List<Supposed> members, Team.@Nullable Separation separation) {
    var teammates =
        members.stream()
            .map(one -> {
              var person = one.person();
              var facts = one.facts();
              return person == null || facts != null
                  ? new Teammate(person, Objects.requireNonNull(facts), one.seats(), null)
                  : teammate(person, one.seats(), day.plusDays(1));
            })
            .toList();
    return new Team(
        community,
        day,
        teammates,
        kinship,
        Map.of(),
        separation == null ? separation() : separation);
  }

  private List<Service> present(LocalDate day) {
    return services.stream().filter(one -> one.isOn(day)).toList();
  }

  /** When most of those who serve in the two committees that day began. */
  private Optional<LocalDate> turnover(LocalDate day) {
    return present(day).stream()
        .filter(Service::isOfTheTwoCommittees)
        .collect(Collectors.groupingBy(Service::startsOn, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<LocalDate, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private Team team(LocalDate day, List<Service> present, LocalDate begun) {
    var members =
        present.stream().collect(Collectors.groupingBy(Service::person)).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> teammate(one.getKey(), seats(one.getValue()), begun))
            .filter(one -> !one.seats().isEmpty())
            .toList();
    return new Team(community, day, members, kinship, Map.of(), separation());
  }

  private static List<Seat> seats(List<Service> held) {
    return held.stream()
        .filter(one -> one.post().isElected())
        .map(one -> new Seat(one.body(), one.roles()))
        .toList();
  }

  private Teammate teammate(UUID person, List<Seat> seats, LocalDate begun) {
    var known =
        people.getOrDefault(
            person,
            new Facts(Known.UNKNOWN, null, null, null, Set.of(), EnumSet.allOf(Trait.class)));
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(known.traits());
    var unknown = EnumSet.noneOf(Trait.class);
    unknown.addAll(known.unknown());
    boolean leads = seats.stream().anyMatch(seat -> seat.roles().contains(Role.SECRETARY));
    before(person, leads, begun, traits, unknown);
    titles(person, traits, unknown);
    var facts =
        new Facts(
            known.woman(),
            known.birthDate(),
            known.ethnicity(),
            known.education(),
            traits,
            unknown);
    return new Teammate(
        person, facts, seats, waiver(person, leads ? ElectionRule.C_14 : ElectionRule.C_13));
  }

  private void before(
      UUID person, boolean leads, LocalDate begun, Set<Trait> traits, Set<Trait> unknown) {
    var earlier =
        services.stream()
            .filter(Service::isOfTheTwoCommittees)
            .filter(one -> one.startsOn().isBefore(begun))
            .toList();
    if (earlier.isEmpty()) {
      unknown.addAll(Set.of(Trait.NEWCOMER, Trait.CONTINUING));
      return;
    }
    unknown.removeAll(Set.of(Trait.NEWCOMER, Trait.CONTINUING));
    var own = earlier.stream().filter(one -> one.person().equals(person)).toList();
    if (own.isEmpty()) {
      traits.add(Trait.NEWCOMER);
    }
    if (leads && own.stream().anyMatch(one -> one.roles().contains(Role.SECRETARY))) {
      traits.add(Trait.CONTINUING);
    }
  }

  /** Posts beside the bodies' own are told by their titles. */
  private void titles(UUID person, Set<Trait> traits, Set<Trait> unknown) {
    Function<String, List<Service>> called =
        word -> services.stream().filter(one -> one.title().contains(word)).toList();
    var federation = called.apply("妇联");
    if (federation.isEmpty()) {
      unknown.add(Trait.HEADS_WOMENS_FEDERATION);
    } else {
      unknown.remove(Trait.HEADS_WOMENS_FEDERATION);
    }
    if (federation.stream().anyMatch(one -> one.person().equals(person))) {
      traits.add(Trait.HEADS_WOMENS_FEDERATION);
    }
    Map.of(Trait.ACCOUNTANT, "会计", Trait.CLERK, "文书", Trait.HEADS_COLLECTIVE_ECONOMY, "集体经济")
        .forEach((trait, word) -> {
          if (called.apply(word).stream().anyMatch(one -> one.person().equals(person))) {
            traits.add(trait);
          }
        });
  }

  private @Nullable String waiver(UUID person, ElectionRule rule) {
    return exemptions.stream()
        .filter(one -> one.rule() == rule && person.equals(one.person()))
        .map(Exemption::reason)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private Team.@Nullable Separation separation() {
    return exemptions.stream()
        .filter(one -> one.rule() == ElectionRule.C_16)
        .map(one -> new Team.Separation(one.reason(), one.agreedBy()))
        .reduce((_, later) -> later)
        .orElse(null);
  }
}
