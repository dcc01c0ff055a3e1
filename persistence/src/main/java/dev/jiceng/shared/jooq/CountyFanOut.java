package dev.jiceng.shared.jooq;

import dev.jiceng.shared.jooq.CountyAnswer.Answered;
import dev.jiceng.shared.jooq.CountyAnswer.Failed;
import dev.jiceng.tenants.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks several counties at once, but never more than its share of the pool. */
final class CountyFanOut {
  private static final Logger LOG = LoggerFactory.getLogger(CountyFanOut.class);

  private final Semaphore share;
  private final InstantSource clock;

  CountyFanOut(int parallel, InstantSource clock) {
    this.share = new Semaphore(parallel);
    this.clock = clock;
  }

  <R> List<CountyAnswer<R>> ask(List<Scope.County> counties, Function<Scope.County, R> query) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return counties.stream()
          .map(county -> CompletableFuture.supplyAsync(() -> ask(county, query), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private <R> CountyAnswer<R> ask(Scope.County county, Function<Scope.County, R> query) {
    share.acquireUninterruptibly();
    Instant asOf = clock.instant();
    try {
      return new Answered<>(county.county(), asOf, query.apply(county));
    } catch (DataAccessException e) {
      // the exception's text may hold values of rows
      LOG.warn("county {} did not answer: SQL state {}", county.county(), e.sqlState());
      return new Failed<>(county.county(), asOf);
    } finally {
      share.release();
    }
  }
}
