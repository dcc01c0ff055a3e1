package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.check.Edition;
import dev.jiceng.guidance.check.Key;
import dev.jiceng.guidance.check.Origin;
import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.check.Piece;
import dev.jiceng.guidance.check.Placement;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncFieldChecks;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.TemplateRef;
import dev.jiceng.guidance.finding.RectifyFinding;
import dev.jiceng.guidance.jooq.JooqFieldChecks;
import dev.jiceng.guidance.jooq.JooqFindings;
import dev.jiceng.guidance.liaison.ReferInformation;
import dev.jiceng.guidance.liaison.jooq.JooqReferrals;
import dev.jiceng.guidance.plan.Visit;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Field checks of a community, and what became of their findings (G-6, G-7, G-9). */
final class FieldCheckSeeds {
  static final List<DivisionCode> TOWNSHIPS =
      List.of(
          DivisionCode.of("610725001"), DivisionCode.of("610725101"), DivisionCode.of("610725102"));

  private static final Actor INSTRUCTOR = new Actor("demo/instructor", "示例督导员");
  private static final Actor DOCTOR = new Actor("demo/doctor", "示例村医");
  private static final Part TRAININGS =
      new Part.Trainings(
          List.of(
              new Part.Training(
                  "法定传染病报告流程",
                  BigDecimal.ONE,
                  List.of(new Part.PersonMet(Part.MetRole.RESPONSIBLE_DOCTOR, "示例村医")))));
  private static final int CHECKS = 4;

  /** Of a hundred planned visits. */
  private static final int MISSED = 25;

  private final Tx tx;
  private final DivisionCode community;
  private final CountyGuidance.Basis basis;
  private final Dice dice;
  private final SeededIds ids;

  FieldCheckSeeds(Tx tx, DivisionCode community, CountyGuidance.Basis basis) {
    this.tx = tx;
    this.community = community;
    this.basis = basis;
    this.dice = Dice.of(community.value(), "field checks");
    this.ids = new SeededIds(Dice.of(community.value(), "ids of field checks"));
  }

  boolean play() {
    var first = ids.next();
    var known = new JooqFieldChecks(tx.sql(), tx.township(), tx.at()).lock(List.of(first));
    if (!known.isEmpty()) {
      return false;
    }
    check(first, byChance());
    for (int i = 1; i < CHECKS; i++) {
      check(ids.next(), byChance());
    }
    basis.visits(community).stream()
        .filter(_ -> !dice.chance(MISSED))
        .forEach(visit -> check(ids.next(), new Occasion(visit)));
    return true;
  }

  /** What brought instructors there. */
  private record Occasion(
      LocalDate day, SubjectArea area, List<UUID> instructors, Map<String, Part> parts) {
    Occasion(Visit visit) {
      this(
          visit.slot().day(),
          visit.subjectAreas().iterator().next(),
          List.copyOf(visit.instructors()),
          Map.of(Key.VISIT, new Part.Visit(visit.lineage()), Key.TRAININGS, TRAININGS));
    }
  }

  private Occasion byChance() {
    var day = dice.day(LocalDate.of(2026, 3, 2), Calendar.TODAY.minusDays(1));
    var area = dice.pick(List.of(SubjectArea.values()));
    return new Occasion(day, area, dice.some(CountyGuidance.instructors(), 2), Map.of());
  }

  private void check(UUID id, Occasion occasion) {
    var held = occasion.day();
    var start = Calendar.morning(held).at();
    var end = start.plus(Duration.ofMinutes(dice.between(40, 150)));
    var answers = FieldAnswers.of(occasion.area(), !dice.chance(60), dice);
    var wrong = answers.wrong();
    var changes = new TreeMap<String, Part>(occasion.parts());
    changes.put(Key.TIMES, new Part.Times(start, end));
    changes.put(Key.INSTRUCTORS, new Part.Instructors(occasion.instructors()));
    changes.putAll(answers.parts());
    var finding = ids.next();
    if (wrong != null) {
      changes.put(Key.finding(finding), found(wrong));
    }
    var origin = new Origin("demo-phone", 1);
    var placement =
        new Placement(community, new TemplateRef(GuidanceCatalogue.code(occasion.area()), 1));
    var sent =
        new Sent(id, placement, new Piece(origin, Edition.NONE, changes), end, Duration.ZERO);
    var checks = new JooqFieldChecks(tx.sql(), tx.township(), end);
    var result =
        new SyncFieldChecks(checks, basis.sync())
            .handle(List.of(sent), INSTRUCTOR, new Moment(end));
    if (!(result.getFirst() instanceof SyncResult.Created)) {
      throw new IllegalStateException("the demo data breaks a rule: " + result);
    }
    tx.audit(new AuditNote("SYNC", "FieldCheck", id.toString(), null, null, null));
    if (wrong != null) {
      follow(id, finding, held);
    }
  }

  private Part.Found found(ChecklistItem wrong) {
    var severity = dice.pick(List.of(Part.Severity.values()));
    String description = "“%s”一项不合要求，须整改".formatted(wrong.text());
    return new Part.Found(wrong.code(), severity, description, null, 15, "村卫生室", List.of());
  }

  /** How far it came is chance: open, at it, handed in, sent back or verified. */
  private void follow(UUID check, UUID named, LocalDate held) {
    var referrals = new JooqReferrals(tx);
    var id = referrals.finding(named, check).orElseThrow();
    int steps = dice.between(0, 4);
    var findings = new JooqFindings(tx, ids);
    var path = new RectifyFinding(findings, findings.deadlines());
    if (steps > 0) {
      step(path.begin(act(findings, id, DOCTOR, held), null));
    }
    if (steps > 1) {
      step(path.submit(act(findings, id, DOCTOR, held), "已整改", List.of()));
    }
    if (steps == 3) {
      step(path.sendBack(act(findings, id, INSTRUCTOR, held), "整改不彻底，请补充佐证"));
    }
    if (steps == 4) {
      step(path.verify(act(findings, id, INSTRUCTOR, held), "复核合格", null));
    }
    if (dice.chance(15)) {
      var send = new ReferInformation.Send(community, check, named, "慢病科", "请指导规范随访");
      var now = Calendar.morning(held.plusDays(1));
      var referral = done(new ReferInformation(referrals, ids).send(send, INSTRUCTOR, now));
      tx.audit(new AuditNote("REFER", "Referral", referral.id().toString(), null, null, null));
    }
  }

  private static RectifyFinding.Act act(JooqFindings findings, UUID id, Actor by, LocalDate held) {
    var version = findings.find(id).orElseThrow().version();
    return new RectifyFinding.Act(id, version, by, Calendar.morning(held.plusDays(1)));
  }

  private void step(Outcome<dev.jiceng.guidance.finding.Finding> outcome) {
    var id = done(outcome).id().toString();
    tx.audit(new AuditNote("RECTIFY", "Finding", id, null, null, null));
  }
}
