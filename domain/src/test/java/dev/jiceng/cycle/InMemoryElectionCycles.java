package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Regulations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cycles that are forgotten when the test ends. */
final class InMemoryElectionCycles implements ElectionCycles {
  private final Map<UUID, ElectionCycle> cycles = new LinkedHashMap<>();
  private final Map<String, CyclePlan> plans = new HashMap<>();
  private final Profile profile;
  private final DivisionCode community;

  InMemoryElectionCycles(Profile profile, DivisionCode community) {
    this.profile = profile;
    this.community = community;
  }

  CyclePlan planOf(UUID cycle, String community) {
    return java.util.Objects.requireNonNull(plans.get(cycle + community));
  }

  @Override
  public Optional<ElectionCycle> find(UUID cycle) {
    return Optional.ofNullable(cycles.get(cycle));
  }

  @Override
  public Optional<ElectionCycle> open() {
    return cycles.values().stream().filter(ElectionCycle::isOpen).findFirst();
  }

  @Override
  public boolean hasCommunity(DivisionCode code) {
    return code.equals(community);
  }

  @Override
  public Optional<CycleRegulation> regulation(ProfileRef ref) {
    return ref.equals(profile.ref())
        ? Optional.of(
            new CycleRegulation(
                profile, Pedigree.of(profile, List.of()).effective(), Regulations.calendar()))
        : Optional.empty();
  }

  @Override
  public boolean add(ElectionCycle cycle) {
    return open().isEmpty() && cycles.put(cycle.id(), cycle) == null;
  }

  @Override
  public Optional<ElectionCycle> save(ElectionCycle cycle) {
    return find(cycle.id())
        .filter(stored -> stored.version() == cycle.version())
        .map(stored -> {
          var saved = cycle.withVersion(stored.version() + 1);
          cycles.put(saved.id(), saved);
          return saved;
        });
  }

  @Override
  public void plan(UUID cycle, CyclePlan plan) {
    plans.put(cycle + (plan.community() == null ? "" : plan.community().value()), plan);
  }
}
