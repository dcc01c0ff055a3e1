package dev.jiceng.guidance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Proves("G-8")
class LotTest {
  private static final List<UUID> THINGS =
      Stream.iterate(1L, it -> it + 1).limit(200).map(it -> new UUID(0, it)).toList();

  private static List<UUID> draw(String seed, List<UUID> things) {
    return Lot.draw(seed, 20, things, Function.identity());
  }

  @Test
  void the_same_seed_draws_the_same_whatever_order_things_come_in() {
    var shuffled = new ArrayList<>(THINGS);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(draw("2026-11", shuffled)).isEqualTo(draw("2026-11", THINGS));
  }

  @Test
  void other_seeds_draw_others_and_everything_comes_up_in_the_end() {
    var seen = new HashSet<UUID>();
    IntStream.range(0, 100).forEach(seed -> seen.addAll(draw("s" + seed, THINGS)));
    assertThat(seen).containsAll(THINGS);
    assertThat(draw("a", THINGS)).isNotEqualTo(draw("b", THINGS));
  }
}
