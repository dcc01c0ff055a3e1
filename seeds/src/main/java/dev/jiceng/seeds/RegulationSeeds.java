package dev.jiceng.seeds;

import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.jooq.ProfileJson;
import dev.jiceng.regulation.jooq.ShippedRegulation;
import java.util.List;

/** The regulation that ships with the platform: profiles and working-day calendars. */
public final class RegulationSeeds {
  private static final String FOLDER = "regulation/";
  private static final List<String> PROFILES =
      List.of(
          "organic-law-2018",
          "party-election-2020",
          "lecture-2020",
          "plan-2020",
          "mianyang-2011",
          "organic-law-2026",
          "party-training-2019");

  private RegulationSeeds() {}

  /** Checked already: data that breaks a rule throws here. */
  public static ShippedRegulation shipped() {
    return new ShippedRegulation(profiles(), years());
  }

  static List<Profile> profiles() {
    return PROFILES.stream()
        .map(id -> ProfileJson.read(SeedFiles.text(FOLDER + id + ".json")))
        .toList();
  }

  static List<HolidayYear> years() {
    return ShippedRegulation.years(SeedFiles.text(FOLDER + "holidays.json"));
  }
}
