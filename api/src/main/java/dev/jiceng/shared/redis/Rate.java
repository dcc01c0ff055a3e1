package dev.jiceng.shared.redis;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much cost a caller may use up.
 *
 * @param burst at once
 * @param perSecond in the long run
 * @param publicBurst at once without a token, by network address
 * @param publicPerSecond in the long run without a token
 * @param patience how long Redis may take before we count on our own
 * @param breather how long we do so before asking Redis again
 */
@ConfigurationProperties("jiceng.rate")
record Rate(
    @DefaultValue("1000000") long burst,
    @DefaultValue("50000") long perSecond,
    @DefaultValue("50000") long publicBurst,
    @DefaultValue("1000") long publicPerSecond,
    @DefaultValue("100ms") Duration patience,
    @DefaultValue("5s") Duration breather) {
  BucketConfiguration signedIn() {
    return bucket(burst, perSecond);
  }

  BucketConfiguration anonymous() {
    return bucket(publicBurst, publicPerSecond);
  }

  private static BucketConfiguration bucket(long burst, long perSecond) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
