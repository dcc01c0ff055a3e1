package dev.jiceng.preparation.jooq;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rectification as the API shows it. */
public record RectificationRow(
    String township,
    String communityCode,
    UUID uuid,
    LocalDate heldOn,
    String reason,
    @Nullable LocalDate releasedOn,
    @Nullable String releaseReason,
    int version) {}
