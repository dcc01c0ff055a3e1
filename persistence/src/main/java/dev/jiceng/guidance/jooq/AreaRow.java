package dev.jiceng.guidance.jooq;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A responsibility area as the API shows it (G-1); {@code seenFrom} is what its id carries. */
public record AreaRow(
    DivisionCode seenFrom,
    UUID uuid,
    UUID drawing,
    int revision,
    boolean current,
    LocalDate drawnOn,
    String drawnBy,
    @Nullable String reason,
    String name,
    String basis,
    UUID team,
    String teamName,
    List<String> communities) {}
