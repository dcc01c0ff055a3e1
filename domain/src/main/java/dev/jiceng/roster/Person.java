package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the roster. */
public record Person(UUID id, String name, Profile profile, int version) {
  /**
   * Somebody new, as files have them: {@code gender} by GB/T 2261.1, {@code ethnicity} by GB/T
   * 3304, {@code education} by GB/T 4658.
   */
  public Person(
      UUID id,
      String name,
      @Nullable String gender,
      @Nullable LocalDate birthDate,
      @Nullable String ethnicity,
      @Nullable String education) {
    this(
        id,
        name,
        new Profile(
            gender == null ? Gender.UNKNOWN : Coded.of(Gender.class, gender),
            birthDate,
            ethnicity == null ? null : Coded.of(Ethnicity.class, ethnicity),
            education == null ? null : Coded.of(Education.class, education),
            null,
            null,
            List.of()),
        1);
  }

  Person withVersion(int newer) {
    return new Person(id, name, profile, newer);
  }
}
