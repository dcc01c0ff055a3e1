package dev.jiceng.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileComparison;
import dev.jiceng.regulation.Timetable;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.regulation.jooq.ProfileJson;
import dev.jiceng.regulation.jooq.ShippedRegulation;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationSeedsTest {
  private static final List<Profile> PROFILES = RegulationSeeds.profiles();
  private static final WorkingDays CALENDAR = new WorkingDays(RegulationSeeds.years());

  /** What is declared so that a county can set it, though no source names a number. */
  private static final List<Parameter<?>> LEFT_TO_COUNTIES =
      List.of(
          Parameters.VE_7_NOTICE,
          Parameters.VE_8_BOXES,
          Parameters.VE_8_PROXIES,
          Parameters.VE_9_NOTICE,
          Parameters.R_6_CONCLUSION,
          Parameters.G_7_COUNTY,
          Parameters.G_7_PREFECTURE,
          Parameters.G_7_PROVINCE,
          Parameters.TR_2_ATTENDANCE,
          Parameters.trainingHours("CHAIR"),
          Parameters.trainingHours("DEPUTY_CHAIR"),
          Parameters.trainingHours("MEMBER"),
          Parameters.trainingHours("OTHER"));

  @Test
  @Proves("R-8")
  void the_seven_profiles_keep_every_rule() {
    assertThat(PROFILES).hasSize(7);
    RegulationSeeds.shipped();
  }

  @Test
  void shipped_data_that_breaks_a_rule_is_not_accepted() {
    var orphans = PROFILES.stream().filter(it -> !it.ref().id().startsWith("organic")).toList();
    assertThatThrownBy(() -> new ShippedRegulation(orphans, List.of()))
        .hasMessageContaining("R-8.parent");
  }

  @Test
  void a_profile_is_written_as_it_was_read() {
    assertThat(PROFILES)
        .allSatisfy(it -> assertThat(ProfileJson.read(ProfileJson.write(it))).isEqualTo(it));
  }

  @Test
  void every_parameter_is_set_by_some_profile() {
    var unset =
        Parameters.all().stream()
            .filter(it -> PROFILES.stream().noneMatch(p -> effective(p).value(it).isPresent()))
            .toList();
    assertThat(unset).isEqualTo(LEFT_TO_COUNTIES);
  }

  /** The numbers of the catalogue, as the sources have them; shares as fractions. */
  @ParameterizedTest
  @Proves("R-8")
  @CsvSource(
      textBlock =
          """
          lecture-2020, C-1, 'seats.least 5, seats.most 5, secretaries 1, deputies.least 1, deputies.most 1, organizationMembers 1, publicityMembers 1, disciplineMembers 1'
          plan-2020, C-1, 'seats.least 3, seats.most 5, secretaries 1, disciplineMembers 1, deputies.most 1, deputyIsDiscipline true'
          lecture-2020, C-2, 'seats.least 5, seats.most 7, secretaries 1, deputies.least 1, deputies.most 1, disciplineMembers 1'
          plan-2020, C-2, 'seats.least 5, seats.most 7, secretaries 1, disciplineMembers 1, deputies.least 1, deputies.most 1, deputyIsDiscipline true'
          mianyang-2011, C-2, 'seats.least 5, seats.most 5, secretaries 1, deputies.least 2, deputies.most 2'
          lecture-2020, C-3, 'seats.least 5, seats.usualMost 7, seats.most 9, secretaries 1, deputies.least 1, deputies.most 2, disciplineMembers 1'
          plan-2020, C-3, 'seats.least 5, seats.usualMost 7, seats.most 9, secretaries 1, disciplineMembers 1, deputies.least 1, deputies.most 2, deputyIsDiscipline true'
          organic-law-2018, C-4, 'seats.least 3, seats.most 7, chairs 1'
          lecture-2020, C-4, 'seats.least 3, seats.most 7'
          plan-2020, C-4, 'seats.least 3, seats.most 7'
          lecture-2020, C-5, 'seats.least 5, seats.most 9, chairs 1, deputies.least 1, deputies.most 2'
          plan-2020, C-5, 'seats.least 5, seats.most 9, chairs 1'
          mianyang-2011, C-5, 'seats.least 5, seats.most 5, chairs 1, deputies.least 1, deputies.most 1'
          lecture-2020, C-6, 'seats.least 3, seats.most 5, chairs 1'
          lecture-2020, C-7, 'village.most 7, community.most 9, crossMembership true'
          plan-2020, C-7, 'village.usual 4, village.most 7, community.least 5, community.most 9'
          lecture-2020, C-8, 'members.least 1, age.most 35'
          plan-2020, C-8, 'members.least 1, age.most 35'
          lecture-2020, C-9, 'women.least 1, womanHeadsFederation true'
          plan-2020, C-9, 'women.least 1'
          lecture-2020, C-10, 'members.least 3/10, chairs.least 1/10'
          lecture-2020, C-11, 'members.about 1/2, members.tolerance 1/10'
          lecture-2020, C-13, 'age.most 50, waivable true'
          lecture-2020, C-14, 'staying.excellentAbove 60'
          plan-2020, C-14, 'new.age.most 45, continuing.age.most 55, waivable true'
          lecture-2020, C-15, 'leads.least 1, fullTime true'
          organic-law-2018, Q-8, 'age.least 18, residenceYears.least 1'
          lecture-2020, PE-2, 'surplus.least 1/5'
          plan-2020, PE-2, 'surplus.least 1/5'
          mianyang-2011, PE-2, 'surplus.least 1/5'
          plan-2020, PE-3, 'inspection.notice 3 CALENDAR, prospective.notice 3 CALENDAR, result.notice 5 WORKING'
          party-election-2020, PE-4, 'present.above 4/5'
          party-election-2020, PE-6, 'approvals.above 1/2'
          lecture-2020, VE-2, 'village.least 5, village.most 11, village.odd true, chairs 1, deputies.least 1, deputies.most 2, community.least 5, community.most 9, supervision.members 3, nominatedLeaves true'
          plan-2020, VE-2, 'deputyPresides true, nominatedLeaves true'
          organic-law-2018, VE-4, 'list.before 20 CALENDAR, objection.within 5 CALENDAR, decision.within 3 CALENDAR'
          mianyang-2011, VE-2, 'community.least 5, community.most 9, community.odd true, deputies.least 1, deputies.most 2, supervision.members 3, nominatedLeaves true'
          mianyang-2011, VE-4, 'notice.least 3 CALENDAR, notice.most 5 CALENDAR'
          lecture-2020, VE-5, 'voters.least 10, householdReps.least 5, groupReps.least 3'
          organic-law-2018, VE-7, 'surplus.least 1'
          organic-law-2018, VE-9, 'turnout.above 1/2'
          organic-law-2018, VE-10, 'votes.above 1/2, secondVote.least 1/3'
          organic-law-2018, VE-13, 'termYears 5'
          lecture-2020, VE-13, 'termYears 5'
          mianyang-2011, VE-13, 'termYears 3'
          organic-law-2026, VE-13, 'termYears 5'
          organic-law-2018, VE-17, 'voters.least 1/5, representatives.least 1/3, turnout.above 1/2, votes.above 1/2'
          lecture-2020, S-1, 'within 10 CALENDAR'
          plan-2020, S-1, 'within 10 CALENDAR'
          lecture-2020, S-2, 'households.least 5, households.most 15, women.least 1/3, group.least 3, group.most 8'
          lecture-2020, S-3, 'within 30 CALENDAR'
          plan-2020, R-5, 'reportersPerGroup.least 1'
          lecture-2020, R-7, 'within 10 CALENDAR'
          """)
  void the_numbers_of_the_catalogue_are_in_the_profiles(String id, String rule, String expected) {
    var stated =
        Stream.of(expected.split(", "))
            .map(it -> it.split(" ", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1], (a, b) -> a, TreeMap::new));
    var set = new TreeMap<String, String>();
    var provisions = effective(profile(id)).rule(rule).orElseThrow().provisions();
    provisions.forEach((name, it) -> set.put(name, it.value().shown()));
    assertThat(set).containsAllEntriesOf(stated);
    var numbers =
        provisions.entrySet().stream()
            .filter(it -> isNumber(it.getValue().value()))
            .filter(it -> it.getValue().from().id().equals(id))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(stated.keySet()).as("numbers without a source").containsAll(numbers);
  }

  private static boolean isNumber(Value value) {
    return switch (value.kind()) {
      case WHOLE, SHARE, DAYS -> true;
      case CODES, TEXT, FLAG -> false;
    };
  }

  @ParameterizedTest
  @Proves("R-8")
  @CsvSource({
    "lecture-2020, Q-1, items, 5",
    "lecture-2020, Q-2, items, 10",
    "plan-2020, Q-3, items, 9",
    "lecture-2020, Q-4, township.departments, 4",
    "lecture-2020, Q-4, county.departments, 9",
    "lecture-2020, C-17, kin, 6",
    "plan-2020, C-17, kin, 6",
    "plan-2020, R-3, talks, 7",
    "lecture-2020, S-4, tracked, 4",
    "lecture-2020, PE-1, steps, 14",
    "lecture-2020, R-7, items, 8",
  })
  void lists_are_as_long_as_the_source_counts_them(String id, String rule, String name, int count) {
    var provisions = effective(profile(id)).rule(rule).orElseThrow().provisions();
    var value = java.util.Objects.requireNonNull(provisions.get(name)).value();
    assertThat(((Value.Codes) value).codes()).hasSize(count);
  }

  /** What the source only advises, and what can only be judged over an area, stops nobody. */
  @Test
  void advice_does_not_block() {
    for (String id : List.of("lecture-2020", "plan-2020")) {
      var effective = effective(profile(id));
      Stream.of("C-8", "C-10", "C-14", "C-16", "C-18")
          .forEach(rule ->
              assertThat(effective.rule(rule).orElseThrow().severity())
                  .as(rule)
                  .isEqualTo(Severity.ADVISORY));
      assertThat(effective.rule("C-17").orElseThrow().severity()).isEqualTo(Severity.BLOCKING);
    }
  }

  @Test
  void the_law_of_2026_says_what_2018_said_and_asks_for_review() {
    var law = profile("organic-law-2026");
    assertThat(law.underReview()).isTrue();
    assertThat(law.from()).isEqualTo("2026-01-01");
    assertThat(ProfileComparison.between(effective(profile("organic-law-2018")), effective(law)))
        .isEmpty();
  }

  @Test
  @Proves({"R-8", "R-11"})
  void the_plans_polling_day_gives_the_plans_dates() {
    var timetable = timetable("plan-2020", null, LocalDate.of(2021, 3, 20));
    assertThat(timetable.conflicts()).isEmpty();
    assertThat(latest(timetable))
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("START", "2020-11-20"),
                Map.entry("RECOMMENDATION", "2020-12-20"),
                Map.entry("JOINT_REVIEW", "2020-12-25"),
                Map.entry("INSPECTION", "2020-12-29"),
                Map.entry("PARTY_CANDIDATES", "2021-01-05"),
                Map.entry("PARTY_MEETING", "2021-01-15"),
                Map.entry("PARTY_NOTICE", "2021-01-22"),
                Map.entry("METHOD", "2021-01-22"),
                Map.entry("ELECTION_COMMITTEE", "2021-02-22"),
                Map.entry("REGISTRATION", "2021-02-28"),
                Map.entry("VOTER_LIST", "2021-02-28"),
                Map.entry("CANDIDATES", "2021-03-14"),
                Map.entry("POLL", "2021-03-20"),
                Map.entry("SUPERVISORY_COMMITTEE", "2021-03-30"),
                Map.entry("HANDOVER", "2021-03-30")));
    assertThat(row(timetable, "START").earliest()).isEqualTo("2020-11-11");
  }

  @Test
  @Proves("R-11")
  void moving_the_plans_polling_day_a_week_moves_everything_and_strands_a_late_start() {
    var start = LocalDate.of(2020, 11, 11);
    assertThat(timetable("plan-2020", start, LocalDate.of(2021, 3, 20)).conflicts()).isEmpty();
    var later = timetable("plan-2020", start, LocalDate.of(2021, 3, 27));
    assertThat(latest(later)).containsEntry("REGISTRATION", "2021-03-07");
    assertThat(later.conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Timetable.Conflict.OutsideWindow.class,
            it -> assertThat(it.window().first()).isEqualTo("2020-11-18"));
  }

  @Test
  @Proves({"R-8", "R-11"})
  void the_lectures_start_gives_the_lectures_dates() {
    var timetable = timetable("lecture-2020", LocalDate.of(2020, 11, 1), null);
    assertThat(timetable.conflicts()).isEmpty();
    assertThat(row(timetable, "PARTY_MEETING").earliest()).isEqualTo("2021-01-01");
    assertThat(row(timetable, "POLL").earliest()).isEqualTo("2021-02-01");
    assertThat(latest(timetable))
        .containsAllEntriesOf(
            Map.of(
                "PARTY_MEETING", "2021-01-05",
                "PARTY_DONE", "2021-01-31",
                "POLL", "2021-02-05",
                "COMMITTEES_DONE", "2021-02-28",
                "REPRESENTATIVES", "2021-02-28"));
  }

  @Test
  @Proves("R-8")
  void mianyangs_polling_day_gives_the_days_of_its_report() {
    var timetable = timetable("mianyang-2011", null, LocalDate.of(2011, 9, 16));
    assertThat(timetable.conflicts()).isEmpty();
    assertThat(latest(timetable))
        .containsAllEntriesOf(
            Map.of(
                "PARTY_MOBILISATION", "2011-07-28",
                "MEMBERS_RECOMMEND", "2011-07-31",
                "REPRESENTATIVES_RECOMMEND", "2011-08-03",
                "PARTY_CANDIDATES", "2011-08-05",
                "PARTY_MEETING", "2011-08-10",
                "ELECTION_COMMITTEE", "2011-08-15",
                "REGISTRATION", "2011-08-26",
                "NOMINATION", "2011-08-26"));
  }

  @Test
  @Proves("R-8")
  void the_notice_of_the_party_result_ends_five_working_days_after_the_meeting() {
    var notice = effective(profile("plan-2020")).value(Parameters.PE_3_RESULT).orElseThrow();
    assertThat(notice.days()).isEqualTo(DayKind.WORKING);
    assertThat(CALENDAR.plus(LocalDate.of(2021, 1, 15), notice.count()))
        .isEqualTo(new WorkingDays.Landing.On(LocalDate.of(2021, 1, 22)));
  }

  @Test
  void calendars_are_of_whole_years_and_make_up_days_are_weekends() {
    assertThat(RegulationSeeds.years())
        .extracting(it -> it.year())
        .containsExactly(2011, 2020, 2021, 2025, 2026);
    assertThat(RegulationSeeds.years())
        .allSatisfy(year -> {
          assertThat(year.notice()).startsWith("国办发明电");
          assertThat(year.makeUp())
              .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
          // Every holiday's own days are paid for: what is off on weekdays and worked on weekends.
          assertThat(workdays(year.off()) - year.makeUp().size()).isBetween(7L, 13L);
        });
  }

  private static long workdays(java.util.Set<LocalDate> days) {
    return days.stream()
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .count();
  }

  private static Profile profile(String id) {
    return PROFILES.stream().filter(it -> it.ref().id().equals(id)).findFirst().orElseThrow();
  }

  private static EffectiveProfile effective(Profile profile) {
    return Pedigree.of(profile, PROFILES).effective();
  }

  private static Timetable timetable(
      String id, @Nullable LocalDate start, @Nullable LocalDate poll) {
    return Timetable.of(effective(profile(id)), start, poll, CALENDAR);
  }

  private static Map<String, String> latest(Timetable timetable) {
    return timetable.rows().stream()
        .filter(row -> row.latest() != null)
        .collect(Collectors.toMap(Timetable.Row::code, row -> String.valueOf(row.latest())));
  }

  private static Timetable.Row row(Timetable timetable, String code) {
    return timetable.rows().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }
}
