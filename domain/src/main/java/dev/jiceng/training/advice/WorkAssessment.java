package dev.jiceng.training.advice;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;

/** Which kind of worker a township takes somebody for, since when, and why (TR-5). */
public record WorkAssessment(
    UUID id,
    DivisionCode community,
    UUID person,
    WorkType type,
    String reason,
    LocalDate assessedOn,
    int version) {}
