package dev.jiceng.preparation.jooq;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something prepared as the API shows it; what its kind does not have is null. */
public record PreparationRow(
    String township,
    String communityCode,
    UUID uuid,
    String kind,
    LocalDate on,
    @Nullable UUID personId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String text,
    @Nullable Boolean cleared,
    @Nullable Integer number,
    @Nullable Integer solved,
    @Nullable LocalDate settledOn,
    int version) {}
