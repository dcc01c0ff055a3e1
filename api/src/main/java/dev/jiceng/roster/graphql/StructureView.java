package dev.jiceng.roster.graphql;

import dev.jiceng.roster.structure.Ages;
import dev.jiceng.roster.structure.Bound;
import dev.jiceng.roster.structure.Counted;
import dev.jiceng.roster.structure.Counted.Era;
import dev.jiceng.roster.structure.Dimension;
import dev.jiceng.roster.structure.Flag;
import dev.jiceng.roster.structure.Structure;
import dev.jiceng.roster.structure.Table;
import dev.jiceng.roster.structure.Tally;
import dev.jiceng.roster.structure.Trait;
import dev.jiceng.shared.graphql.Completeness;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.jooq.ScopedLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SDL's {@code RosterStatistics}. */
record StructureView(
    LocalDate on, Roster present, Roster lastTerm, Change change, Completeness completeness) {

  /** What was asked for: as of when, divided by what, judged by which bounds. */
  record Wanted(LocalDate on, List<Dimension> by, Map<Trait, Bound> bounds) {}

  /** Labels of the groups in the caller's language. */
  record Labels(Messages messages, Locale locale) {
    String of(Enum<?> key) {
      String name = "enum." + key.getDeclaringClass().getSimpleName() + "." + key.name();
      return messages.text(locale, name, Map.of());
    }
  }

  /** SDL's {@code RosterStructure}. */
  record Roster(
      long people, Ages ages, Share secretaryIsChair, List<Part> tables, List<Sign> flags) {
    static Roster of(Structure structure, Wanted wanted, Labels labels) {
      return new Roster(
          structure.people(),
          structure.ages(),
          Share.of(structure.secretaryIsChair()),
          wanted.by().stream()
              .distinct()
              .map(dimension -> Part.of(structure.table(dimension), labels))
              .toList(),
          structure.flags(wanted.bounds()).stream().map(Sign::of).toList());
    }
  }

  /** SDL's {@code RosterShare}. */
  record Share(long count, long of, @Nullable BigDecimal share) {
    static Share of(Tally tally) {
      return new Share(tally.count(), tally.of(), tally.share());
    }
  }

  /** SDL's {@code RosterTable}. */
  record Part(Dimension dimension, long known, long unknown, List<Grouped> groups) {
    static Part of(Table table, Labels labels) {
      return new Part(
          table.dimension(),
          table.known(),
          table.unknown(),
          table.groups().stream().map(group -> Grouped.of(group, labels)).toList());
    }
  }

  /** SDL's {@code RosterGroup}. */
  record Grouped(String key, String label, long count, long of, @Nullable BigDecimal share) {
    static Grouped of(Table.Group group, Labels labels) {
      var tally = group.tally();
      return new Grouped(
          group.key().name(), labels.of(group.key()), tally.count(), tally.of(), tally.share());
    }
  }

  /** SDL's {@code RosterFlag}. */
  record Sign(
      Trait trait,
      long count,
      long of,
      @Nullable BigDecimal share,
      @Nullable Bound bound,
      @Nullable Boolean raised) {
    static Sign of(Flag flag) {
      var tally = flag.tally();
      return new Sign(
          flag.trait(), tally.count(), tally.of(), tally.share(), flag.bound(), flag.raised());
    }
  }

  /** SDL's {@code RosterChange}. */
  record Change(long people, @Nullable BigDecimal meanAge, List<Shift> shares) {}

  /** SDL's {@code RosterShareChange}. */
  record Shift(Trait trait, @Nullable BigDecimal change) {}

  static StructureView of(ScopedLists.Covered<List<Counted>> counts, Wanted wanted, Labels labels) {
    var present = Structure.of(Era.PRESENT, counts.answer());
    var before = Structure.of(Era.LAST_TERM, counts.answer());
    return new StructureView(
        wanted.on(),
        Roster.of(present, wanted, labels),
        Roster.of(before, wanted, labels),
        change(present, before),
        Completeness.of(counts));
  }

  private static Change change(Structure present, Structure before) {
    var shifts =
        Arrays.stream(Trait.values())
            .map(trait -> new Shift(trait, present.moreOf(trait, before)))
            .toList();
    return new Change(present.people() - before.people(), present.olderBy(before), shifts);
  }
}
