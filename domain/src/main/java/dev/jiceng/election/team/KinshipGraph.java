package dev.jiceng.election.team;

import static dev.jiceng.election.team.Kinship.CHILD;
import static dev.jiceng.election.team.Kinship.GRANDCHILD;
import static dev.jiceng.election.team.Kinship.GRANDPARENT;
import static dev.jiceng.election.team.Kinship.PARENT;
import static dev.jiceng.election.team.Kinship.SIBLING;
import static dev.jiceng.election.team.Kinship.SPOUSE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is close kin of whom, found through the recorded ties (C-17, VE-8, S-1). Ties are recorded
 * once and read both ways. Siblings share their parents: half-siblings are recorded by the parent
 * they share, not as siblings.
 */
public final class KinshipGraph {
  /** Which ways through the graph make which kinship; there are no others. */
  private static final Map<List<Kinship>, Kinship> WAYS =
      Map.ofEntries(
          Map.entry(List.of(SPOUSE), SPOUSE),
          Map.entry(List.of(PARENT), PARENT),
          Map.entry(List.of(CHILD), CHILD),
          Map.entry(List.of(SIBLING), SIBLING),
          Map.entry(List.of(GRANDPARENT), GRANDPARENT),
          Map.entry(List.of(GRANDCHILD), GRANDCHILD),
          Map.entry(List.of(PARENT, CHILD), SIBLING),
          Map.entry(List.of(SIBLING, SIBLING), SIBLING),
          Map.entry(List.of(SIBLING, PARENT), PARENT),
          Map.entry(List.of(CHILD, SIBLING), CHILD),
          Map.entry(List.of(PARENT, PARENT), GRANDPARENT),
          Map.entry(List.of(CHILD, CHILD), GRANDCHILD),
          Map.entry(List.of(SIBLING, GRANDPARENT), GRANDPARENT),
          Map.entry(List.of(GRANDCHILD, SIBLING), GRANDCHILD),
          Map.entry(List.of(SIBLING, PARENT, CHILD), SIBLING),
          Map.entry(List.of(PARENT, CHILD, SIBLING), SIBLING),
          Map.entry(List.of(SIBLING, PARENT, PARENT), GRANDPARENT),
          Map.entry(List.of(PARENT, SIBLING, PARENT), GRANDPARENT),
          Map.entry(List.of(CHILD, CHILD, SIBLING), GRANDCHILD),
          Map.entry(List.of(CHILD, SIBLING, CHILD), GRANDCHILD));

  private static final int LONGEST = 3;

  private final List<KinTie> recorded;
  private final Map<UUID, List<KinTie>> ties = new HashMap<>();

  public KinshipGraph(Collection<KinTie> recorded) {
    this.recorded = List.copyOf(recorded);
    recorded.stream()
        .flatMap(tie -> Stream.of(tie, tie.turned()))
        .forEach(tie -> ties.computeIfAbsent(tie.from(), _ -> new ArrayList<>()).add(tie));
  }

  /** The ties as they were recorded. */
  public List<KinTie> recorded() {
    return recorded;
  }

  /** The shortest way that makes them close kin. */
  public Optional<KinPath> between(UUID from, UUID to) {
    for (int length = 1; length <= LONGEST; length++) {
      var found = walk(from, to, length, List.of());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Every pair of {@code people} that is kin in one of these ways, each pair once. */
  public List<KinPath> among(List<UUID> people, Set<Kinship> kinds) {
    var found = new ArrayList<KinPath>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        between(people.get(i), people.get(j))
            .filter(path -> kinds.contains(path.kinship()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Every tie of kin between one of {@code some} and one of {@code others}. */
  public List<KinPath> across(Collection<UUID> some, Collection<UUID> others, Set<Kinship> kinds) {
    return some.stream()
        .flatMap(one -> others.stream().flatMap(other -> between(one, other).stream()))
        .filter(path -> kinds.contains(path.kinship()))
        .toList();
  }

  private Optional<KinPath> walk(UUID at, UUID goal, int steps, List<KinTie> way) {
    if (steps == 0) {
      var kinship = WAYS.get(way.stream().map(KinTie::kinship).toList());
      return at.equals(goal) && kinship != null
          ? Optional.of(new KinPath(way.getFirst().from(), kinship, goal, way))
          : Optional.empty();
    }
    return ties.getOrDefault(at, List.of()).stream()
        .filter(tie -> way.stream().noneMatch(passed -> passed.from().equals(tie.to())))
        .flatMap(tie -> walk(tie.to(), goal, steps - 1, added(way, tie)).stream())
        .findFirst();
  }

  private static List<KinTie> added(List<KinTie> way, KinTie tie) {
    return Stream.concat(way.stream(), Stream.of(tie)).toList();
  }
}
