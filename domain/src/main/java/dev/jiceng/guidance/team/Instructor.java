package dev.jiceng.guidance.team;

import dev.jiceng.guidance.SubjectArea;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who guides, besides a post at home (G-2, G-3).
 *
 * @param homeDays days of the week that the post at home takes, 1 is Monday
 * @param weeklyHalfDays how many half days a week it leaves for guidance
 * @param account who signs in as them: the subject of the identity provider
 * @param trainedUntil how long the last training that was passed holds; null without one
 */
public record Instructor(
    UUID id,
    String name,
    String institution,
    String homePost,
    Set<Integer> homeDays,
    int weeklyHalfDays,
    @Nullable String account,
    boolean coOpted,
    @Nullable Licence licence,
    int experienceYears,
    @Nullable LocalDate trainedUntil,
    Set<SubjectArea> subjectAreas,
    int version) {
  public static final int WARNING_DAYS = 60;

  public Instructor {
    homeDays = Set.copyOf(new TreeSet<>(homeDays));
    subjectAreas = Set.copyOf(subjectAreas);
  }

  Instructor trainedUntil(@Nullable LocalDate day) {
    return new Instructor(
        id,
        name,
        institution,
        homePost,
        homeDays,
        weeklyHalfDays,
        account,
        coOpted,
        licence,
        experienceYears,
        day,
        subjectAreas,
        version + 1);
  }

  /** The right to practise public health, and until when. */
  public record Licence(String number, LocalDate validUntil) {}

  /** What keeps somebody from being rostered, or soon will (G-3). */
  public enum Flag {
    LICENCE_MISSING,
    LICENCE_EXPIRED,
    LICENCE_EXPIRES,
    TRAINING_MISSING,
    TRAINING_EXPIRED,
    TRAINING_EXPIRES,
    INEXPERIENCED;

    boolean isBlocking() {
      return this != LICENCE_EXPIRES && this != TRAINING_EXPIRES;
    }
  }

  public boolean isFit(LocalDate day) {
    return flags(day).stream().noneMatch(Flag::isBlocking);
  }

  public Set<Flag> flags(LocalDate day) {
    var flags = EnumSet.noneOf(Flag.class);
    var licensed = licence == null ? null : licence.validUntil();
    add(flags, licensed, day, Flag.LICENCE_MISSING, Flag.LICENCE_EXPIRED, Flag.LICENCE_EXPIRES);
    add(
        flags,
        trainedUntil,
        day,
        Flag.TRAINING_MISSING,
        Flag.TRAINING_EXPIRED,
        Flag.TRAINING_EXPIRES);
    if (experienceYears < 1) {
      flags.add(Flag.INEXPERIENCED);
    }
    return flags;
  }

  private static void add(
      Set<Flag> flags,
      @Nullable LocalDate until,
      LocalDate day,
      Flag missing,
      Flag expired,
      Flag expires) {
    if (until == null) {
      flags.add(missing);
    } else if (until.isBefore(day)) {
      flags.add(expired);
    } else if (!until.isAfter(day.plusDays(WARNING_DAYS))) {
      flags.add(expires);
    }
  }
}
