package dev.jiceng.scheme;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visits of supervising groups to one township, and what they asked. */
public interface Visits {
  boolean hasCommunity(DivisionCode community);

  void add(Visit visit, List<Question> questions);

  Optional<Question> find(UUID question);

  /** Saves the answer where the stored version is still the same. */
  Optional<Question> save(Question question);
}
