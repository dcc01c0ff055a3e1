package dev.jiceng.regulation;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a regulation profile as its issuer wrote it; what it leaves out comes from its
 * parents. {@code issuer} is null for what holds in the whole country; {@code until} is the last
 * day it is in effect; {@code underReview} asks the county to check it before use.
 */
public record Profile(
    ProfileRef ref,
    Words name,
    @Nullable DivisionCode issuer,
    LocalDate from,
    @Nullable LocalDate until,
    boolean underReview,
    List<Citation> citations,
    List<ProfileRef> parents,
    List<RuleSetting> rules,
    List<TimetableStep> steps) {
  public Profile {
    citations = List.copyOf(citations);
    parents = List.copyOf(parents);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
  }

  public boolean isInEffect(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
