package dev.jiceng.training.course;

import dev.jiceng.division.DivisionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A county's offers without a database. */
public final class InMemoryOffers implements TrainingOffers {
  private final Set<DivisionCode> townships;
  private final Map<UUID, TrainingCourse> courses = new HashMap<>();
  private final Map<UUID, TrainingSession> sessions = new HashMap<>();

  public InMemoryOffers(Set<DivisionCode> townships) {
    this.townships = townships;
  }

  @Override
  public Optional<TrainingCourse> course(UUID course) {
    return Optional.ofNullable(courses.get(course));
  }

  @Override
  public Optional<TrainingCourse> titled(String title) {
    return courses.values().stream().filter(it -> it.content().title().equals(title)).findFirst();
  }

  @Override
  public void add(TrainingCourse course) {
    courses.put(course.id(), course);
  }

  @Override
  public Optional<TrainingSession> hold(UUID session) {
    return Optional.ofNullable(sessions.get(session));
  }

  @Override
  public void add(TrainingSession session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<TrainingSession> save(TrainingSession session) {
    var saved = session.withVersion(session.version() + 1);
    sessions.put(session.id(), saved);
    return Optional.of(saved);
  }

  @Override
  public boolean isTownship(DivisionCode township) {
    return townships.contains(township);
  }
}
