package dev.jiceng.regulation.graphql;

import dev.jiceng.regulation.Anchor;
import dev.jiceng.regulation.Citation;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.DeriveProfile;
import dev.jiceng.regulation.Offset;
import dev.jiceng.regulation.RuleSetting;
import dev.jiceng.regulation.TimetableStep;
import dev.jiceng.regulation.Value;
import dev.jiceng.regulation.Words;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.graphql.RefusedRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a profile is to say, as the API takes it. */
final class ProfileInputs {
  private ProfileInputs() {}

  /** What every input of a profile has. */
  interface Content {
    Words name();

    LocalDate effectiveFrom();

    @Nullable LocalDate effectiveUntil();

    List<Citation> citations();

    List<ProfileRefs> parents();

    List<RuleInput> rules();

    List<StepInput> steps();
  }

  /** SDL's {@code RegulationRuleInput}. */
  record RuleInput(
      String rule, Severity severity, Citation citation, List<ParameterInput> parameters) {
    RuleSetting setting() {
      var values = new LinkedHashMap<String, Value>();
      for (ParameterInput parameter : parameters) {
        if (values.put(parameter.name(), parameter.value().value()) != null) {
          throw RefusedRequest.argument("input.rules.parameters", "regulation.parameterTwice");
        }
      }
      return new RuleSetting(rule, severity, values, citation);
    }
  }

  /** SDL's {@code RegulationParameterInput}. */
  record ParameterInput(String name, ValueInput value) {}

  /** SDL's {@code RegulationValueInput}: exactly one is given. */
  record ValueInput(
      @Nullable Integer whole,
      Value.@Nullable Share share,
      @Nullable DaysInput days,
      @Nullable List<String> codes,
      @Nullable String text,
      @Nullable Boolean flag) {
    Value value() {
      return Stream.of(
              whole == null ? null : new Value.Whole(whole),
              share,
              days == null ? null : new Value.Days(days.days(), days.kind()),
              codes == null ? null : new Value.Codes(codes),
              text == null ? null : new Value.Text(text),
              flag == null ? null : new Value.Flag(flag))
          .filter(java.util.Objects::nonNull)
          .map(Value.class::cast)
          .findFirst()
          .orElseThrow();
    }
  }

  /** SDL's {@code RegulationDaysInput}. */
  record DaysInput(int days, DayKind kind) {
    Offset offset() {
      return new Offset(days, kind);
    }
  }

  /** SDL's {@code RegulationStepInput}. */
  record StepInput(
      String code,
      Words name,
      Anchor anchor,
      @Nullable DaysInput earliest,
      @Nullable DaysInput latest,
      List<String> after,
      Citation citation) {
    TimetableStep step() {
      return new TimetableStep(
          code,
          name,
          anchor,
          earliest == null ? null : earliest.offset(),
          latest == null ? null : latest.offset(),
          after,
          citation);
    }
  }

  static DeriveProfile.Content content(Content input) {
    return new DeriveProfile.Content(
        input.name(),
        input.effectiveFrom(),
        input.effectiveUntil(),
        input.citations(),
        input.parents().stream().map(ProfileRefs::ref).toList(),
        input.rules().stream().map(RuleInput::setting).toList(),
        input.steps().stream().map(StepInput::step).toList());
  }
}
