package dev.jiceng.target;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value an indicator should have on a day between the term's start and its due day (T-10). */
public record Milestone(LocalDate on, BigDecimal value) {}
