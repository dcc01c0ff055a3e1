package dev.jiceng.discipline.jooq;

import static dev.jiceng.jooq.area.Tables.COMMUNITY;
import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.township.Tables.DISCIPLINE_REPORT;

import dev.jiceng.discipline.DisciplineReport;
import dev.jiceng.discipline.DisciplineReports;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The reports of the township or county that is written to, as far as the actor may see them. */
public final class JooqDisciplineReports implements DisciplineReports {
  private final Tx tx;
  private final DSLContext sql;
  private final SealedTexts sealed;
  private final UnaryOperator<@Nullable LocalDate> due;

  /** {@code due} says until when what was received on a day is to be concluded. */
  public JooqDisciplineReports(Tx tx, FieldVault vault, UnaryOperator<@Nullable LocalDate> due) {
    this.tx = tx;
    this.sql = tx.sql();
    this.sealed = new SealedTexts(vault, tx.scope().area());
    this.due = due;
  }

  @Override
  public Optional<DisciplineReport> find(UUID report) {
    return sql.select(DISCIPLINE_REPORT.fields())
        .from(DISCIPLINE_REPORT)
        .where(DISCIPLINE_REPORT.ID.eq(report))
        .and(DisciplineReportList.within(tx.scope(), tx.act().actor()))
        .fetchOptional(this::report);
  }

  private DisciplineReport report(Record row) {
    return DisciplineReportList.report(
        tx.scope().area(),
        sealed,
        new DisciplineReportList.Cells() {
          @Override
          public <T> @Nullable T of(Field<T> column) {
            return row.get(column);
          }
        });
  }

  @Override
  public boolean hasCommunity(DivisionCode community) {
    return sql.fetchExists(COMMUNITY, COMMUNITY.CODE.eq(community.value()));
  }

  @Override
  public Map<UUID, Collection<String>> namesAround(Collection<UUID> people) {
    var kin = PERSON.as("kin");
    var names = new HashMap<UUID, Collection<String>>();
    sql.select(PERSON.ID, PERSON.NAME, kin.NAME)
        .from(PERSON)
        .leftJoin(KINSHIP)
        .on(KINSHIP.TOWNSHIP.eq(PERSON.TOWNSHIP))
        .and(KINSHIP.PERSON.eq(PERSON.ID).or(KINSHIP.RELATIVE.eq(PERSON.ID)))
        .leftJoin(kin)
        .on(kin.TOWNSHIP.eq(PERSON.TOWNSHIP))
        .and(kin.ID.in(KINSHIP.PERSON, KINSHIP.RELATIVE))
        .where(PERSON.ID.in(people))
        .forEach(row -> {
          var around = names.computeIfAbsent(row.value1(), _ -> new HashSet<>());
          around.add(row.value2());
          Optional.ofNullable(row.value3()).ifPresent(around::add);
        });
    return names;
  }

  @Override
  public @Nullable LocalDate conclusionDue(LocalDate receivedOn) {
    return due.apply(receivedOn);
  }

  @Override
  public void add(DisciplineReport report) {
    var about = report.about();
    sql.insertInto(DISCIPLINE_REPORT)
        .set(DISCIPLINE_REPORT.ID, report.id())
        .set(DISCIPLINE_REPORT.ABOUT, about == null ? null : about.value())
        .set(DISCIPLINE_REPORT.CHANNEL, report.channel().name())
        .set(DISCIPLINE_REPORT.MATTER, report.matter().name())
        .set(DISCIPLINE_REPORT.RECEIVED_ON, report.receivedOn())
        .set(
            DISCIPLINE_REPORT.TEXT, sealed.seal(report.id(), DISCIPLINE_REPORT.TEXT, report.text()))
        .set(
            DISCIPLINE_REPORT.REPORTER,
            sealed.seal(report.id(), DISCIPLINE_REPORT.REPORTER, report.reporter()))
        .set(
            DISCIPLINE_REPORT.PERSONS,
            report.persons().stream().map(UUID::toString).toArray(String[]::new))
        .set(DISCIPLINE_REPORT.BARRED, report.barred().toArray(String[]::new))
        .set(DISCIPLINE_REPORT.DUE_ON, report.dueOn())
        .set(DISCIPLINE_REPORT.REACHED, report.reached().name())
        .execute();
  }

  @Override
  public Optional<DisciplineReport> save(DisciplineReport report) {
    int updated =
        sql.update(DISCIPLINE_REPORT)
            .set(DISCIPLINE_REPORT.VERSION, report.version() + 1)
            .set(progress(report))
            .where(DISCIPLINE_REPORT.ID.eq(report.id()))
            .and(DISCIPLINE_REPORT.VERSION.eq(report.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(report.withVersion(report.version() + 1));
  }

  private static Map<Field<?>, Object> progress(DisciplineReport report) {
    var progress = report.progress();
    var conclusion = progress.conclusion();
    var values = new LinkedHashMap<Field<?>, Object>();
    values.put(DISCIPLINE_REPORT.REACHED, report.reached().name());
    values.put(DISCIPLINE_REPORT.ASSIGNEE, progress.assignee());
    values.put(DISCIPLINE_REPORT.INVESTIGATION, progress.investigation());
    values.put(DISCIPLINE_REPORT.FINDING, conclusion == null ? null : conclusion.finding().name());
    values.put(DISCIPLINE_REPORT.CONCLUDED_ON, conclusion == null ? null : conclusion.on());
    values.put(DISCIPLINE_REPORT.GROUNDS, conclusion == null ? null : conclusion.text());
    values.put(DISCIPLINE_REPORT.NOTIFIED_ON, progress.notifiedOn());
    return values;
  }
}
