package dev.jiceng.shared.redis;

import dev.jiceng.shared.graphql.engine.Budget;
import dev.jiceng.tenants.Caller;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bucket a caller, shared by all instances through Redis. Where Redis is slow or gone each
 * instance counts on its own for a while: a limit that is a little loose beats a request that
 * waits.
 */
final class Buckets implements Budget {
  private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);

  private final Counting shared;
  private final Counting own;
  private final Rate rate;
  private final AtomicLong sharedAgainAt = new AtomicLong(System.nanoTime());

  Buckets(Counting shared, Counting own, Rate rate) {
    this.shared = shared;
    this.own = own;
    this.rate = rate;
  }

  /** Where buckets are kept. */
  interface Counting {
    ConsumptionProbe take(String key, BucketConfiguration bucket, long cost);
  }

  @Override
  public Taken take(Caller caller, String address, long cost) {
    BucketConfiguration bucket = caller.isPublic() ? rate.anonymous() : rate.signedIn();
    String key =
        caller.isPublic() ? "rate:address:" + address : "rate:user:" + caller.actor().subject();
    ConsumptionProbe probe = probe(key, bucket, cost);
    Duration pause =
        probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    return new Taken(probe.getRemainingTokens(), pause);
  }

  private ConsumptionProbe probe(String key, BucketConfiguration bucket, long cost) {
    if (System.nanoTime() - sharedAgainAt.get() >= 0) {
      try {
        return shared.take(key, bucket, cost);
      } catch (RuntimeException outOfReach) {
        sharedAgainAt.set(System.nanoTime() + rate.breather().toNanos());
        LOG.warn("Redis does not count just now ({}); counting here", outOfReach.getMessage());
      }
    }
    return own.take(key, bucket, cost);
  }
}
