package dev.jiceng.target;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 任期目标责任书: the promise of a community's committees for one term (T-1). An amendment is a letter of
 * its own with the next {@code revision}; once it is recognised the one it {@code amends} is
 * superseded (T-4).
 */
public record TargetLetter(
    UUID id,
    DivisionCode community,
    Term term,
    int revision,
    @Nullable Amendment amendment,
    boolean superseded,
    LetterState state,
    LetterContent content,
    List<Signature> signatures,
    List<StepRecord> steps,
    @Nullable Filing filing,
    int version) {
  public TargetLetter {
    signatures = List.copyOf(signatures);
    steps = List.copyOf(steps);
  }

  /** Which letter is changed, and why. */
  public record Amendment(UUID of, String reason) {}

  /** The county's receipt, the day it came and the day by which publication must follow (T-5). */
  public record Filing(
      String receipt, LocalDate on, LocalDate publishBy, @Nullable LocalDate publishedOn) {}

  public boolean isInForce() {
    return state.isInForce() && !superseded;
  }

  /** T-5: filed, not published, and the day for it gone by. */
  public boolean isPublicationOverdue(LocalDate today) {
    return state == LetterState.FILED
        && !superseded
        && filing != null
        && today.isAfter(filing.publishBy());
  }

  public String contentHash() {
    return CanonicalForm.hash(this);
  }

  /** The signatures that stand under what the letter says now. */
  public Stream<Signature> standingSignatures() {
    return signatures.stream().filter(signature -> !signature.voided());
  }

  /** The same letter as the store answers it after a change. */
  public TargetLetter withVersion(int newVersion) {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        superseded,
        state,
        content,
        signatures,
        steps,
        filing,
        newVersion);
  }

  TargetLetter moved(LetterState reached, StepRecord step) {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        superseded,
        reached,
        content,
        signatures,
        added(steps, step),
        filing,
        version);
  }

  TargetLetter signed(Signature signature) {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        superseded,
        state,
        content,
        added(signatures, signature),
        steps,
        filing,
        version);
  }

  TargetLetter unsigned() {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        superseded,
        state,
        content,
        signatures.stream().map(Signature::voidedCopy).toList(),
        steps,
        filing,
        version);
  }

  TargetLetter filed(Filing newFiling) {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        superseded,
        state,
        content,
        signatures,
        steps,
        newFiling,
        version);
  }

  TargetLetter supersede() {
    return new TargetLetter(
        id,
        community,
        term,
        revision,
        amendment,
        true,
        state,
        content,
        signatures,
        steps,
        filing,
        version);
  }

  TargetLetter rewritten(Term newTerm, LetterContent newContent, StepRecord step) {
    return new TargetLetter(
        id,
        community,
        newTerm,
        revision,
        amendment,
        superseded,
        state,
        newContent,
        signatures,
        added(steps, step),
        filing,
        version);
  }

  private static <T> List<T> added(List<T> list, T item) {
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
