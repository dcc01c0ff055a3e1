package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Studies that are forgotten when the test ends. */
final class InMemoryTeamStudies implements TeamStudies {
  private final Map<UUID, Rectification> rectifications = new LinkedHashMap<>();
  private final DivisionCode community;
  final List<TeamStudy> studies = new ArrayList<>();

  InMemoryTeamStudies(DivisionCode community) {
    this.community = community;
  }

  @Override
  public boolean hold(DivisionCode code) {
    return code.equals(community);
  }

  @Override
  public boolean isHeld(DivisionCode code) {
    return rectifications.values().stream()
        .anyMatch(it -> it.community().equals(code) && it.isHeld());
  }

  @Override
  public void add(TeamStudy study) {
    studies.add(study);
  }

  @Override
  public Optional<Rectification> find(UUID rectification) {
    return Optional.ofNullable(rectifications.get(rectification));
  }

  @Override
  public void add(Rectification rectification) {
    rectifications.put(rectification.id(), rectification);
  }

  @Override
  public Optional<Rectification> save(Rectification rectification) {
    return find(rectification.id())
        .filter(stored -> stored.version() == rectification.version())
        .map(stored -> {
          var saved = rectification.withVersion(stored.version() + 1);
          add(saved);
          return saved;
        });
  }
}
