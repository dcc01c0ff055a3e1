package dev.jiceng.shared.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in Redis, by compare and swap. Connects in the background, and again after a loss. Each
 * instance takes a caller's cost from its own copy of the bucket and settles with Redis after a
 * small share of it, or a moment: a round trip for every request would cost more than most queries.
 */
final class RedisCounting implements Buckets.Counting, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration SETTLED = Duration.ofMillis(500);
  private static final int SHARES = 50;
  private static final int CALLERS = 100_000;

  private final RedisClient client;
  private final Duration patience;
  private final RedisURI uri;
  private final Cache<String, BucketProxy> copies =
      Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(KEPT).build();
  private CompletableFuture<@Nullable ProxyManager<String>> buckets;

  RedisCounting(String url, Duration patience) {
    this.patience = patience;
    this.uri = RedisURI.create(url);
    uri.setTimeout(CONNECT);
    this.client = RedisClient.create();
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
            .build());
    this.buckets = connect();
  }

  @Override
  public ConsumptionProbe take(String key, BucketConfiguration bucket, long cost) {
    ProxyManager<String> redis = connected();
    return copies.get(key, fresh -> copy(redis, fresh, bucket)).tryConsumeAndReturnRemaining(cost);
  }

  private static BucketProxy copy(
      ProxyManager<String> redis, String key, BucketConfiguration bucket) {
    long share = bucket.getBandwidths()[0].getCapacity() / SHARES;
    return redis
        .builder()
        .withOptimization(Optimizations.delaying(new DelayParameters(share, SETTLED)))
        .build(key, () -> bucket);
  }

  /** Nobody waits for a connection: until there is one, others count. */
  private ProxyManager<String> connected() {
    @Nullable ProxyManager<String> ready = connecting().getNow(null);
    if (ready == null) {
      throw new IllegalStateException("not connected yet");
    }
    return ready;
  }

  private synchronized CompletableFuture<@Nullable ProxyManager<String>> connecting() {
    if (buckets.isCompletedExceptionally()) {
      copies.invalidateAll();
      buckets = connect();
    }
    return buckets;
  }

  private CompletableFuture<@Nullable ProxyManager<String>> connect() {
    return client
        .connectAsync(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE), uri)
        .toCompletableFuture()
        .thenApply(this::buckets);
  }

  private ProxyManager<String> buckets(StatefulRedisConnection<String, byte[]> connection) {
    return Bucket4jLettuce.casBasedBuilder(connection)
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
        .requestTimeout(patience)
        .build();
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
