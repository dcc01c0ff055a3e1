package dev.jiceng.cycle;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a community did a step of a cycle, as its township says; never changed. */
public record StepDone(
    UUID id,
    UUID cycle,
    DivisionCode community,
    String step,
    LocalDate doneOn,
    @Nullable String remark) {}
