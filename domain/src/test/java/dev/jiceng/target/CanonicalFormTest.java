package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Proves("T-11")
class CanonicalFormTest {
  private static final TargetLetter LETTER = letter();

  /** What names a thing but says nothing, and what happens to a letter rather than in it. */
  private static final Set<String> SILENT =
      Set.of("id", "lineage", "state", "superseded", "amendment", "filing", "version");

  static final List<ChangedRecord> SPOKEN = changes(false);
  static final List<ChangedRecord> UNSPOKEN = changes(true);

  @ParameterizedTest
  @FieldSource("SPOKEN")
  void whatever_a_letter_says_changes_its_hash(ChangedRecord changed) {
    assertThat(((TargetLetter) changed.record()).contentHash())
        .as(changed.path())
        .isNotEqualTo(LETTER.contentHash());
  }

  @ParameterizedTest
  @FieldSource("UNSPOKEN")
  void an_id_or_a_step_does_not_change_the_hash(ChangedRecord changed) {
    assertThat(((TargetLetter) changed.record()).contentHash())
        .as(changed.path())
        .isEqualTo(LETTER.contentHash());
  }

  @Test
  void every_field_of_the_content_was_changed() {
    assertThat(SPOKEN)
        .extracting(changed -> changed.path().replaceAll("\\[.*?]", ""))
        .contains(
            "community",
            "term.start",
            "term.end",
            "revision",
            "content.title",
            "content.organizations",
            "content.targets",
            "content.targets.kind",
            "content.targets.text",
            "content.targets.acceptance",
            "content.targets.dueOn",
            "content.targets.partners",
            "content.targets.responsibility.person",
            "content.targets.responsibility.area",
            "content.targets.indicators.name",
            "content.targets.indicators.unit",
            "content.targets.indicators.direction",
            "content.targets.indicators.baseline",
            "content.targets.indicators.floor",
            "content.targets.indicators.stretch",
            "content.targets.indicators.milestones.on",
            "content.targets.indicators.milestones.value",
            "content.measures.kind",
            "content.measures.text",
            "content.measures.amount",
            "content.rhythm",
            "content.rewardAndPenalty");
  }

  @Test
  void the_hash_is_the_one_it_always_was() {
    assertThat(LETTER.contentHash())
        .isEqualTo("823592f43bf9a4211264ef56e2b3f544387d6c206de9385005083b2e69fb0423");
  }

  @Test
  void trailing_zeros_do_not_change_the_hash() {
    var measure = LETTER.content().measures().get(1);
    var rounded = new Measure(measure.id(), measure.kind(), measure.text(), new BigDecimal("5E+4"));
    var content = LETTER.content();
    var same =
        new LetterContent(
            content.title(),
            content.organizations(),
            content.targets(),
            List.of(content.measures().getFirst(), rounded, content.measures().getLast()),
            content.rhythm(),
            content.rewardAndPenalty());
    assertThat(LETTER.rewritten(LETTER.term(), same, LETTER.steps().getFirst()).contentHash())
        .isEqualTo(LETTER.contentHash());
  }

  private static List<ChangedRecord> changes(boolean silent) {
    return ChangedRecord.everyOneOf(LETTER, Set.of(boolean.class)).stream()
        .filter(changed -> isSilent(changed.path()) == silent)
        .toList();
  }

  private static boolean isSilent(String path) {
    return Stream.of(path.replaceAll("\\[.*?]", "").split("\\.")).anyMatch(SILENT::contains)
        || path.startsWith("signatures")
        || path.startsWith("steps");
  }

  private static TargetLetter letter() {
    var town = Town.settled();
    var content = town.quekou.content(Quekou.TERM);
    var first = content.targets().getFirst();
    var indicator = first.indicators().getFirst();
    var paced =
        new Indicator(
            indicator.id(),
            indicator.lineage(),
            indicator.name(),
            indicator.unit(),
            indicator.direction(),
            indicator.baseline(),
            indicator.floor(),
            null,
            List.of(new Milestone(Quekou.TERM_START.plusYears(1), new BigDecimal("7000"))));
    var target =
        new TermTarget(
            first.id(),
            first.lineage(),
            first.kind(),
            first.text(),
            null,
            first.dueOn(),
            List.of(),
            first.responsibility(),
            List.of(paced));
    var targets = Stream.concat(Stream.of(target), content.targets().stream().skip(1)).toList();
    var full =
        new LetterContent(
            content.title(),
            content.organizations(),
            targets,
            content.measures(),
            content.rhythm(),
            content.rewardAndPenalty());
    var step =
        new StepRecord(
            new UUID(1, 1),
            LetterAction.DECIDE,
            LetterState.DECIDED,
            Town.ACTOR,
            Town.on(Town.SIGNING_DAY).at(),
            "同意",
            new StepRecord.Meeting(Town.SIGNING_DAY, List.of("朱宝平")));
    var draft = town.quekou.draft(Quekou.TERM);
    return new TargetLetter(
        draft.id(),
        draft.community(),
        draft.term(),
        1,
        new TargetLetter.Amendment(new UUID(1, 2), "项目资金未到位"),
        false,
        LetterState.DECIDED,
        full,
        List.of(),
        List.of(step),
        new TargetLetter.Filing("备1号", Town.SIGNING_DAY, Town.SIGNING_DAY, Town.SIGNING_DAY),
        1);
  }
}
