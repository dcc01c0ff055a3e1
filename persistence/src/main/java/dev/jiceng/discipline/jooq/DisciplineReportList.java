package dev.jiceng.discipline.jooq;

import static dev.jiceng.jooq.township.Tables.DISCIPLINE_REPORT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;

import dev.jiceng.discipline.DisciplineReport;
import dev.jiceng.discipline.Finding;
import dev.jiceng.discipline.ReportChannel;
import dev.jiceng.discipline.ReportMatter;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.tenants.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The list of reports lodged at one township or county, as somebody may see them. */
public final class DisciplineReportList {
  private DisciplineReportList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("id", DISCIPLINE_REPORT.ID)
            .filter("matter", DISCIPLINE_REPORT.MATTER)
            .filter("reached", DISCIPLINE_REPORT.REACHED)
            .filter("receivedOn", DISCIPLINE_REPORT.RECEIVED_ON)
            .filter("dueOn", DISCIPLINE_REPORT.DUE_ON)
            .order("RECEIVED_ON", DISCIPLINE_REPORT.RECEIVED_ON);
    return new Listing(
        DISCIPLINE_REPORT,
        columns,
        List.of(new Order("RECEIVED_ON", true)),
        DISCIPLINE_REPORT.ID,
        noCondition());
  }

  /** Never for those it accuses or their kin; for a community only what speaks of it. */
  public static Condition within(Scope scope, Actor actor) {
    var involved = val(actor.name()).eq(org.jooq.impl.DSL.any(DISCIPLINE_REPORT.BARRED));
    return scope instanceof Scope.Township(DivisionCode _, DivisionCode community)
            && community != null
        ? not(involved).and(DISCIPLINE_REPORT.ABOUT.eq(community.value()))
        : not(involved);
  }

  public static Nest<DisciplineReport> nest(DivisionCode lodgedAt, FieldVault vault) {
    var sealed = new SealedTexts(vault, lodgedAt);
    return new Nest<>(
        List.of(DISCIPLINE_REPORT.fields()),
        List.of(),
        group ->
            report(
                lodgedAt,
                sealed,
                new Cells() {
                  @Override
                  public <T> @Nullable T of(Field<T> column) {
                    return group.find(column);
                  }
                }));
  }

  /** A row's values, however it was read. */
  interface Cells {
    <T> @Nullable T of(Field<T> column);

    default <T> T must(Field<T> column) {
      return Objects.requireNonNull(of(column), column::getName);
    }

    default <T, R> @Nullable R made(Field<T> column, Function<T, R> make) {
      var value = of(column);
      return value == null ? null : make.apply(value);
    }
  }

  static DisciplineReport report(DivisionCode lodgedAt, SealedTexts sealed, Cells row) {
    var id = row.must(DISCIPLINE_REPORT.ID);
    var finding = row.made(DISCIPLINE_REPORT.FINDING, Finding::valueOf);
    var conclusion =
        finding == null
            ? null
            : new DisciplineReport.Conclusion(
                finding,
                row.must(DISCIPLINE_REPORT.CONCLUDED_ON),
                row.must(DISCIPLINE_REPORT.GROUNDS));
    var progress =
        new DisciplineReport.Progress(
            row.of(DISCIPLINE_REPORT.ASSIGNEE),
            row.of(DISCIPLINE_REPORT.INVESTIGATION),
            conclusion,
            row.of(DISCIPLINE_REPORT.NOTIFIED_ON));
    return new DisciplineReport(
        id,
        lodgedAt,
        row.made(DISCIPLINE_REPORT.ABOUT, DivisionCode::of),
        ReportChannel.valueOf(row.must(DISCIPLINE_REPORT.CHANNEL)),
        ReportMatter.valueOf(row.must(DISCIPLINE_REPORT.MATTER)),
        row.must(DISCIPLINE_REPORT.RECEIVED_ON),
        Objects.requireNonNull(
            sealed.open(id, DISCIPLINE_REPORT.TEXT, row.must(DISCIPLINE_REPORT.TEXT))),
        sealed.open(id, DISCIPLINE_REPORT.REPORTER, row.of(DISCIPLINE_REPORT.REPORTER)),
        Arrays.stream(row.must(DISCIPLINE_REPORT.PERSONS)).map(UUID::fromString).toList(),
        Set.of(row.must(DISCIPLINE_REPORT.BARRED)),
        row.of(DISCIPLINE_REPORT.DUE_ON),
        progress,
        row.must(DISCIPLINE_REPORT.VERSION));
  }
}
