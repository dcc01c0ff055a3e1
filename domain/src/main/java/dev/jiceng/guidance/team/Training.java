package dev.jiceng.guidance.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A course an instructor took part in, and until when it holds (G-10). */
public record Training(
    UUID id,
    String course,
    BigDecimal hours,
    LocalDate heldOn,
    boolean passed,
    LocalDate validUntil) {}
