package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody who wants to know when something in a division has changed. */
final class Watch implements AutoCloseable {
  private final DivisionCode code;
  private final Semaphore news = new Semaphore(0);
  private final Consumer<Watch> closing;

  Watch(DivisionCode code, Consumer<Watch> closing) {
    this.code = code;
    this.closing = closing;
  }

  /** What changes around a place may change what is shown of it. */
  boolean sees(DivisionCode changed) {
    return code.contains(changed) || changed.contains(code);
  }

  void wake() {
    news.release();
  }

  /** Whether there is news within that time; several at once are one. */
  boolean await(Duration longest) throws InterruptedException {
    boolean woken = news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    news.drainPermits();
    return woken;
  }

  @Override
  public void close() {
    closing.accept(this);
  }
}
