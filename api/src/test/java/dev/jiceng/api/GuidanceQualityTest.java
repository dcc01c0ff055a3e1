package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.done;
import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.payload;
import static dev.jiceng.api.CycleApi.possible;
import static dev.jiceng.api.CycleApi.reasons;
import static dev.jiceng.api.CycleApi.with;
import static dev.jiceng.api.GuidanceApi.begun;
import static dev.jiceng.api.GuidanceApi.leader;
import static dev.jiceng.api.GuidanceApi.newId;
import static dev.jiceng.api.GuidanceApi.piece;
import static dev.jiceng.api.GuidanceApi.sync;
import static dev.jiceng.api.TeamApi.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The leader's look at a sample of checks (G-8), and whom checks have trained (G-10). */
class GuidanceQualityTest {
  private static final String REVIEW =
      "review { id version state score remark reviewedBy edition nextSteps { action possible"
          + " permitted } }";
  private static final String SAMPLE =
      "sample { id size population seed acceptedFrom reviews { id version check community { code }"
          + " state } }";
  private static final String DEVICE = "phone-q";

  /** Somebody else than the leader, as far as the identity provider knows. */
  private static final String WRITER =
      TargetApi.token("guidance-instructor", "/61/6107/610725/610725102");

  private List<String> checks = List.of();

  @BeforeEach
  void check() {
    TeamApi.forget();
    GuidanceApi.prepare();
    clear();
    checks = IntStream.range(0, 6).mapToObj(it -> newId()).toList();
    checks.forEach(
        id -> write(begun(id, "community", GuidanceApi.OTHER_TOWNSHIP, "remark", "第一稿")));
  }

  @AfterEach
  void clear() {
    TeamApi.forget();
    for (String table : List.of("spot_training", "finding", "check_piece", "field_check")) {
      TestTenancy.admin().sql("delete from t_610725102." + table).update();
    }
  }

  private static void write(Map<String, Object> piece) {
    var payload = sync(WRITER, DEVICE, List.of(piece));
    assertThat(payload.at("/results/0/errors").size()).as("%s", payload).isZero();
  }

  private static Map<String, Object> drawing(String seed, int size, Object... more) {
    return with(
        input(
            "county",
            "610725",
            "start",
            today().minusDays(1).toString(),
            "end",
            today().toString(),
            "seed",
            seed,
            "size",
            size),
        more);
  }

  private List<String> drawn(String seed) {
    return done(leader(), "qualitySampleDraw", SAMPLE, drawing(seed, 3))
        .findValuesAsString("check")
        .stream()
        .sorted()
        .toList();
  }

  private static Map<String, Object> judging(JsonNode review, String score, Object... more) {
    return with(
        input(
            "id",
            review.at("/id").asString(),
            "version",
            review.at("/version").asInt(),
            "score",
            score),
        more);
  }

  private static JsonNode judge(Map<String, Object> judging) {
    return payload(leader(), "qualityReviewJudge", REVIEW, judging);
  }

  @Test
  @Proves("G-8")
  void the_same_seed_over_the_same_checks_draws_the_same() {
    var once = drawn("2026年11月");
    assertThat(drawn("2026年11月")).isEqualTo(once);
    var others = IntStream.range(0, 8).mapToObj(it -> drawn("种子" + it)).distinct().toList();
    assertThat(others).hasSizeGreaterThan(1);
    assertThat(once).hasSize(3);
  }

  @Test
  @Proves("G-8")
  void a_sample_is_no_larger_than_what_there_is_and_checks_taken_back_do_not_count() {
    int before = population();
    write(
        with(
            piece(checks.getFirst(), 2),
            "community",
            GuidanceApi.OTHER_TOWNSHIP,
            "withdrawn",
            true));
    assertThat(population()).isEqualTo(before - 1);
    var refused = payload(leader(), "qualitySampleDraw", SAMPLE, drawing("一", before));
    assertThat(reasons(refused)).containsExactly("G-8.size");
    var wrong = drawing(" ", 1, "end", today().minusDays(9).toString(), "acceptedFrom", "101");
    assertThat(reasons(payload(leader(), "qualitySampleDraw", SAMPLE, wrong)))
        .containsExactly("G-8.period", "G-8.seed", "G-8.score");
  }

  @Test
  @Proves("G-8")
  void a_poor_check_goes_back_with_a_remark_and_is_reviewed_again_once_it_has_changed() {
    var review = ours();
    assertThat(reasons(judge(judging(review, "59.99")))).containsExactly("G-8.remark");
    assertThat(reasons(judge(judging(review, "100.001")))).containsExactly("G-8.score");
    var back = judge(judging(review, "40", "remark", "照片缺失")).at("/review");
    assertThat(back.at("/state").asString()).isEqualTo("SENT_BACK");
    assertThat(judge(judging(review, "90")).at("/userErrors/0/code").asString())
        .isEqualTo("STALE_VERSION");
    assertThat(reasons(judge(judging(back, "90")))).containsExactly("G-8.unchanged");
    String check = review.at("/check").asString();
    write(with(piece(check, 2), "community", GuidanceApi.OTHER_TOWNSHIP, "remark", "第二稿"));
    var good = judge(judging(back, "90")).at("/review");
    assertThat(good.at("/state").asString()).isEqualTo("ACCEPTED");
    assertThat(possible(good)).isEmpty();
    assertThat(reasons(judge(judging(good, "10", "remark", "再看")))).contains("G-8.accepted");
  }

  /** Of a check that was written here, whatever else the county holds. */
  private JsonNode ours() {
    var everything = done(leader(), "qualitySampleDraw", SAMPLE, drawing("全部", population()));
    return everything
        .at("/reviews")
        .valueStream()
        .filter(it -> checks.contains(it.at("/check").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static int population() {
    var refused = payload(leader(), "qualitySampleDraw", SAMPLE, drawing("数", 1_000_000));
    return refused
        .at("/userErrors/0/numbers")
        .valueStream()
        .filter(it -> it.at("/name").asString().equals("population"))
        .mapToInt(it -> Integer.parseInt(it.at("/value").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("G-8")
  void nobody_reviews_a_check_they_wrote_and_none_that_was_taken_back() {
    var review = ours();
    String check = review.at("/check").asString();
    TestTenancy.admin()
        .sql(
            "update t_610725102.check_piece set subject = (select subject from"
                + " county_610725.quality_sample limit 1) where field_check = :id::uuid")
        .param("id", check)
        .update();
    assertThat(reasons(judge(judging(review, "90")))).containsExactly("G-8.own");
    write(with(piece(check, 2), "community", GuidanceApi.OTHER_TOWNSHIP, "withdrawn", true));
    assertThat(reasons(judge(judging(review, "90")))).containsExactly("G-8.gone");
    var seen =
        TargetApi.api()
            .query(
                WRITER,
                "{ area(code: \"610725102\") { qualityReviews(filter: {state: {eq: WAITING}}) {"
                    + " nodes { check fieldCheck } } } }");
    assertThat(seen.at("/data/area/qualityReviews").findValuesAsString("check")).contains(check);
  }

  @Test
  @Proves("G-10")
  void training_logged_in_a_check_becomes_the_records_of_those_trained() {
    var doctor = Map.of("role", "RESPONSIBLE_DOCTOR", "name", "赵医生");
    var liaison = Map.of("role", "VILLAGE_LIAISON", "name", "钱联络员");
    var training =
        Map.of("topic", "结核病可疑症状者推介", "hours", "1.5", "trainees", List.of(doctor, liaison));
    String check = newId();
    write(begun(check, "community", GuidanceApi.OTHER_TOWNSHIP, "trainings", List.of(training)));
    assertThat(trained()).containsExactlyInAnyOrder("赵医生", "钱联络员");
    var alone = Map.of("topic", "结核病可疑症状者推介", "hours", "2", "trainees", List.of(doctor));
    write(
        with(
            piece(check, 2),
            "community",
            GuidanceApi.OTHER_TOWNSHIP,
            "trainings",
            List.of(alone, alone)));
    assertThat(trained()).containsExactly("赵医生", "赵医生");
    var hours =
        TargetApi.api()
            .query(
                TargetApi.officer("610725102"),
                "{ area(code: \"610725102\") { spotTrainingAggregate(groupBy: [ROLE]) { groups {"
                    + " role count hours } } } }")
            .at("/data/area/spotTrainingAggregate/groups");
    assertThat(hours.toString()).contains("RESPONSIBLE_DOCTOR").contains("4");
    write(with(piece(check, 3), "community", GuidanceApi.OTHER_TOWNSHIP, "withdrawn", true));
    assertThat(trained()).isEmpty();
  }

  private static List<String> trained() {
    return TargetApi.api()
        .query(
            leader(),
            "{ area(code: \"610725\") { spotTrainings(filter: {community: {eq: \"610725102201\"}})"
                + " { nodes { id name role topic hours heldOn trainers } } } }")
        .at("/data/area/spotTrainings")
        .findValuesAsString("name");
  }
}
