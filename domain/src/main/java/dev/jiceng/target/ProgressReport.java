package dev.jiceng.target;

import dev.jiceng.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value reported for an indicator (T-6). Nothing is overwritten: a correction is a later report
 * that names the one it {@code corrects}.
 */
public record ProgressReport(
    UUID id,
    UUID lineage,
    LocalDate on,
    BigDecimal value,
    String evidence,
    Actor reporter,
    Instant recordedAt,
    @Nullable UUID corrects) {}
