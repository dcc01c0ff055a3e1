package dev.jiceng.regulation.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile as the API shows it to a township or a county; {@code pedigree} is null
 * where nobody selected what the profile says.
 */
public record RegulationProfileRow(
    UUID uuid,
    DivisionCode seenFrom,
    String profile,
    int version,
    boolean current,
    boolean shipped,
    Words words,
    @Nullable String issuerCode,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    boolean underReview,
    @Nullable Pedigree pedigree) {
  public ProfileRef ref() {
    return new ProfileRef(profile, version);
  }
}
