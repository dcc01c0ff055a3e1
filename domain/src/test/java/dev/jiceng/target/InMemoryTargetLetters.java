package dev.jiceng.target;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Letters that are gone when the test ends. */
public final class InMemoryTargetLetters implements TargetLetters {
  private final Map<UUID, TargetLetter> letters = new LinkedHashMap<>();

  @Override
  public Optional<TargetLetter> find(UUID letter) {
    return Optional.ofNullable(letters.get(letter));
  }

  @Override
  public Optional<TargetLetter> findByTarget(UUID target) {
    return first(letter -> targets(letter).anyMatch(t -> t.id().equals(target)));
  }

  @Override
  public Optional<TargetLetter> findByIndicator(UUID indicator) {
    return first(letter -> letter.content().indicators().anyMatch(i -> i.id().equals(indicator)));
  }

  @Override
  public boolean hasLetter(DivisionCode community, LocalDate termStart) {
    return first(letter ->
            letter.community().equals(community) && letter.term().start().equals(termStart))
        .isPresent();
  }

  @Override
  public boolean isBeingAmended(UUID letter) {
    return first(other -> amends(other, letter) && !other.state().isInForce()).isPresent();
  }

  @Override
  public void add(TargetLetter letter) {
    letters.put(letter.id(), letter);
  }

  @Override
  public Optional<TargetLetter> save(TargetLetter letter) {
    var stored = letters.get(letter.id());
    if (stored == null || stored.version() != letter.version()) {
      return Optional.empty();
    }
    var saved = letter.withVersion(letter.version() + 1);
    letters.put(saved.id(), saved);
    return Optional.of(saved);
  }

  Stream<TermTarget> targets() {
    return letters.values().stream().flatMap(InMemoryTargetLetters::targets);
  }

  private static Stream<TermTarget> targets(TargetLetter letter) {
    return letter.content().targets().stream();
  }

  private static boolean amends(TargetLetter letter, UUID other) {
    var amendment = letter.amendment();
    return amendment != null && amendment.of().equals(other);
  }

  private Optional<TargetLetter> first(Predicate<TargetLetter> wanted) {
    return letters.values().stream().filter(wanted).findFirst();
  }
}
