package dev.jiceng.guidance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Proves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever order pieces arrive in, however often, in batches cut wherever: the same checks, the
 * same conflicts, and every version that was written (W-3).
 */
@Proves({"G-6", "G-14"})
class ConfluenceTest {
  private static final int ROUNDS = 1_500;
  private static final int DELIVERIES = 6;
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");

  @Test
  void every_order_of_arrival_ends_in_the_same_checks_and_the_same_conflicts() {
    int contested = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      var written = OfflineRound.of(seed, COMMUNITY);
      var expected = states(delivered(written, List.of(written)));
      for (int delivery = 0; delivery < DELIVERIES; delivery++) {
        var random = new Random(seed * 31 + delivery);
        var checks = delivered(written, disturbed(written, random));
        assertThat(states(checks)).as("round %d, delivery %d", seed, delivery).isEqualTo(expected);
      }
      contested += expected.values().stream().mapToInt(it -> it.conflicts().size()).sum();
    }
    assertThat(contested).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void what_was_written_is_what_is_kept() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var written = OfflineRound.of(seed, COMMUNITY);
      var checks = delivered(written, disturbed(written, new Random(seed)));
      var kept =
          checks.all.values().stream()
              .flatMap(check -> check.pieces().stream())
              .map(it -> it.sent())
              .collect(Collectors.toSet());
      assertThat(kept).containsExactlyInAnyOrderElementsOf(written);
      assertThat(checks.all.values()).allSatisfy(it -> assertThat(it.merged().waiting()).isEmpty());
    }
  }

  /**
   * Shuffled, some pieces doubled, cut into batches; a lost batch is one that comes again later.
   */
  private static List<List<Sent>> disturbed(List<Sent> written, Random random) {
    var stream = new ArrayList<>(written);
    written.stream().filter(it -> random.nextInt(3) == 0).forEach(stream::add);
    Collections.shuffle(stream, random);
    var batches = new ArrayList<List<Sent>>();
    for (int from = 0; from < stream.size(); ) {
      int to = Math.min(stream.size(), from + 1 + random.nextInt(6));
      batches.add(stream.subList(from, to));
      from = to;
    }
    return batches;
  }

  private static InMemoryFieldChecks delivered(List<Sent> written, List<List<Sent>> batches) {
    var checks = new InMemoryFieldChecks();
    var sync = new SyncFieldChecks(checks, OfflineRound.BASIS);
    var now = new Moment(OfflineRound.NOW);
    for (var batch : batches) {
      assertThat(sync.handle(batch, new Actor("s", "S"), now))
          .noneMatch(SyncResult.Rejected.class::isInstance);
    }
    assertThat(checks.all.values().stream().mapToInt(it -> it.pieces().size()).sum())
        .isEqualTo(written.size());
    return checks;
  }

  private static Map<UUID, Merged> states(InMemoryFieldChecks checks) {
    return checks.all.values().stream()
        .collect(Collectors.toMap(FieldCheck::id, FieldCheck::merged));
  }
}
