package dev.jiceng.duty.appraisal;

import static dev.jiceng.duty.DutyRule.PD_5;

import dev.jiceng.affairs.Words;
import dev.jiceng.duty.appraisal.Appraisal.Holder;
import dev.jiceng.duty.appraisal.Appraisal.Result;
import dev.jiceng.duty.appraisal.Appraisal.Score;
import dev.jiceng.duty.appraisal.AppraisalCycle.Period;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores a holder by evidence and judgement, until the township stands for it (PD-5). */
public final class Appraise {
  private final AppraisalCycles cycles;
  private final Appraisals appraisals;
  private final Evidence evidence;
  private final Ids ids;

  public Appraise(AppraisalCycles cycles, Appraisals appraisals, Evidence evidence, Ids ids) {
    this.cycles = cycles;
    this.appraisals = appraisals;
    this.evidence = evidence;
    this.ids = ids;
  }

  /**
   * Who is appraised in which cycle.
   *
   * @param judged the scores of what nothing is on record of
   * @param version the one that was seen; null where they were not appraised yet
   */
  public record Command(
      UUID cycle,
      UUID membership,
      @Nullable Integer version,
      List<Judgement> judged,
      String reasons) {
    public Command {
      judged = List.copyOf(judged);
    }
  }

  /** A criterion by its position, what it is given of 100, and why. */
  public record Judgement(int position, BigDecimal score, String remark) {}

  public Outcome<Appraisal> draft(Command command) {
    var cycle = cycles.find(command.cycle()).orElse(null);
    if (cycle == null) {
      return new Outcome.Unknown<>("cycle");
    }
    var tenure = appraisals.hold(command.membership()).orElse(null);
    if (tenure == null) {
      return new Outcome.Unknown<>("membership");
    }
    var held = tenure.membership();
    var standing = appraisals.of(cycle.id(), held.person()).orElse(null);
    if (standing != null && !Integer.valueOf(standing.version()).equals(command.version())) {
      return new Outcome.Stale<>(standing);
    }
    var found = new ArrayList<>(Words.of(PD_5, "reasons", command.reasons(), Words.PAGE));
    found.addAll(served(held, cycle.period()));
    if (standing != null) {
      found.addAll(AppraisalPath.draft(standing));
    }
    var scoring = new Scoring(evidence, cycle, held.person());
    var scores = scoring.scores(command.judged(), found);
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var result = scoring.result(scores, command.reasons());
    return standing == null
        ? added(cycle, new Holder(held.person(), tenure.organization().community()), result)
        : appraisals
            .save(standing.with(result))
            .map(Outcome::done)
            .orElseGet(() -> new Outcome.Stale<>(standing));
  }

  private Outcome<Appraisal> added(AppraisalCycle cycle, Holder holder, Result result) {
    var appraisal =
        new Appraisal(ids.next(), holder, cycle.id(), cycle.year(), result, false, null, null, 1);
    appraisals.add(appraisal);
    return Outcome.done(appraisal);
  }

  private static List<Violation> served(Membership held, Period period) {
    var end = held.endsOn();
    boolean served =
        !held.startsOn().isAfter(period.endsOn())
            && (end == null || !end.isBefore(period.startsOn()));
    return served
        ? List.of()
        : List.of(
            Violation.of(PD_5, "PD-5.notHeld", "membership", Map.of("from", period.startsOn())));
  }

  /** How the parts become a whole. */
  private record Scoring(Evidence evidence, AppraisalCycle cycle, UUID person) {
    List<Score> scores(List<Judgement> judged, List<Violation> found) {
      var given = new Judgements(judged);
      var scores = new ArrayList<Score>();
      for (var criterion : cycle.criteria()) {
        var count = evidence.of(person, criterion.source(), cycle.period());
        if (count.isNothing()) {
          given.of(criterion, found).ifPresent(scores::add);
        } else {
          given.refuse(criterion, count, found);
          scores.add(new Score(criterion, count.score(), count, null));
        }
      }
      return scores;
    }

    Result result(List<Score> scores, String reasons) {
      var total = scores.stream().map(Score::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Result(total, cycle.thresholds().grade(total), reasons, scores);
    }
  }
}
