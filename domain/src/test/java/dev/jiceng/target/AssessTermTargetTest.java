package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("T-7")
class AssessTermTargetTest {
  private final Town town = Town.settled();
  private final TargetLetter letter = town.letterIn(LetterState.RECOGNISED);
  private final UUID target = letter.content().targets().getFirst().id();

  @Test
  void a_status_given_by_hand_and_its_reason_stand_beside_the_computed_one() {
    var override = new Assessment.Override(TargetStatus.FULFILLED, "年报尚未发布");
    Town.done(assess(1, 2022, override, "2022-12-01"));
    assertThat(town.progress.assessments(target))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.computed()).isEqualTo(TargetStatus.NOT_STARTED);
          assertThat(a.override()).isEqualTo(override);
          assertThat(a.year()).isEqualTo(2022);
          assertThat(a.actor()).isEqualTo(Town.ACTOR);
        });
  }

  @Test
  void what_was_reported_is_what_is_computed() {
    var income = letter.content().targets().getFirst().indicators().getFirst();
    Town.done(town.report(income, "2022-11-30", "9200"));
    Town.done(assess(1, 2022, null, "2022-12-01"));
    assertThat(town.progress.assessments(target).findFirst().orElseThrow().computed())
        .isEqualTo(TargetStatus.FULFILLED);
  }

  @Test
  void everything_wrong_with_an_assessment_is_named_at_once() {
    var other = Town.settled();
    var draft = other.begun().content().targets().getFirst().id();
    var override = new Assessment.Override(TargetStatus.FULFILLED, " ");
    var command = new AssessTermTarget.Command(draft, 1, 2020, override);
    assertThat(Town.places(other.assess.handle(command, Town.ACTOR, Town.on("2022-12-01"))))
        .containsExactly("T-7.notInForce target", "T-7.year year", "T-7.reason override.reason");
  }

  @Test
  void the_year_lies_in_the_term_and_has_begun() {
    assertThat(Town.keys(assess(1, 2023, null, "2022-12-31"))).containsExactly("T-7.year");
    var late = assess(1, 2025, null, "2026-01-01");
    assertThat(Town.violations(late).getFirst().numbers())
        .isEqualTo(Map.of("from", 2021, "to", 2024));
    assertThat(assess(1, 2021, null, "2026-01-01")).isInstanceOf(Outcome.Done.class);
    assertThat(assess(2, 2024, null, "2026-01-01")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void an_assessment_on_an_older_version_is_stale_and_of_no_target_unknown() {
    Town.done(assess(1, 2022, null, "2022-12-01"));
    assertThat(assess(1, 2022, null, "2022-12-01")).isEqualTo(new Outcome.Stale<>(target));
    var unknown = new AssessTermTarget.Command(UUID.randomUUID(), 1, 2022, null);
    assertThat(town.assess.handle(unknown, Town.ACTOR, Town.on("2022-12-01")))
        .isEqualTo(new Outcome.Unknown<>("target"));
  }

  private Outcome<UUID> assess(
      int version, int year, Assessment.@Nullable Override override, String today) {
    var command = new AssessTermTarget.Command(target, version, year, override);
    return town.assess.handle(command, Town.ACTOR, Town.on(today));
  }
}
