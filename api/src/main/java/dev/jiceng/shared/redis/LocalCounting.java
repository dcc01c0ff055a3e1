package dev.jiceng.shared.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Buckets in this instance's memory. */
final class LocalCounting implements Buckets.Counting {
  private static final int KEPT = 100_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(10)).build();

  @Override
  public ConsumptionProbe take(String key, BucketConfiguration bucket, long cost) {
    return buckets.get(key, fresh -> empty(bucket)).tryConsumeAndReturnRemaining(cost);
  }

  private static Bucket empty(BucketConfiguration bucket) {
    var builder = Bucket.builder();
    for (var limit : bucket.getBandwidths()) {
      builder.addLimit(limit);
    }
    return builder.build();
  }
}
