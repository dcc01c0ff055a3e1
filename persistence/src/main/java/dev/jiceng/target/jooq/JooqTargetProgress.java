package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.ASSESSMENT;
import static dev.jiceng.jooq.area.Tables.INDICATOR;
import static dev.jiceng.jooq.area.Tables.INSPECTION;
import static dev.jiceng.jooq.area.Tables.INSPECTION_LINE;
import static dev.jiceng.jooq.area.Tables.PROGRESS_REPORT;
import static dev.jiceng.jooq.area.Tables.TERM_TARGET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.shared.Actor;
import dev.jiceng.target.Assessment;
import dev.jiceng.target.Indicator;
import dev.jiceng.target.Inspection;
import dev.jiceng.target.Outlook;
import dev.jiceng.target.ProgressReport;
import dev.jiceng.target.TargetProgress;
import dev.jiceng.target.TermTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** What was reported, inspected and assessed in the township that {@code sql} is bound to. */
public final class JooqTargetProgress implements TargetProgress {
  private final DSLContext sql;

  public JooqTargetProgress(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, List<ProgressReport>> reports(List<UUID> lineages) {
    return sql
        .select(
            PROGRESS_REPORT.ID,
            PROGRESS_REPORT.LINEAGE,
            PROGRESS_REPORT.REPORTED_ON,
            PROGRESS_REPORT.VALUE,
            PROGRESS_REPORT.EVIDENCE,
            row(PROGRESS_REPORT.SUBJECT, PROGRESS_REPORT.NAME).mapping(Actor::new),
            PROGRESS_REPORT.RECORDED_AT,
            PROGRESS_REPORT.CORRECTS)
        .from(PROGRESS_REPORT)
        .where(PROGRESS_REPORT.LINEAGE.in(lineages))
        .fetch(mapping(ProgressReport::new))
        .stream()
        .collect(Collectors.groupingBy(ProgressReport::lineage));
  }

  @Override
  public void add(ProgressReport report) {
    sql.insertInto(PROGRESS_REPORT)
        .set(PROGRESS_REPORT.ID, report.id())
        .set(PROGRESS_REPORT.LINEAGE, report.lineage())
        .set(PROGRESS_REPORT.REPORTED_ON, report.on())
        .set(PROGRESS_REPORT.VALUE, report.value())
        .set(PROGRESS_REPORT.EVIDENCE, report.evidence())
        .set(PROGRESS_REPORT.SUBJECT, report.reporter().subject())
        .set(PROGRESS_REPORT.NAME, report.reporter().name())
        .set(PROGRESS_REPORT.RECORDED_AT, report.recordedAt())
        .set(PROGRESS_REPORT.CORRECTS, report.corrects())
        .execute();
  }

  @Override
  public void update(TermTarget target, Outlook outlook, Map<UUID, ProgressReport> newest) {
    var updates = new ArrayList<Query>();
    updates.add(
        sql.update(TERM_TARGET)
            .set(TERM_TARGET.STANDING, outlook.standing().name())
            .set(TERM_TARGET.AT_RISK_FROM, outlook.atRiskFrom())
            .set(TERM_TARGET.OVERDUE_FROM, outlook.overdueFrom())
            .where(TERM_TARGET.ID.eq(target.id())));
    for (Indicator indicator : target.indicators()) {
      var report = newest.get(indicator.lineage());
      if (report != null) {
        updates.add(
            sql.update(INDICATOR)
                .set(INDICATOR.ACTUAL, report.value())
                .set(INDICATOR.ACTUAL_ON, report.on())
                .where(INDICATOR.ID.eq(indicator.id())));
      }
    }
    sql.batch(updates).execute();
  }

  @Override
  public Optional<Outlook> outlook(UUID target) {
    return sql.select(
            TERM_TARGET.STANDING.convertFrom(Outlook.Standing::valueOf),
            TERM_TARGET.AT_RISK_FROM,
            TERM_TARGET.OVERDUE_FROM)
        .from(TERM_TARGET)
        .where(TERM_TARGET.ID.eq(target))
        .fetchOptional(mapping(Outlook::new));
  }

  @Override
  public Optional<Inspection.Finding> newestFinding(UUID lineage) {
    return sql.select(INSPECTION_LINE.FINDING.convertFrom(Inspection.Finding::valueOf))
        .from(INSPECTION_LINE)
        .join(TERM_TARGET)
        .on(TERM_TARGET.ID.eq(INSPECTION_LINE.TARGET))
        .where(TERM_TARGET.LINEAGE.eq(lineage))
        .and(INSPECTION_LINE.INDICATOR.isNull())
        .and(INSPECTION_LINE.FINDING.isNotNull())
        .orderBy(INSPECTION_LINE.ACCEPTED_AT.desc(), INSPECTION_LINE.ID.desc())
        .limit(1)
        .fetchOptional(mapping(finding -> finding));
  }

  private static final Field<List<Inspection.Line>> LINES =
      multiset(
              select(
                      INSPECTION_LINE.ID,
                      INSPECTION_LINE.TARGET,
                      INSPECTION_LINE.INDICATOR,
                      row(
                              INSPECTION_LINE.FINDING,
                              INSPECTION_LINE.REMARK,
                              INSPECTION_LINE.SUBJECT,
                              INSPECTION_LINE.NAME,
                              INSPECTION_LINE.ACCEPTED_AT)
                          .mapping(JooqTargetProgress::acceptance))
                  .from(INSPECTION_LINE)
                  .where(INSPECTION_LINE.INSPECTION.eq(INSPECTION.ID))
                  .orderBy(INSPECTION_LINE.POSITION))
          .convertFrom(rows -> rows.map(mapping(Inspection.Line::new)));

  @Override
  public Optional<Inspection> inspection(UUID inspection) {
    return sql.select(
            INSPECTION.ID,
            INSPECTION.LETTER,
            INSPECTION.YEAR,
            INSPECTION.DUE_ON,
            LINES,
            INSPECTION.VERSION)
        .from(INSPECTION)
        .where(INSPECTION.ID.eq(inspection))
        .fetchOptional(mapping(Inspection::new));
  }

  @Override
  public boolean hasInspection(UUID letter, int year) {
    return sql.fetchExists(INSPECTION, INSPECTION.LETTER.eq(letter), INSPECTION.YEAR.eq(year));
  }

  @Override
  public void add(Inspection inspection) {
    var inserts = new ArrayList<Query>();
    inserts.add(
        sql.insertInto(INSPECTION)
            .set(INSPECTION.ID, inspection.id())
            .set(INSPECTION.LETTER, inspection.letter())
            .set(INSPECTION.YEAR, inspection.year())
            .set(INSPECTION.DUE_ON, inspection.dueOn()));
    for (int i = 0; i < inspection.lines().size(); i++) {
      var line = inspection.lines().get(i);
      inserts.add(
          sql.insertInto(INSPECTION_LINE)
              .set(INSPECTION_LINE.ID, line.id())
              .set(INSPECTION_LINE.INSPECTION, inspection.id())
              .set(INSPECTION_LINE.POSITION, i)
              .set(INSPECTION_LINE.TARGET, line.target())
              .set(INSPECTION_LINE.INDICATOR, line.indicator()));
    }
    sql.batch(inserts).execute();
  }

  @Override
  public Optional<Inspection> save(Inspection inspection) {
    int updated =
        sql.update(INSPECTION)
            .set(INSPECTION.VERSION, inspection.version() + 1)
            .where(INSPECTION.ID.eq(inspection.id()))
            .and(INSPECTION.VERSION.eq(inspection.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    sql.batch(
            inspection.lines().stream()
                .filter(Inspection.Line::isInspected)
                .map(this::acceptance)
                .toList())
        .execute();
    return Optional.of(inspection.withVersion(inspection.version() + 1));
  }

  @Override
  public boolean add(Assessment assessment, int targetVersion) {
    var override = assessment.override();
    int updated =
        sql.update(TERM_TARGET)
            .set(TERM_TARGET.VERSION, targetVersion + 1)
            .set(TERM_TARGET.OVERRIDE_STATUS, override == null ? null : override.status().name())
            .set(TERM_TARGET.OVERRIDE_REASON, override == null ? null : override.reason())
            .set(TERM_TARGET.OVERRIDE_BY, override == null ? null : assessment.actor().name())
            .set(TERM_TARGET.OVERRIDE_AT, override == null ? null : assessment.at())
            .where(TERM_TARGET.ID.eq(assessment.target()))
            .and(TERM_TARGET.VERSION.eq(targetVersion))
            .execute();
    if (updated == 0) {
      return false;
    }
    sql.insertInto(ASSESSMENT)
        .set(ASSESSMENT.ID, assessment.id())
        .set(ASSESSMENT.TARGET, assessment.target())
        .set(ASSESSMENT.YEAR, assessment.year())
        .set(ASSESSMENT.COMPUTED, assessment.computed().name())
        .set(ASSESSMENT.GIVEN, override == null ? null : override.status().name())
        .set(ASSESSMENT.REASON, override == null ? null : override.reason())
        .set(ASSESSMENT.SUBJECT, assessment.actor().subject())
        .set(ASSESSMENT.NAME, assessment.actor().name())
        .set(ASSESSMENT.AT, assessment.at())
        .execute();
    return true;
  }

  /** Only what is not accepted yet is written: who accepted a line first stays. */
  private Query acceptance(Inspection.Line line) {
    var acceptance = java.util.Objects.requireNonNull(line.acceptance());
    return sql.update(INSPECTION_LINE)
        .set(INSPECTION_LINE.FINDING, acceptance.finding().name())
        .set(INSPECTION_LINE.REMARK, acceptance.remark())
        .set(INSPECTION_LINE.SUBJECT, acceptance.actor().subject())
        .set(INSPECTION_LINE.NAME, acceptance.actor().name())
        .set(INSPECTION_LINE.ACCEPTED_AT, acceptance.at())
        .where(INSPECTION_LINE.ID.eq(line.id()))
        .and(INSPECTION_LINE.FINDING.isNull());
  }

  static Inspection.@Nullable Acceptance acceptance(
      @Nullable String finding,
      @Nullable String remark,
      @Nullable String subject,
      @Nullable String name,
      @Nullable Instant at) {
    if (finding == null || subject == null || name == null || at == null) {
      return null;
    }
    return new Inspection.Acceptance(
        Inspection.Finding.valueOf(finding), remark, new Actor(subject, name), at);
  }
}
