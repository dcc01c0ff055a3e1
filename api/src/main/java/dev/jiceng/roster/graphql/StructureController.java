package dev.jiceng.roster.graphql;

import dev.jiceng.division.graphql.Area;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.roster.Post;
import dev.jiceng.roster.jooq.RosterCounts;
import dev.jiceng.roster.structure.Bound;
import dev.jiceng.roster.structure.Counted;
import dev.jiceng.roster.structure.Dimension;
import dev.jiceng.roster.structure.Flag;
import dev.jiceng.roster.structure.Trait;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the rosters of an area are made of (TR-6); one statement a county. */
@Controller
class StructureController {
  private final Lists lists;
  private final Messages messages;

  StructureController(Lists lists, Messages messages) {
    this.lists = lists;
    this.messages = messages;
  }

  /** SDL's {@code RosterSelection}. */
  record Selection(
      @Nullable List<OrganizationKind> bodies,
      @Nullable List<Post.Kind> posts,
      @Nullable LocalDate on) {
    private static final Selection CADRES = new Selection(null, null, null);

    RosterCounts.Roll roll(Scope scope, LocalDate day) {
      var kinds = bodies == null ? OrganizationKind.TWO_COMMITTEES : Set.copyOf(bodies);
      var held = posts == null ? EnumSet.allOf(Post.Kind.class) : Set.copyOf(posts);
      return RosterCounts.inOffice(scope, kinds, held, day);
    }
  }

  /** SDL's {@code RosterTraitBound}. */
  record BoundInput(Trait trait, int numerator, int denominator) {
    Bound bound() {
      if (denominator <= 0 || numerator < 0 || numerator > denominator) {
        var numbers = Map.<String, Object>of("numerator", numerator, "denominator", denominator);
        throw new RefusedRequest(ErrorCode.BAD_USER_INPUT, "TR-6.bound", numbers);
      }
      return new Bound(numerator, denominator);
    }
  }

  @SchemaMapping(typeName = "Area")
  StructureView rosterStatistics(
      Area area,
      @Argument @Nullable Selection roster,
      @Argument List<Dimension> by,
      @Argument @Nullable List<BoundInput> bounds,
      DataFetchingEnvironment field) {
    var chosen = roster == null ? Selection.CADRES : roster;
    var on = chosen.on() == null ? lists.today() : chosen.on();
    var roll = chosen.roll(area.scope(), on);
    var counts =
        lists.<List<Counted>>covered(
            area.scope(), sql -> RosterCounts.of(sql, roll), StructureController::together);
    var labels = new StructureView.Labels(messages, field.getLocale());
    return StructureView.of(counts, new StructureView.Wanted(on, by, bounds(bounds)), labels);
  }

  private static List<Counted> together(List<List<Counted>> counties) {
    return counties.stream().flatMap(List::stream).toList();
  }

  private static Map<Trait, Bound> bounds(@Nullable List<BoundInput> given) {
    var bounds = new EnumMap<>(Flag.USUAL);
    if (given != null) {
      given.forEach(each -> bounds.put(each.trait(), each.bound()));
    }
    return bounds;
  }
}
