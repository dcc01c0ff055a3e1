package dev.jiceng.target.jooq;

import dev.jiceng.target.TargetStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A year's assessment as the API shows it (T-7). */
public record AssessmentRow(
    int year,
    TargetStatus computed,
    @Nullable TargetStatus given,
    @Nullable String reason,
    String by,
    Instant at) {}
