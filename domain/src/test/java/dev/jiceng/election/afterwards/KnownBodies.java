package dev.jiceng.election.afterwards;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bodies that are forgotten when the test ends; everybody below 500 is on the roster. */
final class KnownBodies implements ElectedBodies, Supervision {
  final List<ElectedBody> bodies = new ArrayList<>();
  final List<KinTie> ties = new ArrayList<>();
  final List<LocalDate> successions = new ArrayList<>();
  @Nullable Committee committee;
  Set<UUID> supervised = Set.of();

  @Override
  public Optional<Committee> committee(DivisionCode community) {
    return Optional.ofNullable(committee);
  }

  @Override
  public Optional<ElectedBody> find(DivisionCode community, BodyKind kind, LocalDate committeeOn) {
    return bodies.stream()
        .filter(it -> it.kind() == kind && it.committeeOn().equals(committeeOn))
        .findFirst();
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return people.stream()
        .filter(person -> person.getLeastSignificantBits() < 500)
        .collect(Collectors.toSet());
  }

  /** Those with even numbers. */
  @Override
  public Set<UUID> women(Collection<UUID> people) {
    return people.stream()
        .filter(person -> person.getLeastSignificantBits() % 2 == 0)
        .collect(Collectors.toSet());
  }

  @Override
  public KinshipGraph kinship(Collection<UUID> people) {
    return new KinshipGraph(ties);
  }

  @Override
  public void add(ElectedBody body) {
    bodies.add(body);
  }

  @Override
  public boolean hold(DivisionCode community) {
    return true;
  }

  @Override
  public Set<UUID> supervised(DivisionCode community, LocalDate day) {
    return supervised;
  }

  @Override
  public List<Violation> take(DivisionCode community, Vote.Supervisors vote, LocalDate from) {
    successions.add(from);
    return List.of();
  }
}
