package dev.jiceng.roster.structure;

import dev.jiceng.roster.structure.Counted.Era;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one roster is made of (TR-6), from counts that may come from any number of places. */
public record Structure(long people, Ages ages, Map<Dimension, Table> tables) {
  public static Structure of(Era era, Collection<Counted> counts) {
    var own = counts.stream().filter(it -> it.era() == era).toList();
    long people = own.stream().filter(it -> it.fact() == Fact.AGE).mapToLong(Counted::count).sum();
    var tables = new HashMap<Dimension, Table>();
    for (Dimension dimension : Dimension.values()) {
      tables.put(dimension, table(dimension, own));
    }
    return new Structure(people, ages(own), Map.copyOf(tables));
  }

  private static Table table(Dimension dimension, List<Counted> counts) {
    var groups = new HashMap<Enum<?>, Long>();
    long unknown = 0;
    for (Counted each : counts) {
      if (each.fact() == dimension.fact()) {
        var group = dimension.group(each.value());
        if (group == null) {
          unknown += each.count();
        } else {
          groups.merge(group, each.count(), Long::sum);
        }
      }
    }
    return new Table(dimension, Map.copyOf(groups), unknown);
  }

  private static Ages ages(List<Counted> counts) {
    var known = new HashMap<Integer, Long>();
    long unknown = 0;
    for (Counted each : counts) {
      var value = each.value();
      if (each.fact() == Fact.AGE && value != null) {
        known.merge(Integer.valueOf(value), each.count(), Long::sum);
      } else if (each.fact() == Fact.AGE) {
        unknown += each.count();
      }
    }
    return new Ages(known, unknown);
  }

  public Table table(Dimension dimension) {
    return java.util.Objects.requireNonNull(tables.get(dimension));
  }

  /** How many secretaries are chair as well, of all secretaries (C-16). */
  public Tally secretaryIsChair() {
    var posts = table(Dimension.POST);
    long both = posts.tally(LeadingPost.SECRETARY_AND_CHAIR).count();
    return new Tally(both, both + posts.tally(LeadingPost.SECRETARY).count());
  }

  public List<Flag> flags(Map<Trait, Bound> bounds) {
    return Arrays.stream(Trait.values())
        .map(trait -> new Flag(trait, trait.of(this), bounds.get(trait)))
        .toList();
  }

  /** How the mean age differs from that of {@code before}; null where either is not known. */
  public @Nullable BigDecimal olderBy(Structure before) {
    var mean = ages.mean();
    var old = before.ages().mean();
    return mean == null || old == null ? null : mean.subtract(old);
  }

  /** How the share of the trait differs from that in {@code before}. */
  public @Nullable BigDecimal moreOf(Trait trait, Structure before) {
    var share = trait.of(this).share();
    var old = trait.of(before).share();
    return share == null || old == null ? null : share.subtract(old);
  }
}
