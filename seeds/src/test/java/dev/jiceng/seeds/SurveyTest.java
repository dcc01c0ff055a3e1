package dev.jiceng.seeds;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.shared.Proves;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The margins that P8 publishes, in what is drawn from the real codes. */
@Proves("TR-7")
class SurveyTest {
  private final List<Survey.Trainee> trainees =
      Survey.published()
          .trainees(SeedFiles.yunnan().stream().filter(DemoSeeds::hasCommittees).toList());

  private long places(DivisionLevel level) {
    return trainees.stream().map(it -> Townships.above(it.community(), level)).distinct().count();
  }

  private <K> Map<K, Long> counts(Function<Survey.Trainee, K> by) {
    return trainees.stream().collect(groupingBy(by, counting()));
  }

  @Test
  void there_is_one_of_each_community_in_584_townships_of_all_129_counties() {
    assertThat(trainees).hasSize(741);
    assertThat(places(DivisionLevel.PREFECTURE)).isEqualTo(16);
    assertThat(places(DivisionLevel.COUNTY)).isEqualTo(129);
    assertThat(places(DivisionLevel.TOWNSHIP)).isEqualTo(584);
    assertThat(places(DivisionLevel.COMMUNITY)).isEqualTo(741);
  }

  @Test
  void margins_are_the_published_ones() {
    assertThat(counts(Survey.Trainee::gender)).isEqualTo(Map.of("1", 630L, "2", 111L));
    var ethnicities = counts(Survey.Trainee::ethnicity);
    assertThat(ethnicities)
        .hasSize(24)
        .containsEntry("01", 399L)
        .containsEntry("07", 83L)
        .containsEntry("16", 42L)
        .containsEntry("18", 40L);
    assertThat(
            ethnicities.entrySet().stream().filter(it -> it.getValue() == 1).map(Map.Entry::getKey))
        .as("Buyei, Achang, Mosuo")
        .containsExactlyInAnyOrder("09", "39", "97");
    var educations = counts(Survey.Trainee::education);
    assertThat(educations)
        .containsEntry("80", 14L)
        .containsEntry("40", 92L)
        .containsEntry("30", 168L)
        .containsEntry("20", 33L);
    assertThat(educations.getOrDefault("60", 0L) + educations.getOrDefault("70", 0L))
        .isEqualTo(434);
    assertThat(counts(Survey.Trainee::post))
        .isEqualTo(
            Map.of(
                "SECRETARY", 430L,
                "CHAIR", 179L,
                "DEPUTY_SECRETARY", 5L,
                "DEPUTY_CHAIR", 9L,
                "SECRETARY_AND_CHAIR", 118L));
    assertThat(counts(Survey.Trainee::graduate)).containsEntry(true, 34L);
  }

  @Test
  void ages_run_from_23_to_64_around_43() {
    IntSummaryStatistics ages =
        trainees.stream().collect(Collectors.summarizingInt(Survey.Trainee::age));
    assertThat(ages.getMin()).isEqualTo(23);
    assertThat(ages.getMax()).isEqualTo(64);
    assertThat(ages.getAverage()).isEqualTo(43.0);
  }

  @Test
  void the_same_people_are_drawn_every_time() {
    var again =
        Survey.published()
            .trainees(SeedFiles.yunnan().stream().filter(DemoSeeds::hasCommittees).toList());
    assertThat(again).isEqualTo(trainees);
  }
}
