package dev.jiceng.target.jooq;

import static dev.jiceng.jooq.area.Tables.ASSESSMENT;
import static dev.jiceng.jooq.area.Tables.INSPECTION;
import static dev.jiceng.jooq.area.Tables.LETTER_ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.ORGANIZATION;
import static dev.jiceng.jooq.area.Tables.PROGRESS_REPORT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.jooq.OrganizationRow;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.PageQuery;
import dev.jiceng.target.ProgressReport;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TargetStatus;
import dev.jiceng.tenants.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Rows and parts of them by id, many at once; each method is one statement. */
public final class TargetDetails {
  private final InstantSource clock;

  public TargetDetails(InstantSource clock) {
    this.clock = clock;
  }

  /** Letters with all of them. */
  public Map<UUID, TargetLetterRow> rows(DSLContext sql, Scope scope, Collection<UUID> letters) {
    return rows(sql, scope, letters, Asked.ALL);
  }

  public Map<UUID, TargetLetterRow> rows(
      DSLContext sql, Scope scope, Collection<UUID> letters, Asked asked) {
    return TargetLetterList.of(scope, today(), asked).byId(sql, letters, TargetLetterRow::uuid);
  }

  /** Targets in force or not. */
  public Map<UUID, TermTargetRow> targets(
      DSLContext sql, Scope scope, Collection<UUID> targets, Asked asked) {
    return TermTargetList.all(scope, today(), asked).byId(sql, targets, TermTargetRow::uuid);
  }

  public Map<UUID, InspectionRow> inspections(
      DSLContext sql, Collection<UUID> inspections, Condition within) {
    var page =
        InspectionList.listing()
            .page(
                sql,
                within.and(INSPECTION.ID.in(inspections)),
                all(inspections),
                today(),
                InspectionList.nest());
    return page.rows().stream()
        .map(keyed -> keyed.row())
        .collect(Collectors.toMap(InspectionRow::uuid, Function.identity()));
  }

  /** Whole letters as the rules see them. */
  public Map<UUID, TargetLetter> letters(DSLContext sql, Collection<UUID> letters) {
    return JooqTargetLetters.findAll(sql, letters);
  }

  /** All reports of the indicators, by lineage, oldest first. */
  public Map<UUID, List<ReportRow>> reports(DSLContext sql, Collection<UUID> lineages) {
    return sql
        .select(
            PROGRESS_REPORT.TOWNSHIP,
            row(
                    PROGRESS_REPORT.ID,
                    PROGRESS_REPORT.LINEAGE,
                    PROGRESS_REPORT.REPORTED_ON,
                    PROGRESS_REPORT.VALUE,
                    PROGRESS_REPORT.EVIDENCE,
                    row(PROGRESS_REPORT.SUBJECT, PROGRESS_REPORT.NAME).mapping(Actor::new),
                    PROGRESS_REPORT.RECORDED_AT,
                    PROGRESS_REPORT.CORRECTS)
                .mapping(ProgressReport::new))
        .from(PROGRESS_REPORT)
        .where(PROGRESS_REPORT.LINEAGE.in(lineages))
        .orderBy(PROGRESS_REPORT.RECORDED_AT, PROGRESS_REPORT.ID)
        .fetch(mapping(ReportRow::new))
        .stream()
        .collect(Collectors.groupingBy(report -> report.report().lineage()));
  }

  /** The organizations that promise, by letter, in the letter's order. */
  public Map<UUID, List<OrganizationRow>> organizations(DSLContext sql, Collection<UUID> letters) {
    return sql.select(
            LETTER_ORGANIZATION.LETTER,
            ORGANIZATION.TOWNSHIP,
            ORGANIZATION.COMMUNITY,
            ORGANIZATION.ID,
            ORGANIZATION.NAME,
            ORGANIZATION.KIND.convertFrom(OrganizationKind::valueOf))
        .from(LETTER_ORGANIZATION)
        .join(ORGANIZATION)
        .on(ORGANIZATION.TOWNSHIP.eq(LETTER_ORGANIZATION.TOWNSHIP))
        .and(ORGANIZATION.ID.eq(LETTER_ORGANIZATION.ORGANIZATION))
        .where(LETTER_ORGANIZATION.LETTER.in(letters))
        .orderBy(LETTER_ORGANIZATION.POSITION)
        .fetchGroups(
            LETTER_ORGANIZATION.LETTER,
            found ->
                new OrganizationRow(
                    found.value2(),
                    found.value3(),
                    found.value4(),
                    found.value5(),
                    found.value6(),
                    null));
  }

  /** All assessments of the targets, oldest first. */
  public Map<UUID, List<AssessmentRow>> assessments(DSLContext sql, Collection<UUID> targets) {
    return sql.select(
            ASSESSMENT.TARGET,
            ASSESSMENT.YEAR,
            ASSESSMENT.COMPUTED.convertFrom(TargetStatus::valueOf),
            ASSESSMENT.GIVEN.convertFrom(
                given -> given == null ? null : TargetStatus.valueOf(given)),
            ASSESSMENT.REASON,
            ASSESSMENT.NAME,
            ASSESSMENT.AT)
        .from(ASSESSMENT)
        .where(ASSESSMENT.TARGET.in(targets))
        .orderBy(ASSESSMENT.AT, ASSESSMENT.ID)
        .fetchGroups(
            ASSESSMENT.TARGET,
            found ->
                new AssessmentRow(
                    found.value2(),
                    found.value3(),
                    found.value4(),
                    found.value5(),
                    found.value6(),
                    found.value7()));
  }

  private LocalDate today() {
    return new Moment(clock.instant()).day();
  }

  private static PageQuery all(Collection<UUID> ids) {
    return new PageQuery(Map.of(), List.of(), ids.size(), null, null, false, true, false);
  }
}
