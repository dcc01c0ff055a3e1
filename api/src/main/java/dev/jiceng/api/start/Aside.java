package dev.jiceng.api.start;

import dev.jiceng.tenants.embedded.CannotStart;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Work beside the main thread. Never on the common pool: on two cores it has one thread, and an
 * exit called there waits for hooks that wait for that thread.
 */
final class Aside {
  static final Executor OWN_THREAD = task -> Thread.ofPlatform().daemon().start(task);

  private Aside() {}

  static CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, OWN_THREAD);
  }

  /** Fails as the work did, where that is told in a sentence. */
  static void await(CompletableFuture<?> work) {
    try {
      work.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof CannotStart sentence ? sentence : failure;
    }
  }

  /** Closes all at the same time, and waits. */
  static void close(Collection<? extends AutoCloseable> parts) {
    parts.stream().map(part -> run(() -> close(part))).toList().forEach(Aside::await);
  }

  /** One that fails to close keeps none of the others open. */
  static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      System.err.println(failure.getMessage());
    }
  }
}
