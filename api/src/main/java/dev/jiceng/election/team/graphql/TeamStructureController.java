package dev.jiceng.election.team.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.division.graphql.Divisions;
import dev.jiceng.election.team.Structure;
import dev.jiceng.election.team.jooq.TeamStructures;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.jooq.Aggregate;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The new teams' structure against the old ones' over an area (C-18). */
@Controller
class TeamStructureController {
  /** Fewer people than this are told nobody above their county (I-8). */
  private static final int FEWEST = 5;

  private static final int SHARE_PLACES = 4;

  private final Lists lists;
  private final Divisions divisions;

  TeamStructureController(Lists lists, Divisions divisions) {
    this.lists = lists;
    this.divisions = divisions;
  }

  /** SDL's {@code TeamStructureAggregate}. */
  record Groups(List<Compared> groups) {}

  /** SDL's {@code TeamStructure}. */
  record Compared(
      Divisions.@Nullable Named county,
      Divisions.@Nullable Named township,
      Divisions.@Nullable Named community,
      @Nullable Figures outgoing,
      @Nullable Figures incoming,
      @Nullable BigDecimal ageChange,
      @Nullable BigDecimal educationChange,
      @Nullable Boolean younger,
      @Nullable Boolean betterEducated) {}

  /** SDL's {@code TeamFigures}. */
  record Figures(
      long members,
      @Nullable BigDecimal meanAge,
      @Nullable BigDecimal meanEducation,
      long women,
      BigDecimal womenShare,
      long minorities,
      BigDecimal minoritiesShare,
      long secretaryChairs) {
    static Figures of(Structure one) {
      return new Figures(
          one.people(),
          one.age().shown(),
          one.education().shown(),
          one.women(),
          share(one.women(), one.people()),
          one.minorities(),
          share(one.minorities(), one.people()),
          one.secretaryChairs());
    }

    private static BigDecimal share(long part, long whole) {
      return BigDecimal.valueOf(part)
          .divide(BigDecimal.valueOf(whole), SHARE_PLACES, RoundingMode.HALF_UP);
    }
  }

  private record Change(
      @Nullable BigDecimal age,
      @Nullable BigDecimal education,
      @Nullable Boolean isYounger,
      @Nullable Boolean isBetterEducated) {
    private static final Change UNKNOWN = new Change(null, null, null, null);

    static Change of(Structure before, Structure now) {
      return new Change(
          now.age().minus(before.age()),
          now.education().minus(before.education()),
          now.isYoungerThan(before),
          now.isBetterEducatedThan(before));
    }
  }

  @SchemaMapping(typeName = "Area")
  Groups teamStructure(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    var sides = List.of(TeamStructures.SIDE);
    var groups =
        lists.aggregate(
            field, scope, TeamStructures.listing(), TeamStructures.within(scope), sides);
    var together = new LinkedHashMap<Map<String, Object>, List<Aggregate>>();
    for (Aggregate group : groups) {
      if (!(scope instanceof Scope.Counties) || group.count() >= FEWEST) {
        var keys = new LinkedHashMap<>(group.keys());
        keys.remove(TeamStructures.SIDE);
        together.computeIfAbsent(keys, ignored -> new ArrayList<>()).add(group);
      }
    }
    return new Groups(
        together.entrySet().stream().map(it -> compared(it.getKey(), it.getValue())).toList());
  }

  private Compared compared(Map<String, Object> keys, List<Aggregate> sides) {
    var before = side(sides, TeamStructures.OUTGOING);
    var now = side(sides, TeamStructures.INCOMING);
    var change = before == null || now == null ? Change.UNKNOWN : Change.of(before, now);
    return new Compared(
        division(keys, "county"),
        division(keys, "township"),
        division(keys, "community"),
        before == null ? null : Figures.of(before),
        now == null ? null : Figures.of(now),
        change.age(),
        change.education(),
        change.isYounger(),
        change.isBetterEducated());
  }

  private static @Nullable Structure side(List<Aggregate> sides, String side) {
    return sides.stream()
        .filter(group -> side.equals(group.keys().get(TeamStructures.SIDE)))
        .findFirst()
        .map(TeamStructures::structure)
        .orElse(null);
  }

  private Divisions.@Nullable Named division(Map<String, Object> keys, String key) {
    var code = keys.get(key);
    return code == null ? null : divisions.named(code.toString());
  }
}
