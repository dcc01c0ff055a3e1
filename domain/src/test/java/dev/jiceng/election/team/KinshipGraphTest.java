package dev.jiceng.election.team;

import static dev.jiceng.election.People.person;
import static dev.jiceng.election.team.Kinship.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("C-17")
class KinshipGraphTest {
  private static KinTie tie(int from, Kinship kinship, int to) {
    return new KinTie(person(from), kinship, person(to));
  }

  private static @Nullable Kinship between(List<KinTie> ties, int from, int to) {
    return new KinshipGraph(ties)
        .between(person(from), person(to))
        .map(KinPath::kinship)
        .orElse(null);
  }

  @Test
  void a_tie_is_recorded_once_and_read_both_ways() {
    var turned =
        Map.of(
            SPOUSE, SPOUSE,
            PARENT, CHILD,
            CHILD, PARENT,
            SIBLING, SIBLING,
            GRANDPARENT, GRANDCHILD,
            GRANDCHILD, GRANDPARENT);
    turned.forEach((kinship, other) -> {
      assertThat(between(List.of(tie(1, kinship, 2)), 1, 2)).isEqualTo(kinship);
      assertThat(between(List.of(tie(1, kinship, 2)), 2, 1)).isEqualTo(other);
    });
  }

  @Test
  void siblings_share_their_parents_and_grandparents() {
    var ties = List.of(tie(1, SIBLING, 2), tie(2, PARENT, 3), tie(3, PARENT, 4));
    assertThat(between(ties, 1, 3)).isEqualTo(PARENT);
    assertThat(between(ties, 1, 4)).isEqualTo(GRANDPARENT);
    assertThat(between(ties, 4, 1)).isEqualTo(GRANDCHILD);
  }

  @Test
  void in_laws_uncles_and_cousins_are_not_close_kin() {
    var ties =
        List.of(
            tie(1, SPOUSE, 2),
            tie(2, PARENT, 3),
            tie(2, SIBLING, 4),
            tie(5, PARENT, 4),
            tie(6, PARENT, 2));
    assertThat(between(ties, 1, 3)).isNull();
    assertThat(between(ties, 1, 4)).isNull();
    assertThat(between(ties, 6, 4)).as("mother's brother").isNull();
    assertThat(between(ties, 5, 6)).as("cousins").isNull();
    assertThat(between(ties, 5, 3))
        .as("grandfather by a sibling of the parent")
        .isEqualTo(GRANDPARENT);
  }

  @Test
  void two_parents_of_one_child_are_not_kin_by_that() {
    assertThat(between(List.of(tie(3, PARENT, 1), tie(3, PARENT, 2)), 1, 2)).isNull();
  }

  @Test
  void among_people_each_pair_is_found_once_and_only_of_the_kinds_asked() {
    var graph = new KinshipGraph(List.of(tie(1, SPOUSE, 2), tie(2, CHILD, 3)));
    var people = List.of(person(1), person(2), person(3));
    assertThat(graph.among(people, Set.of(SPOUSE, PARENT, CHILD))).hasSize(2);
    assertThat(graph.among(people, Set.of(SPOUSE))).hasSize(1);
    assertThat(graph.across(List.of(person(3)), List.of(person(1), person(2)), Set.of(PARENT)))
        .singleElement()
        .isEqualTo(new KinPath(person(3), PARENT, person(2), List.of(tie(3, PARENT, 2))));
  }

  /** Families of three generations, against set arithmetic over parents. */
  @Test
  void in_generated_families_the_graph_finds_what_the_parents_say() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var parents = new HashMap<UUID, Set<UUID>>();
      var ties = new ArrayList<KinTie>();
      for (int child = 4; child < 14; child++) {
        // People 0 to 3 are the oldest, 4 to 8 their children, 9 to 13 children of those.
        int from = child < 9 ? 0 : 4;
        int first = from + random.nextInt(child < 9 ? 2 : 3);
        int second = first + 2;
        parents.put(person(child), Set.of(person(first), person(second)));
        ties.add(tie(child, PARENT, first));
        ties.add(random.nextBoolean() ? tie(child, PARENT, second) : tie(second, CHILD, child));
      }
      var graph = new KinshipGraph(ties);
      for (int one = 0; one < 14; one++) {
        for (int other = 0; other < 14; other++) {
          if (one != other) {
            var found = graph.between(person(one), person(other)).map(KinPath::kinship);
            assertThat(found.orElse(null))
                .as("seed %s: %s and %s", seed, one, other)
                .isEqualTo(expected(parents, person(one), person(other)));
          }
        }
      }
    }
  }

  private static @Nullable Kinship expected(Map<UUID, Set<UUID>> parents, UUID one, UUID other) {
    if (of(parents, one).contains(other)) {
      return PARENT;
    }
    if (of(parents, other).contains(one)) {
      return CHILD;
    }
    if (!disjoint(of(parents, one), of(parents, other))) {
      return SIBLING;
    }
    if (grandparents(parents, one).contains(other)) {
      return GRANDPARENT;
    }
    return grandparents(parents, other).contains(one) ? GRANDCHILD : null;
  }

  private static Set<UUID> grandparents(Map<UUID, Set<UUID>> parents, UUID person) {
    var found = new HashSet<UUID>();
    of(parents, person).forEach(parent -> found.addAll(of(parents, parent)));
    return found;
  }

  private static Set<UUID> of(Map<UUID, Set<UUID>> parents, UUID person) {
    return Objects.requireNonNullElse(parents.get(person), Set.of());
  }

  private static boolean disjoint(Set<UUID> some, Set<UUID> others) {
    return some.stream().noneMatch(others::contains);
  }
}
