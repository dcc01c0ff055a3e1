package dev.jiceng.regulation.jooq;

import static dev.jiceng.jooq.platform.Tables.HOLIDAY_YEAR;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;

/** What a timetable is reckoned from: a profile with its line, and the calendars known. */
public record TimetableBasis(Pedigree pedigree, WorkingDays calendar) {
  private static final ProfileTables ALL = ProfileTables.as("known");

  private static final Field<List<HolidayYear>> YEARS =
      multiset(
              select(
                      HOLIDAY_YEAR.YEAR,
                      HOLIDAY_YEAR.NOTICE,
                      HOLIDAY_YEAR.DAYS_OFF,
                      HOLIDAY_YEAR.MAKE_UP)
                  .from(HOLIDAY_YEAR))
          .convertFrom(rows -> rows.map(TimetableBasis::year));

  /** One statement; empty where there is no such version. */
  public static Optional<TimetableBasis> find(DSLContext sql, ProfileRef ref) {
    var rows =
        sql.select(ALL.content, YEARS).from(ALL.table).where(ALL.isOfLines(List.of(ref))).fetch();
    var line = rows.map(row -> ProfileJson.read(row.value1()));
    return line.stream()
        .filter(it -> it.ref().equals(ref))
        .findFirst()
        .map(profile ->
            new TimetableBasis(
                Pedigree.of(profile, line), new WorkingDays(rows.getFirst().value2())));
  }

  /** All calendars that are known. */
  public static WorkingDays calendar(DSLContext sql) {
    return new WorkingDays(
        sql.select(
                HOLIDAY_YEAR.YEAR, HOLIDAY_YEAR.NOTICE, HOLIDAY_YEAR.DAYS_OFF, HOLIDAY_YEAR.MAKE_UP)
            .from(HOLIDAY_YEAR)
            .fetch(TimetableBasis::year));
  }

  private static HolidayYear year(Record4<Integer, String, LocalDate[], LocalDate[]> row) {
    return new HolidayYear(row.value1(), row.value2(), Set.of(row.value3()), Set.of(row.value4()));
  }
}
