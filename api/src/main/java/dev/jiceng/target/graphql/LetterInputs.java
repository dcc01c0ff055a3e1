package dev.jiceng.target.graphql;

import dev.jiceng.shared.Ids;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.target.Direction;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.InspectionRhythm;
import dev.jiceng.target.LetterContent;
import dev.jiceng.target.Measure;
import dev.jiceng.target.Milestone;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TermTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is to say, as the API takes it, and how it becomes the content that the rules
 * check.
 */
final class LetterInputs {
  /** Stands for ids that nothing has, so that the rules refuse them where they stand. */
  private static final UUID NOTHING = new UUID(0, 0);

  private LetterInputs() {}

  /** SDL's {@code TermTargetInput}. */
  record Target(
      @Nullable String continues,
      TargetKind kind,
      String text,
      @Nullable String acceptance,
      LocalDate dueOn,
      List<String> partners,
      @Nullable Responsible responsible,
      List<Measured> indicators) {}

  /** SDL's {@code ResponsibilityInput}. */
  record Responsible(String person, String area) {}

  /** SDL's {@code IndicatorInput}. */
  record Measured(
      @Nullable String continues,
      String name,
      String unit,
      Direction direction,
      BigDecimal baseline,
      BigDecimal floor,
      @Nullable BigDecimal stretch,
      List<Milestone> milestones) {}

  /** SDL's {@code MeasureInput}. */
  record Means(Measure.Kind kind, String text, @Nullable BigDecimal amount) {}

  /** What every input of a letter's content has. */
  interface Content {
    String title();

    List<String> organizations();

    List<Target> targets();

    List<Means> measures();

    @Nullable InspectionRhythm inspectionRhythm();

    @Nullable String rewardAndPenalty();
  }

  static UUID uuid(String id) {
    return GlobalId.decode(id).map(GlobalId::uuid).orElse(NOTHING);
  }

  /** {@code before} is the draft that is rewritten: what its clauses continue is theirs to keep. */
  static LetterContent content(Content input, @Nullable TargetLetter before, Ids ids) {
    var lineages = lineages(before);
    return new LetterContent(
        input.title(),
        input.organizations().stream().map(LetterInputs::uuid).toList(),
        input.targets().stream().map(target -> target(target, lineages, ids)).toList(),
        input.measures().stream()
            .map(means -> new Measure(ids.next(), means.kind(), means.text(), means.amount()))
            .toList(),
        input.inspectionRhythm(),
        input.rewardAndPenalty());
  }

  private static Map<UUID, UUID> lineages(@Nullable TargetLetter before) {
    var lineages = new HashMap<UUID, UUID>();
    if (before != null) {
      for (TermTarget target : before.content().targets()) {
        lineages.put(target.id(), target.lineage());
        target.indicators().forEach(it -> lineages.put(it.id(), it.lineage()));
      }
    }
    return lineages;
  }

  private static TermTarget target(Target input, Map<UUID, UUID> lineages, Ids ids) {
    var id = ids.next();
    var responsible = input.responsible();
    return new TermTarget(
        id,
        lineage(input.continues(), lineages, id),
        input.kind(),
        input.text(),
        input.acceptance(),
        input.dueOn(),
        input.partners(),
        responsible == null
            ? null
            : new TermTarget.Responsibility(uuid(responsible.person()), responsible.area()),
        input.indicators().stream().map(it -> indicator(it, lineages, ids)).toList());
  }

  private static Indicator indicator(Measured input, Map<UUID, UUID> lineages, Ids ids) {
    var id = ids.next();
    return new Indicator(
        id,
        lineage(input.continues(), lineages, id),
        input.name(),
        input.unit(),
        input.direction(),
        input.baseline(),
        input.floor(),
        input.stretch(),
        input.milestones());
  }

  private static UUID lineage(@Nullable String continues, Map<UUID, UUID> lineages, UUID own) {
    return continues == null ? own : lineages.getOrDefault(uuid(continues), own);
  }
}
