package dev.jiceng.upload.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets files expire once an hour; several instances at it do no harm. */
final class ExpiryTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiryTimer.class);
  private static final int MINUTES = 60;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upload-expiry").factory());
  private final Expiry expiry;
  private final InstantSource clock;
  private final UploadProperties properties;

  ExpiryTimer(Expiry expiry, InstantSource clock, UploadProperties properties) {
    this.expiry = expiry;
    this.clock = clock;
    this.properties = properties;
    var unused = timer.scheduleWithFixedDelay(this::run, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  private void run() {
    try {
      expiry.run(clock.instant(), properties.unattached());
    } catch (IOException | RuntimeException failure) {
      LOG.warn("files do not expire just now: {}", failure.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
