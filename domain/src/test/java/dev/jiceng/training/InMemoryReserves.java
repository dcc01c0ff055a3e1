package dev.jiceng.training;

import dev.jiceng.division.DivisionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reserves of one community. */
final class InMemoryReserves implements Reserves {
  private final DivisionCode community;
  private final Map<UUID, Reserve> kept = new LinkedHashMap<>();

  InMemoryReserves(DivisionCode community) {
    this.community = community;
  }

  @Override
  public boolean hold(DivisionCode code) {
    return community.equals(code);
  }

  @Override
  public Optional<Reserve> find(UUID reserve) {
    return Optional.ofNullable(kept.get(reserve));
  }

  @Override
  public List<Reserve> current(DivisionCode code) {
    return kept.values().stream()
        .filter(it -> it.releasedOn() == null && it.earmark().community().equals(code))
        .toList();
  }

  @Override
  public void add(Reserve reserve) {
    kept.put(reserve.id(), reserve);
  }

  @Override
  public Optional<Reserve> save(Reserve reserve) {
    return find(reserve.id())
        .filter(stored -> stored.version() == reserve.version())
        .map(stored -> reserve.withVersion(stored.version() + 1))
        .map(newer -> {
          kept.put(newer.id(), newer);
          return newer;
        });
  }
}
