package dev.jiceng.api;

import static dev.jiceng.api.CycleApi.input;
import static dev.jiceng.api.CycleApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long batches of checks take, whole requests over HTTP with their answers read. Not among the
 * tests of a build, for a machine may be busy: {@code mvn -pl api -am test -Dtest=SyncFigures
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SyncFigures {
  private static final int ROUNDS = 7;
  private static final int LARGEST = 1000;

  @Test
  void say_how_long_batches_take() {
    GuidanceApi.prepare();
    for (int size : new int[] {1, 100, LARGEST}) {
      var first = new long[ROUNDS];
      var again = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        var batch = batch(size);
        first[i] = millis(batch, "CREATED");
        again[i] = millis(batch, "SAME");
      }
      print(size, "new", first);
      print(size, "sent again", again);
    }
  }

  /** Each with two answers, a finding, somebody met and a remark. */
  private static List<Map<String, Object>> batch(int size) {
    var batch = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < size; i++) {
      batch.add(
          with(
              GuidanceApi.begun(GuidanceApi.newId()),
              "answers",
              List.of(input("item", "A1", "yes", false), input("item", "A2", "number", 20)),
              "findings",
              List.of(GuidanceApi.finding()),
              "met",
              List.of(input("role", "RESPONSIBLE_DOCTOR", "name", "赵医生")),
              "remark",
              "现场检查"));
    }
    return batch;
  }

  private static long millis(List<Map<String, Object>> batch, String status) {
    long start = System.nanoTime();
    var statuses = GuidanceApi.statuses("phone-speed", batch);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(statuses).hasSize(batch.size()).containsOnly(status);
    return millis;
  }

  private static void print(int size, String what, long[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "%d checks, %s: fastest %d, median %d, slowest %d ms%n",
        size, what, millis[0], millis[ROUNDS / 2], millis[ROUNDS - 1]);
  }
}
