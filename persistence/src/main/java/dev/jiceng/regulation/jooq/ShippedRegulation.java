package dev.jiceng.regulation.jooq;

import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileChecks;
import dev.jiceng.tenants.migration.MigratorSession;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/**
 * Puts the shipped profiles and calendars into the platform's schema. A second load changes
 * nothing; a version that says something else than the one stored is refused, for elections are
 * pinned to it.
 */
public final class ShippedRegulation {
  private final List<Profile> profiles;
  private final List<HolidayYear> years;

  /** Throws where a profile breaks a rule: shipped data is checked like everybody's. */
  public ShippedRegulation(Collection<Profile> profiles, Collection<HolidayYear> years) {
    this.profiles = List.copyOf(profiles);
    this.years = List.copyOf(years);
    for (Profile profile : profiles) {
      var violations = ProfileChecks.of(profile, profiles);
      if (!violations.isEmpty()) {
        throw new IllegalArgumentException(profile.ref() + " breaks " + violations);
      }
    }
  }

  /** {@code admin} may become the owner of the platform's schema. */
  public void load(DataSource admin) {
    try (var session = MigratorSession.open(admin)) {
      session.transaction(() -> {
        profiles.forEach(profile -> load(session, profile));
        CURRENT.forEach(statement -> session.sql().sql(statement).update());
        years.forEach(year -> load(session, year));
      });
    } catch (SQLException e) {
      throw new IllegalStateException("the shipped regulation was not loaded", e);
    }
  }

  private static final String PROFILE =
      """
      insert into platform.regulation_profile as stored
        (profile, version, current, name_zh, name_en, issuer, effective_from, effective_until, under_review,
         ancestors, content)
      values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (profile, version) do update set content = excluded.content
      where stored.content = excluded.content\
      """;

  /** Off before on: an id never has two current versions, not even for a moment. */
  private static final List<String> CURRENT =
      List.of(
          """
          update platform.regulation_profile p set current = false
          where current and exists (
            select from platform.regulation_profile n where n.profile = p.profile and n.version > p.version)\
          """,
          """
          update platform.regulation_profile p set current = true
          where not current and not exists (
            select from platform.regulation_profile n where n.profile = p.profile and n.version > p.version)\
          """);

  private static final String YEAR =
      """
      insert into platform.holiday_year (year, notice, days_off, make_up) values (?, ?, ?, ?)
      on conflict (year) do update set
        notice = excluded.notice, days_off = excluded.days_off, make_up = excluded.make_up\
      """;

  private void load(MigratorSession session, Profile profile) {
    var issuer = profile.issuer();
    var until = profile.until();
    var ancestors =
        Pedigree.of(profile, profiles).ancestors().stream()
            .map(it -> it.ref().toString())
            .toArray(String[]::new);
    int stored =
        session
            .sql()
            .sql(PROFILE)
            .param(profile.ref().id())
            .param(profile.ref().version())
            .param(profile.name().zh())
            .param(profile.name().en())
            .param(issuer == null ? null : issuer.value())
            .param(Date.valueOf(profile.from()))
            .param(until == null ? null : Date.valueOf(until))
            .param(profile.underReview())
            .param(ancestors)
            .param(ProfileJson.write(profile))
            .update();
    if (stored == 0) {
      throw new IllegalStateException(
          profile.ref() + " is stored with another content; a change needs a version of its own");
    }
  }

  private static void load(MigratorSession session, HolidayYear year) {
    session
        .sql()
        .sql(YEAR)
        .params(year.year(), year.notice(), dates(year.off()), dates(year.makeUp()))
        .update();
  }

  private static Date[] dates(Collection<LocalDate> days) {
    return days.stream().sorted().map(Date::valueOf).toArray(Date[]::new);
  }

  /** The years of a file: {@code [{"year", "notice", "off": [day], "makeUp": [day]}]}. */
  public static List<HolidayYear> years(String text) {
    return ProfileJson.JSON
        .readTree(text)
        .valueStream()
        .map(year ->
            new HolidayYear(
                year.required("year").intValue(),
                year.required("notice").stringValue(),
                days(year.required("off")),
                days(year.required("makeUp"))))
        .toList();
  }

  private static java.util.Set<LocalDate> days(JsonNode days) {
    return days.valueStream()
        .map(day -> LocalDate.parse(day.stringValue()))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
