package dev.jiceng.target;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The letters of one township. */
public interface TargetLetters {
  Optional<TargetLetter> find(UUID letter);

  /** The letter that holds the target. */
  Optional<TargetLetter> findByTarget(UUID target);

  /** The letter that holds the indicator. */
  Optional<TargetLetter> findByIndicator(UUID indicator);

  /** Whether the community already has a letter whose term begins that day. */
  boolean hasLetter(DivisionCode community, LocalDate termStart);

  /** Whether an amendment of the letter is under way. */
  boolean isBeingAmended(UUID letter);

  void add(TargetLetter letter);

  /**
   * Saves where the stored version is still the letter's; answers it with its new version, or
   * nothing.
   */
  Optional<TargetLetter> save(TargetLetter letter);
}
