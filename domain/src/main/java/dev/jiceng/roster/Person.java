package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the roster; {@code gender} by GB/T 2261.1, {@code ethnicity} by GB/T 3304, {@code
 * education} by GB/T 4658.
 */
public record Person(
    UUID id,
    String name,
    @Nullable String gender,
    @Nullable LocalDate birthDate,
    @Nullable String ethnicity,
    @Nullable String education) {}
