package dev.jiceng.duty.appraisal;

import static dev.jiceng.duty.DutyRule.PD_5;

import dev.jiceng.affairs.Words;
import dev.jiceng.duty.appraisal.Appraisal.Score;
import dev.jiceng.duty.appraisal.AppraisalCycle.Criterion;
import dev.jiceng.duty.appraisal.Appraise.Judgement;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody gave for what nothing is on record of: that, and nothing else. */
record Judgements(List<Judgement> judged) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  Optional<Score> of(Criterion criterion, List<Violation> found) {
    var given = find(criterion);
    if (given.isEmpty()) {
      found.add(Violation.of(PD_5, "PD-5.missing", "judged", Map.of("name", criterion.name())));
      return Optional.empty();
    }
    var judgement = given.get();
    if (judgement.score().signum() < 0 || judgement.score().compareTo(WHOLE) > 0) {
      var numbers = Map.<String, Object>of("name", criterion.name(), "actual", judgement.score());
      found.add(Violation.of(PD_5, "PD-5.score", "judged", numbers));
    }
    found.addAll(Words.of(PD_5, "judged", judgement.remark(), Words.LINE));
    return Optional.of(new Score(criterion, judgement.score(), null, judgement.remark()));
  }

  void refuse(Criterion criterion, Evidence.Count count, List<Violation> found) {
    if (find(criterion).isPresent()) {
      var numbers = Map.<String, Object>of("name", criterion.name(), "counted", count.counted());
      found.add(Violation.of(PD_5, "PD-5.evidence", "judged", numbers));
    }
  }

  private Optional<Judgement> find(Criterion criterion) {
    return judged.stream().filter(it -> it.position() == criterion.position()).findFirst();
  }
}
