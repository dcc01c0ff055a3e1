package dev.jiceng.regulation;

import dev.jiceng.shared.Severity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small profiles for tests. */
public final class Regulations {
  public static final Citation CITATION = new Citation("P7", "方案");
  public static final LocalDate FROM = LocalDate.of(2020, 11, 1);

  private Regulations() {}

  public static Profile profile(
      String id, List<Profile> parents, List<RuleSetting> rules, TimetableStep... steps) {
    return new Profile(
        new ProfileRef(id, 1),
        new Words("方案", "Plan"),
        null,
        FROM,
        null,
        false,
        List.of(CITATION),
        parents.stream().map(Profile::ref).toList(),
        rules,
        List.of(steps));
  }

  public static RuleSetting rule(String rule, Map<String, Value> parameters) {
    return new RuleSetting(rule, Severity.BLOCKING, parameters, CITATION);
  }

  public static RuleSetting seats(int least, int most) {
    var parameters = new LinkedHashMap<String, Value>();
    parameters.put("seats.least", new Value.Whole(least));
    parameters.put("seats.most", new Value.Whole(most));
    return rule("C-4", parameters);
  }

  public static TimetableStep step(
      String code,
      Anchor anchor,
      @Nullable Offset earliest,
      @Nullable Offset latest,
      String... after) {
    return new TimetableStep(
        code, new Words("步骤", "Step"), anchor, earliest, latest, List.of(after), CITATION);
  }

  public static TimetableStep poll() {
    return step(TimetableStep.POLL, Anchor.POLLING_DAY, Offset.calendar(0), Offset.calendar(0));
  }

  /** The end of 2020 and the beginning of 2021, by the notices of the State Council. */
  public static WorkingDays calendar() {
    return new WorkingDays(List.of(year2020(), year2021()));
  }

  public static HolidayYear year2020() {
    return new HolidayYear(
        2020,
        "国办发明电〔2019〕16号",
        days("2020-10-01", 8),
        Set.of(LocalDate.of(2020, 9, 27), LocalDate.of(2020, 10, 10)));
  }

  public static HolidayYear year2021() {
    var off = new java.util.HashSet<>(days("2021-01-01", 3));
    off.addAll(days("2021-02-11", 7));
    return new HolidayYear(
        2021, "国办发明电〔2020〕27号", off, Set.of(LocalDate.of(2021, 2, 7), LocalDate.of(2021, 2, 20)));
  }

  private static Set<LocalDate> days(String first, int count) {
    var from = LocalDate.parse(first);
    return from.datesUntil(from.plusDays(count)).collect(java.util.stream.Collectors.toSet());
  }
}
