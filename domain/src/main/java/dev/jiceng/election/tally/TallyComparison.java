package dev.jiceng.election.tally;

import static dev.jiceng.election.ElectionRule.VE_12;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two entries of one count, compared figure by figure (VE-12). */
public final class TallyComparison {
  private TallyComparison() {}

  /** A figure that the two entries do not share; empty where an entry lacks it. */
  public record Difference(String path, @Nullable Integer first, @Nullable Integer second) {}

  public static List<Difference> differences(Tally first, Tally second) {
    var one = Figures.of(first);
    var other = Figures.of(second);
    var paths = new TreeSet<>(one.keySet());
    paths.addAll(other.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(one.get(path), other.get(path)))
        .map(path -> new Difference(path, one.get(path), other.get(path)))
        .toList();
  }

  /** Different people, and not one figure that differs. */
  public static Judgements judge(TallyEntry first, TallyEntry second) {
    var judge = new Judge();
    boolean apart = !first.clerk().subject().equals(second.clerk().subject());
    var clerks = Map.<String, Object>of("actor", second.clerk().name());
    judge.that(apart, VE_12, "VE-12.sameClerk", "clerk", clerks);
    var differences = differences(first.tally(), second.tally());
    if (differences.isEmpty()) {
      judge.that(true, VE_12, "VE-12.differs", "tally");
    }
    for (Difference difference : differences) {
      judge.that(false, VE_12, "VE-12.differs", difference.path(), numbers(difference));
    }
    return judge.judgements();
  }

  /** Whoever acts typed none of the entries. */
  public static Judgements apart(List<TallyEntry> entries, Actor actor, String key) {
    var clerks = entries.stream().map(entry -> entry.clerk().subject()).toList();
    var numbers = Map.<String, Object>of("actor", actor.name(), "clerks", clerks.size());
    boolean apart = !clerks.contains(actor.subject());
    return new Judge().that(apart, VE_12, key, "actor", numbers).judgements();
  }

  private static Map<String, Object> numbers(Difference difference) {
    return Map.of(
        "first", shown(difference.first()),
        "second", shown(difference.second()));
  }

  private static Object shown(@Nullable Integer figure) {
    return figure == null ? "-" : figure;
  }
}
