package dev.jiceng.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step to take with a letter, with all that the step itself must bring (T-4). */
public sealed interface LetterStep {
  LetterAction action();

  default @Nullable String remark() {
    return null;
  }

  /** Decided collectively: the meeting's date and who attended. */
  record Decide(LocalDate on, List<String> attendees, @Nullable String remark)
      implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.DECIDE;
    }
  }

  /** One lead signatory of a promising organization signs. */
  record Sign(UUID membership, @Nullable String remark) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.SIGN;
    }
  }

  /** The township's liaison officer confirms. */
  record Review(@Nullable String remark) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.REVIEW;
    }
  }

  /** The township's Party lead and government lead sign. */
  record Recognise(String partyLead, String governmentLead, @Nullable String remark)
      implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.RECOGNISE;
    }
  }

  /** The county organization department takes it to its files under a receipt number. */
  record File(String receipt, @Nullable String remark) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.FILE;
    }
  }

  /** It is shown to the public. */
  record Publish(@Nullable String remark) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.PUBLISH;
    }
  }

  /** The term has ended. */
  record Close(@Nullable String remark) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.CLOSE;
    }
  }

  /** A reviewer sends it back to draft. */
  record Return(String reason) implements LetterStep {
    @Override
    public LetterAction action() {
      return LetterAction.RETURN;
    }

    @Override
    public String remark() {
      return reason;
    }
  }
}
