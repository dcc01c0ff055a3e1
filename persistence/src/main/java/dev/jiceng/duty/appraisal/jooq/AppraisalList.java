package dev.jiceng.duty.appraisal.jooq;

import static dev.jiceng.jooq.area.Tables.APPRAISAL;
import static dev.jiceng.jooq.area.Tables.APPRAISAL_SCORE;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.appraisal.Appraisal;
import dev.jiceng.duty.appraisal.AppraisalCycle;
import dev.jiceng.duty.appraisal.Evidence;
import dev.jiceng.duty.appraisal.Grade;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How holders were appraised, the newest year first (PD-5). */
public final class AppraisalList {
  private AppraisalList() {}

  public static Listing listing() {
    var isFinal = field(APPRAISAL.DEPARTMENT.isNotNull());
    var columns =
        new Columns()
            .filter("id", APPRAISAL.ID)
            .filter("community", APPRAISAL.COMMUNITY)
            .filter("cycle", APPRAISAL.CYCLE)
            .filter("person", APPRAISAL.PERSON)
            .filter("year", APPRAISAL.YEAR)
            .filter("grade", APPRAISAL.GRADE)
            .filter("score", APPRAISAL.SCORE)
            .filter("final", isFinal)
            .filter("adjust", APPRAISAL.ADJUST)
            .order("YEAR", APPRAISAL.YEAR)
            .order("COMMUNITY", APPRAISAL.COMMUNITY)
            .order("SCORE", APPRAISAL.SCORE)
            .group("township", APPRAISAL.TOWNSHIP)
            .group("community", APPRAISAL.COMMUNITY)
            .group("year", APPRAISAL.YEAR)
            .group("grade", APPRAISAL.GRADE)
            .group("final", isFinal)
            .group("adjust", APPRAISAL.ADJUST);
    var from =
        APPRAISAL
            .join(PERSON)
            .on(PERSON.TOWNSHIP.eq(APPRAISAL.TOWNSHIP))
            .and(PERSON.ID.eq(APPRAISAL.PERSON));
    return new Listing(
        from, columns, List.of(new Order("YEAR", true)), APPRAISAL.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, APPRAISAL.COMMUNITY);
  }

  public static Nest<AppraisalRow> nest() {
    var columns = new ArrayList<Field<?>>(List.of(APPRAISAL.fields()));
    columns.add(PERSON.NAME);
    return new Nest<>(columns, List.of(scores()), AppraisalList::row);
  }

  private static Nest.Child scores() {
    return new Nest.Child(
        APPRAISAL_SCORE,
        page ->
            APPRAISAL_SCORE
                .TOWNSHIP
                .eq(page.of(APPRAISAL.TOWNSHIP))
                .and(APPRAISAL_SCORE.APPRAISAL.eq(page.of(APPRAISAL.ID))),
        List.of(APPRAISAL_SCORE.fields()),
        List.of(APPRAISAL_SCORE.POSITION));
  }

  private static AppraisalRow row(Group row) {
    var holder =
        new Appraisal.Holder(
            row.get(APPRAISAL.PERSON), DivisionCode.of(row.get(APPRAISAL.COMMUNITY)));
    var result =
        new Appraisal.Result(
            row.get(APPRAISAL.SCORE),
            Grade.valueOf(row.get(APPRAISAL.GRADE)),
            row.get(APPRAISAL.REASONS),
            row.children(APPRAISAL_SCORE.ID, AppraisalList::score));
    var appraisal =
        new Appraisal(
            row.get(APPRAISAL.ID),
            holder,
            row.get(APPRAISAL.CYCLE),
            row.get(APPRAISAL.YEAR),
            result,
            row.get(APPRAISAL.ADJUST),
            mark(row, APPRAISAL.TOWNSHIP_BY, APPRAISAL.TOWNSHIP_NAME, APPRAISAL.TOWNSHIP_AT),
            department(row),
            row.get(APPRAISAL.VERSION));
    return new AppraisalRow(appraisal, row.get(PERSON.NAME));
  }

  private static Appraisal.@Nullable Department department(Group row) {
    var mark =
        mark(row, APPRAISAL.DEPARTMENT_BY, APPRAISAL.DEPARTMENT_NAME, APPRAISAL.DEPARTMENT_AT);
    return mark == null ? null : new Appraisal.Department(row.get(APPRAISAL.DEPARTMENT), mark);
  }

  private static @Nullable Mark mark(
      Group row, Field<String> by, Field<String> name, Field<Instant> at) {
    var subject = row.find(by);
    return subject == null ? null : new Mark(new Actor(subject, row.get(name)), row.get(at));
  }

  private static Appraisal.Score score(Group row) {
    var counted = row.find(APPRAISAL_SCORE.COUNTED);
    return new Appraisal.Score(
        new AppraisalCycle.Criterion(
            row.get(APPRAISAL_SCORE.POSITION),
            row.get(APPRAISAL_SCORE.NAME),
            AppraisalCycle.Source.valueOf(row.get(APPRAISAL_SCORE.SOURCE)),
            row.get(APPRAISAL_SCORE.WEIGHT)),
        row.get(APPRAISAL_SCORE.SCORE),
        counted == null
            ? null
            : new Evidence.Count(
                row.get(APPRAISAL_SCORE.REACHED), row.get(APPRAISAL_SCORE.HALFWAY), counted),
        row.find(APPRAISAL_SCORE.REMARK));
  }
}
