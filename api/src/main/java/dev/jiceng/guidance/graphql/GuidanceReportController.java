package dev.jiceng.guidance.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.jooq.Report;
import dev.jiceng.guidance.report.Advise;
import dev.jiceng.guidance.report.Figures;
import dev.jiceng.shared.graphql.Completeness;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The report to the health administration (G-12). */
@Controller
class GuidanceReportController {
  private static final int LONGEST = 366;

  private final Payloads payloads;
  private final Lists lists;

  GuidanceReportController(Payloads payloads, Lists lists) {
    this.payloads = payloads;
    this.lists = lists;
  }

  /** SDL's {@code GuidanceReport}. */
  record Shown(
      LocalDate from,
      LocalDate to,
      Figures total,
      List<UserError> advice,
      List<ShownPart> parts,
      Completeness completeness) {}

  /** SDL's {@code GuidanceReportPart}. */
  record ShownPart(
      @Nullable String area, @Nullable String team, Figures figures, List<UserError> advice) {}

  @SchemaMapping(typeName = "Area")
  @Nullable Shown guidanceReport(
      Area area, @Argument LocalDate from, @Argument LocalDate to, DataFetchingEnvironment field) {
    if (to.isBefore(from) || from.plusDays(LONGEST).isBefore(to)) {
      throw RefusedRequest.argument("to", "guidance.period");
    }
    if (area.scope() instanceof Scope.Township) {
      return null;
    }
    var today = lists.today();
    var covered =
        lists.<List<Report.Part>>covered(
            area.scope(),
            sql -> new Report(sql, from, to, today).parts(),
            counties -> counties.stream().flatMap(Collection::stream).toList());
    var parts = covered.answer();
    var total = parts.stream().map(Report.Part::figures).reduce(Figures.NONE, Figures::plus);
    var locale = field.getLocale();
    return new Shown(
        from,
        to,
        total,
        advice(total, locale),
        parts.stream().map(part -> shown(part, locale)).toList(),
        Completeness.of(covered));
  }

  private ShownPart shown(Report.Part part, Locale locale) {
    return new ShownPart(part.area(), part.team(), part.figures(), advice(part.figures(), locale));
  }

  private List<UserError> advice(Figures figures, Locale locale) {
    return payloads.violations(Advise.on(figures), locale);
  }
}
