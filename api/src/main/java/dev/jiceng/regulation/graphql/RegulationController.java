package dev.jiceng.regulation.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Parameter;
import dev.jiceng.regulation.Parameters;
import dev.jiceng.regulation.ProfileComparison;
import dev.jiceng.regulation.Timetable;
import dev.jiceng.regulation.jooq.RegulationProfileList;
import dev.jiceng.regulation.jooq.RegulationProfileRow;
import dev.jiceng.regulation.jooq.TimetableBasis;
import dev.jiceng.shared.graphql.Asking;
import dev.jiceng.shared.graphql.FromMemory;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.Boards;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The profiles an area can use, what they differ in, and the timetables they give. */
@Controller
class RegulationController {
  private final RegulationBoards regulation;
  private final Boards boards;
  private final Lists lists;

  RegulationController(RegulationBoards regulation, Boards boards, Lists lists) {
    this.regulation = regulation;
    this.boards = boards;
    this.lists = lists;
  }

  @QueryMapping
  @FromMemory
  Collection<Parameter<?>> regulationParameters() {
    return Parameters.all();
  }

  @SchemaMapping(typeName = "Area")
  Listed<RegulationProfileRow> regulationProfiles(Area area, DataFetchingEnvironment field) {
    var counties = Boards.counties(area.scope());
    var seenFrom = Boards.seenFrom(area.scope());
    boolean whole = isWhole(Asking.ofRows(Asking.of(field)));
    return lists.page(
        field,
        RegulationProfileList.listing(),
        page -> boards.ask(counties, page),
        seenFrom == null ? RegulationProfileList.countiesOwn() : RegulationProfileList.all(),
        RegulationProfileList.nest(whole, seenFrom));
  }

  /** Whether more than its header is asked of a profile. */
  private static boolean isWhole(Asked asked) {
    return Stream.of("citations", "parents", "rules", "steps").anyMatch(asked::has);
  }

  @SchemaMapping(typeName = "Area")
  Optional<RegulationProfileRow> regulationProfile(
      Area area,
      @Argument String profile,
      @Argument @Nullable Integer version,
      DataFetchingEnvironment field) {
    var condition =
        version == null
            ? RegulationProfileList.isCurrent(profile)
            : RegulationProfileList.is(new ProfileRefs(profile, version).ref());
    var nest = RegulationProfileList.nest(isWhole(Asking.of(field)), Boards.seenFrom(area.scope()));
    return regulation
        .of(area.scope())
        .flatMap(sql -> RegulationProfileList.fetch(sql, condition, nest).stream().findFirst());
  }

  /** SDL's {@code RegulationProfileComparison}. */
  record Comparison(
      RegulationProfileRow left,
      RegulationProfileRow right,
      List<ProfileComparison.Difference> differences) {}

  @SchemaMapping(typeName = "Area")
  Optional<Comparison> regulationProfileCompare(
      Area area, @Argument ProfileRefs left, @Argument ProfileRefs right) {
    var both = RegulationProfileList.is(left.ref()).or(RegulationProfileList.is(right.ref()));
    var nest = RegulationProfileList.nest(true, Boards.seenFrom(area.scope()));
    return regulation
        .of(area.scope())
        .map(sql -> RegulationProfileList.fetch(sql, both, nest))
        .flatMap(rows ->
            find(rows, left)
                .flatMap(one -> find(rows, right).map(other -> comparison(one, other))));
  }

  private static Optional<RegulationProfileRow> find(
      List<RegulationProfileRow> rows, ProfileRefs ref) {
    return rows.stream().filter(row -> row.ref().equals(ref.ref())).findFirst();
  }

  private static Comparison comparison(RegulationProfileRow left, RegulationProfileRow right) {
    return new Comparison(
        left, right, ProfileComparison.between(effective(left), effective(right)));
  }

  static EffectiveProfile effective(RegulationProfileRow row) {
    return Objects.requireNonNull(row.pedigree()).effective();
  }

  /** SDL's {@code ElectionTimetable}. */
  record Preview(
      ProfileRefs profile,
      @Nullable LocalDate cycleStart,
      @Nullable LocalDate pollingDay,
      Timetable timetable) {}

  @SchemaMapping(typeName = "Area")
  Optional<Preview> electionTimetable(
      Area area,
      @Argument ProfileRefs profile,
      @Argument @Nullable LocalDate pollingDay,
      @Argument @Nullable LocalDate cycleStart) {
    if (pollingDay == null && cycleStart == null) {
      throw RefusedRequest.argument("pollingDay", "timetable.noDay");
    }
    return regulation
        .of(area.scope())
        .flatMap(sql -> TimetableBasis.find(sql, profile.ref()))
        .map(basis -> {
          var effective = basis.pedigree().effective();
          var timetable = Timetable.of(effective, cycleStart, pollingDay, basis.calendar());
          return new Preview(profile, cycleStart, pollingDay, timetable);
        });
  }
}
