package dev.jiceng.preparation;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 班子研判: what the township thinks of a community's team before it is elected anew. */
public record TeamStudy(
    UUID id,
    DivisionCode community,
    LocalDate studiedOn,
    RiskLevel risk,
    String conclusion,
    List<Problem> problems) {
  public TeamStudy {
    problems = List.copyOf(problems);
  }
}
