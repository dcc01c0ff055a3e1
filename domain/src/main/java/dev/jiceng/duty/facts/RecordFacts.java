package dev.jiceng.duty.facts;

import static dev.jiceng.duty.DutyRule.PD_8;

import dev.jiceng.affairs.Mark;
import dev.jiceng.affairs.Yuan;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.duty.facts.CommunityFacts.Figures;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records a community's facts of a year, or corrects them (PD-8). */
public final class RecordFacts {
  private static final int FIRST_YEAR = 1949;
  private static final int DECIMALS = 2;

  private final FactBooks books;
  private final Ids ids;

  public RecordFacts(FactBooks books, Ids ids) {
    this.books = books;
    this.ids = ids;
  }

  /**
   * What is to stand for a year.
   *
   * @param replaces the version that was seen; null where the year has none
   */
  public record Command(
      DivisionCode community, int year, Figures figures, @Nullable Integer replaces) {}

  public Outcome<CommunityFacts> record(Command command, Mark mark) {
    var community = command.community();
    if (!books.hold(community)) {
      return new Outcome.Unknown<>("community");
    }
    var standing = books.of(community, command.year()).orElse(null);
    var replaces = command.replaces();
    if (standing != null && replaces == null) {
      return new Outcome.Duplicate<>("year", standing);
    }
    if (standing != null && !Integer.valueOf(standing.version()).equals(replaces)) {
      return new Outcome.Stale<>(standing);
    }
    var found = violations(command, new Moment(mark.at()).day().getYear());
    if (standing == null && replaces != null) {
      found.add(Violation.of(PD_8, "PD-8.nothing", "replaces", Map.of("year", command.year())));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    int version = standing == null ? 1 : standing.version() + 1;
    var facts =
        new CommunityFacts(
            ids.next(), community, command.year(), command.figures().exact(), mark, true, version);
    books.add(facts);
    return Outcome.done(facts);
  }

  private static List<Violation> violations(Command command, int thisYear) {
    var found = new ArrayList<Violation>();
    int year = command.year();
    if (year < FIRST_YEAR || year > thisYear) {
      var numbers = Map.<String, Object>of("year", year, "from", FIRST_YEAR, "until", thisYear);
      found.add(Violation.of(PD_8, "PD-8.year", "year", numbers));
    }
    var figures = command.figures();
    counted("households", figures.households(), found);
    counted("population", figures.population(), found);
    counted("residentGroups", figures.residentGroups(), found);
    counted("offices", figures.offices(), found);
    counted("activityRooms", figures.activityRooms(), found);
    if (figures.households() > figures.population()) {
      var numbers =
          Map.<String, Object>of("actual", figures.households(), "limit", figures.population());
      found.add(Violation.of(PD_8, "PD-8.households", "households", numbers));
    }
    area(figures.area(), found);
    found.addAll(Yuan.balance(PD_8, "collectiveIncome", figures.collectiveIncome()));
    return found;
  }

  private static void counted(String path, int count, List<Violation> found) {
    if (count < 0) {
      found.add(Violation.of(PD_8, "PD-8.count", path, Map.of("actual", count)));
    }
  }

  private static void area(BigDecimal area, List<Violation> found) {
    if (area.signum() <= 0 || area.stripTrailingZeros().scale() > DECIMALS) {
      found.add(Violation.of(PD_8, "PD-8.area", "area", Map.of("actual", area)));
    }
  }
}
