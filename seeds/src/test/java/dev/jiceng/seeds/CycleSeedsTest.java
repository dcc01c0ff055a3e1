package dev.jiceng.seeds;

import static dev.jiceng.seeds.LoadedDemo.count;
import static dev.jiceng.seeds.LoadedDemo.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cycle of 2020 and 2021 in Mian County: every community as far as its course says. */
class CycleSeedsTest {
  private static final String IN_THE_CYCLE = " where cycle is not null";

  private static final Map<ElectionCourse, Long> COURSES =
      SeedFiles.communities().stream()
          .filter(DemoSeeds::hasCommittees)
          .map(each -> each.code())
          .filter(code -> code.value().startsWith("610725"))
          .map(CycleSeeds::course)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

  private static long of(ElectionCourse first, ElectionCourse... more) {
    return COURSES.getOrDefault(first, 0L)
        + Stream.of(more).mapToLong(one -> COURSES.getOrDefault(one, 0L)).sum();
  }

  private static long reaching(ElectionCourse course) {
    return COURSES.entrySet().stream()
        .filter(entry -> entry.getKey().reaches(course))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long elections(String kind, String condition) {
    return count("county_610725." + kind + "_election" + IN_THE_CYCLE + " and " + condition);
  }

  @Test
  void every_course_occurs() {
    assertThat(COURSES).containsOnlyKeys(ElectionCourse.values());
    assertThat(COURSES.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(198);
  }

  @Test
  void one_cycle_is_open_and_only_in_mian_county() {
    assertThat(
            strings("select profile || '@' || profile_version from county_610725.election_cycle"))
        .containsExactly("plan-2020@1");
    assertThat(count("county_340124.election_cycle")).isZero();
  }

  @Test
  void the_township_holds_some_back() {
    assertThat(count("county_610725.rectification where released_on is null"))
        .isEqualTo(of(ElectionCourse.HELD_BACK))
        .isPositive();
  }

  @Test
  void party_elections_stand_where_they_came_to() {
    assertThat(elections("party", "true")).isEqualTo(reaching(ElectionCourse.RECOMMENDED));
    assertThat(elections("party", "stage = 'RECOMMEND_BY_REPRESENTATIVES'"))
        .isEqualTo(of(ElectionCourse.RECOMMENDED));
    assertThat(elections("party", "stage = 'STUDY'")).isEqualTo(of(ElectionCourse.UNDER_REVIEW));
    assertThat(elections("party", "stage = 'PUBLISH_RESULT'"))
        .isEqualTo(of(ElectionCourse.RESULT_NOTICE));
    assertThat(elections("party", "concluded_on is not null"))
        .isEqualTo(reaching(ElectionCourse.PARTY_ELECTED));
  }

  @Test
  void committee_elections_stand_where_they_came_to() {
    assertThat(elections("committee", "true")).isEqualTo(reaching(ElectionCourse.ROLL_UP));
    assertThat(elections("committee", "stage = 'PREPARE_POLL'"))
        .as("a void vote is to be held again")
        .isEqualTo(of(ElectionCourse.UNAUDITED, ElectionCourse.VOID));
    assertThat(elections("committee", "stage = 'CERTIFY'")).isEqualTo(of(ElectionCourse.CERTIFIED));
    assertThat(elections("committee", "stage = 'CONCLUDE'"))
        .isEqualTo(of(ElectionCourse.RERUN, ElectionCourse.SECOND_VOTE, ElectionCourse.AT_ONCE));
  }

  @Test
  void the_county_has_reviewed_everybody_but_those_it_is_still_at() {
    long waiting =
        count(
            """
            county_610725.joint_review r where r.closed_on is null and not exists (
              select from county_610725.joint_opinion o
              where o.township = r.township and o.review = r.id)\
            """);
    assertThat(waiting).isPositive();
    assertThat(
            count(
                """
                county_610725.candidacy c join county_610725.party_election e on e.id = c.election
                where e.stage = 'STUDY'\
                """))
        .isEqualTo(waiting);
    assertThat(count("county_610725.joint_review where passed")).isPositive();
    assertThat(count("county_610725.joint_review where not passed")).isZero();
  }
}
