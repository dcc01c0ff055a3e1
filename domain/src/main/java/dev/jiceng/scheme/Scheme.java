package dev.jiceng.scheme;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a township means to hold its elections; one at a time until it is issued. */
public record Scheme(
    UUID id, DivisionCode township, Text text, State state, List<SchemeAct> acts, int version) {
  public Scheme {
    acts = List.copyOf(acts);
  }

  /** What it says. */
  public record Text(String title, String content) {}

  /** Where it is on its way. */
  public enum State {
    /** 待审核 */
    SUBMITTED,
    /** 已退回 */
    RETURNED,
    /** 已同意 */
    APPROVED,
    /** 已印发 */
    ISSUED
  }

  static State after(SchemeAction action) {
    return switch (action) {
      case SUBMIT -> State.SUBMITTED;
      case RETURN -> State.RETURNED;
      case APPROVE -> State.APPROVED;
      case ISSUE -> State.ISSUED;
    };
  }

  /** The day it was submitted last. */
  public LocalDate submittedOn() {
    return acts.stream()
        .filter(act -> act.action() == SchemeAction.SUBMIT)
        .map(SchemeAct::on)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  Scheme saying(Text newer) {
    return new Scheme(id, township, newer, state, acts, version);
  }

  Scheme with(SchemeAct act) {
    var more = new ArrayList<>(acts);
    more.add(act);
    return new Scheme(id, township, text, after(act.action()), more, version);
  }

  public Scheme withVersion(int newer) {
    return new Scheme(id, township, text, state, acts, newer);
  }
}
