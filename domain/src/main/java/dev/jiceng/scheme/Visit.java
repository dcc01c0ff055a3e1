package dev.jiceng.scheme;

import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 督导: a supervising group was in the township and saw something.
 *
 * @param community where it was; empty: at the township itself
 */
public record Visit(
    UUID id,
    DivisionCode township,
    @Nullable DivisionCode community,
    LocalDate on,
    String visitors,
    String findings) {}
