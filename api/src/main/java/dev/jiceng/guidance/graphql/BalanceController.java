package dev.jiceng.guidance.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.balance.Balance;
import dev.jiceng.guidance.balance.Guided;
import dev.jiceng.guidance.jooq.GuidedTownships;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.RefusedRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How evenly an area is guided (G-11). */
@Controller
class BalanceController {
  private final Lists lists;
  private final Divisions divisions;

  BalanceController(Lists lists, Divisions divisions) {
    this.lists = lists;
    this.divisions = divisions;
  }

  /** SDL's {@code GuidanceBalance}. */
  record Shown(Balance.Measure measure, List<TownshipShown> townships) {}

  /** SDL's {@code TownshipBalance}. */
  record TownshipShown(
      Divisions.Named township,
      int communities,
      @Nullable Integer population,
      Guided.Visits visits,
      int communitiesChecked,
      int checks,
      BigDecimal hours,
      int findings,
      int unresolved,
      @Nullable BigDecimal ratio,
      @Nullable BigDecimal plannedRatio,
      @Nullable BigDecimal kept,
      Set<SubjectArea> missingSubjects) {}

  @SchemaMapping(typeName = "Area")
  Shown guidanceBalance(Area area, @Argument LocalDate from, @Argument LocalDate until) {
    if (until.isBefore(from)) {
      throw RefusedRequest.argument("until", "guidance.until");
    }
    var balance =
        Balance.of(
            lists.ask(
                area.scope(),
                new GuidedTownships(area.scope(), from, until, lists.today())::of,
                counties -> counties.stream().flatMap(List::stream).toList()));
    return new Shown(balance.measure(), balance.lines().stream().map(this::shown).toList());
  }

  private TownshipShown shown(Balance.Line line) {
    Guided it = line.guided();
    return new TownshipShown(
        divisions.named(it.township().value()),
        it.communities(),
        it.population(),
        it.visits(),
        it.communitiesChecked(),
        it.checks(),
        it.hours(),
        it.findings(),
        it.unresolved(),
        line.ratio(),
        line.plannedRatio(),
        line.kept(),
        line.missing());
  }
}
