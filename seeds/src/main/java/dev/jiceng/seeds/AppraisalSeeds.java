package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.affairs.Mark;
import dev.jiceng.duty.appraisal.Appraisal;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.Appraise;
import dev.jiceng.duty.appraisal.ApproveAppraisal;
import dev.jiceng.duty.appraisal.OpenCycle;
import dev.jiceng.duty.appraisal.jooq.JooqAppraisalCycles;
import dev.jiceng.duty.appraisal.jooq.JooqAppraisals;
import dev.jiceng.duty.appraisal.jooq.JooqEvidence;
import dev.jiceng.roster.Membership;
import dev.jiceng.shared.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Invents how those who serve were appraised in the last two years (PD-5). */
final class AppraisalSeeds {
  private static final Actor TOWNSHIP = new Actor("demo/township", "示例镇干部");
  private static final Actor DEPARTMENT = new Actor("demo/department", "示例考核员");
  private static final AppraisalCycle.Thresholds THRESHOLDS =
      new AppraisalCycle.Thresholds(
          BigDecimal.valueOf(90), BigDecimal.valueOf(75), BigDecimal.valueOf(60));
  private static final List<AppraisalCycle.Criterion> CRITERIA =
      List.of(
          new AppraisalCycle.Criterion(1, "岗位任务", AppraisalCycle.Source.TASKS, 30),
          new AppraisalCycle.Criterion(2, "任期目标", AppraisalCycle.Source.TARGETS, 30),
          new AppraisalCycle.Criterion(3, "群众评议", AppraisalCycle.Source.JUDGED, 40));

  private final UseCases does;
  private final Dice dice;
  private final JooqAppraisalCycles cycles;
  private final JooqAppraisals appraisals;
  private final JooqEvidence evidence;

  AppraisalSeeds(UseCases does, Dice dice) {
    var sql = does.tx().sql();
    this.does = does;
    this.dice = dice;
    this.cycles = new JooqAppraisalCycles(sql, does.ids());
    this.appraisals = new JooqAppraisals(sql, does.tx().scope(), does.ids());
    this.evidence = new JooqEvidence(sql, Calendar.TODAY);
  }

  /** A few do badly two years in a row; of the last year the department has not settled all. */
  void play(List<Membership> held) {
    int last = Calendar.TODAY.getYear() - 1;
    var once = new LinkedHashMap<UUID, Membership>();
    held.forEach(membership -> once.putIfAbsent(membership.person(), membership));
    for (var membership : once.values()) {
      int standing = dice.chance(8) ? 40 : dice.chance(25) ? 65 : dice.chance(60) ? 82 : 95;
      for (int year = last - 1; year <= last; year++) {
        var cycle = cycle(year);
        if (!membership.startsOn().isAfter(cycle.period().startsOn())) {
          appraise(cycle, membership, standing, year < last || dice.chance(70));
        }
      }
    }
  }

  private AppraisalCycle cycle(int year) {
    return cycles
        .of(year)
        .orElseGet(() -> {
          var period =
              new AppraisalCycle.Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
          var command =
              new OpenCycle.Command(does.tx().township(), year, period, THRESHOLDS, CRITERIA);
          var cycle = done(new OpenCycle(cycles, does.ids()).open(command));
          does.audit("OPEN", "AppraisalCycle", cycle.id());
          return cycle;
        });
  }

  private void appraise(AppraisalCycle cycle, Membership held, int standing, boolean isSettled) {
    var judged =
        cycle.criteria().stream()
            .filter(it -> evidence.of(held.person(), it.source(), cycle.period()).counted() == 0)
            .map(it -> judged(it, standing))
            .toList();
    var command = new Appraise.Command(cycle.id(), held.id(), null, judged, "按年度考核办法评定");
    var drafted = done(new Appraise(cycles, appraisals, evidence, does.ids()).draft(command));
    var approve = new ApproveAppraisal(appraisals);
    var next = LocalDate.of(cycle.year() + 1, 1, 10);
    var approved = done(approve.forTownship(seen(drafted), at(TOWNSHIP, next)));
    if (isSettled) {
      done(approve.forDepartment(seen(approved), "县委组织部", at(DEPARTMENT, next.plusDays(15))));
    }
    does.audit("APPRAISE", "Appraisal", drafted.id());
  }

  private Appraise.Judgement judged(AppraisalCycle.Criterion criterion, int standing) {
    var score = BigDecimal.valueOf(standing + dice.between(-4, 4));
    return new Appraise.Judgement(criterion.position(), score, "民主测评得分");
  }

  private static ApproveAppraisal.Seen seen(Appraisal appraisal) {
    return new ApproveAppraisal.Seen(appraisal.id(), appraisal.version());
  }

  private static Mark at(Actor by, LocalDate day) {
    return new Mark(by, Calendar.morning(day).at());
  }
}
