package dev.jiceng.seeds;

import dev.jiceng.target.Direction;
import dev.jiceng.target.Measure;
import dev.jiceng.target.TargetKind;
import dev.jiceng.target.TargetStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the invented letters are put together from. */
record Templates(
    List<Measured> measured,
    List<Described> described,
    List<MeasureTemplate> measures,
    List<String> rewards,
    List<String> partners,
    List<String> evidence,
    List<GivenStatus> overrides) {
  static final Templates ALL = SeedFiles.json("templates.json", Templates.class);

  /** A target with a number; {@code {floor}} and {@code {strive}} stand in its text. */
  record Measured(
      TargetKind kind,
      String area,
      String text,
      String name,
      String unit,
      Direction direction,
      Dice.Range baseline,
      Dice.Range floor,
      Dice.@Nullable Range stretch) {}

  record Described(TargetKind kind, String area, String text, String acceptance) {}

  record MeasureTemplate(Measure.Kind kind, String text, Dice.@Nullable Range amount) {}

  /** A status given by hand, and why. */
  record GivenStatus(TargetStatus status, String reason) {}
}
