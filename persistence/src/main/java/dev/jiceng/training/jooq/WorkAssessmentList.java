package dev.jiceng.training.jooq;

import static dev.jiceng.jooq.area.Tables.APPRAISAL;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static dev.jiceng.jooq.area.Tables.WORK_ASSESSMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.advice.CourseAdvice;
import dev.jiceng.training.advice.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What people are taken for, how they were appraised last, and what they should learn (TR-5). */
public final class WorkAssessmentList {
  /** Of the last year in which township and department both stood for it. */
  private static final Field<String> GRADE =
      field(
              select(APPRAISAL.GRADE)
                  .from(APPRAISAL)
                  .where(APPRAISAL.TOWNSHIP.eq(WORK_ASSESSMENT.TOWNSHIP))
                  .and(APPRAISAL.PERSON.eq(WORK_ASSESSMENT.PERSON))
                  .and(APPRAISAL.DEPARTMENT_AT.isNotNull())
                  .orderBy(APPRAISAL.YEAR.desc())
                  .limit(1))
          .as("last_grade");

  private static final List<String> POOR = List.of("BASICALLY_COMPETENT", "INCOMPETENT");

  private WorkAssessmentList() {}

  /** An assessment as the API shows it; {@code grade} is null before the first appraisal. */
  public record Row(
      UUID uuid,
      String townshipCode,
      String communityCode,
      UUID personId,
      String name,
      WorkType type,
      String reason,
      LocalDate assessedOn,
      @Nullable String grade,
      int version) {
    public List<CourseAdvice> advice() {
      return CourseAdvice.of(type, grade != null && POOR.contains(grade));
    }
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", WORK_ASSESSMENT.COMMUNITY)
            .filter("person", WORK_ASSESSMENT.PERSON)
            .filter("type", WORK_ASSESSMENT.TYPE)
            .filter("assessedOn", WORK_ASSESSMENT.ASSESSED_ON)
            .order("COMMUNITY", WORK_ASSESSMENT.COMMUNITY);
    var from =
        WORK_ASSESSMENT
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(WORK_ASSESSMENT.TOWNSHIP))
            .and(PERSON.ID.eq(WORK_ASSESSMENT.PERSON));
    var order = List.of(new Order("COMMUNITY", false));
    return new Listing(from, columns, order, WORK_ASSESSMENT.ID, WORK_ASSESSMENT.CURRENT.isTrue());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, WORK_ASSESSMENT.COMMUNITY);
  }

  public static Nest<Row> nest() {
    var columns = new ArrayList<Field<?>>(List.of(WORK_ASSESSMENT.fields()));
    columns.addAll(List.of(PERSON.NAME, GRADE));
    return new Nest<>(columns, List.of(), WorkAssessmentList::row);
  }

  private static Row row(Group row) {
    return new Row(
        row.get(WORK_ASSESSMENT.ID),
        row.get(WORK_ASSESSMENT.TOWNSHIP),
        row.get(WORK_ASSESSMENT.COMMUNITY),
        row.get(WORK_ASSESSMENT.PERSON),
        row.get(PERSON.NAME),
        WorkType.valueOf(row.get(WORK_ASSESSMENT.TYPE)),
        row.get(WORK_ASSESSMENT.REASON),
        row.get(WORK_ASSESSMENT.ASSESSED_ON),
        row.find(GRADE),
        row.get(WORK_ASSESSMENT.VERSION));
  }
}
