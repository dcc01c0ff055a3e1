package dev.jiceng.roster.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A roster divided: the groups that have somebody, in the order of their list. */
public record Table(Dimension dimension, Map<Enum<?>, Long> counts, long unknown) {
  /** A group and its part of all whose group is known. */
  public record Group(Enum<?> key, Tally tally) {}

  public long known() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    counts.forEach((key, count) -> groups.add(new Group(key, new Tally(count, known()))));
    groups.sort(java.util.Comparator.comparingInt(group -> group.key().ordinal()));
    return groups;
  }

  /** The part that is in one of the groups, of all whose group is known. */
  Tally tally(Enum<?>... keys) {
    long in = List.of(keys).stream().mapToLong(key -> counts.getOrDefault(key, 0L)).sum();
    return new Tally(in, known());
  }
}
