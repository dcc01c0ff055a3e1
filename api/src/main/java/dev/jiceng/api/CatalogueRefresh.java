package dev.jiceng.api;

import dev.jiceng.tenants.JdbcCatalogue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether the catalogue has changed; costs one row where it has not. */
final class CatalogueRefresh implements AutoCloseable {
  private static final int SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueRefresh.class);

  private final JdbcCatalogue catalogue;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("catalogue-refresh").factory());

  CatalogueRefresh(JdbcCatalogue catalogue) {
    this.catalogue = catalogue;
    var unused = timer.scheduleWithFixedDelay(this::refresh, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void refresh() {
    try {
      catalogue.refresh();
    } catch (RuntimeException failure) {
      LOG.warn("the catalogue stays as it was: {}", failure.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
