package dev.jiceng.regulation.jooq;

import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile as the API shows it; {@code pedigree} is null where nobody selected what
 * the profile says.
 */
public record RegulationProfileRow(
    UUID uuid,
    String profile,
    int version,
    boolean current,
    boolean shipped,
    Words words,
    @Nullable String issuerCode,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    boolean underReview,
    @Nullable Pedigree pedigree) {}
