package dev.jiceng.shared.jooq;

import dev.jiceng.division.DivisionCode;
import java.time.Instant;

/** What one county said when several were asked. */
public sealed interface CountyAnswer<R> {
  DivisionCode county();

  Instant asOf();

  /** It answered. */
  record Answered<R>(DivisionCode county, Instant asOf, R value) implements CountyAnswer<R> {}

  /** It did not; the reason is in the log. */
  record Failed<R>(DivisionCode county, Instant asOf) implements CountyAnswer<R> {}
}
