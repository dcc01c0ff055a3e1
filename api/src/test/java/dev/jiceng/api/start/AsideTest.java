package dev.jiceng.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.tenants.embedded.CannotStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AsideTest {
  /** A program that leaves beside its main thread and closes what it opened on the way out. */
  static final class Leaving {
    public static void main(String[] none) throws InterruptedException {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> Aside.close(List.<AutoCloseable>of(() -> {}, () -> {}))));
      Aside.run(() -> System.exit(0));
      Thread.currentThread().join();
    }
  }

  @Test
  void a_program_can_leave_and_close_beside_its_main_thread() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                "-cp",
                System.getProperty("java.class.path"),
                Leaving.class.getName())
            .inheritIO()
            .start();
    try {
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void parts_close_at_the_same_time_and_one_that_fails_keeps_none_open() {
    var both = new CountDownLatch(2);
    List<String> closed = Collections.synchronizedList(new ArrayList<>());

    Aside.close(
        List.<AutoCloseable>of(
            () -> {
              throw new IllegalStateException("it is stuck");
            },
            () -> meet(both, closed),
            () -> meet(both, closed)));

    assertThat(closed).containsExactly("met", "met");
  }

  private static void meet(CountDownLatch both, List<String> closed) throws InterruptedException {
    both.countDown();
    closed.add(both.await(10, TimeUnit.SECONDS) ? "met" : "alone");
  }

  @Test
  void what_a_person_can_mend_is_told_as_it_was() {
    var work =
        Aside.run(() -> {
          throw new CannotStart("The disk is full");
        });

    assertThatThrownBy(() -> Aside.await(work))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The disk is full");
  }
}
