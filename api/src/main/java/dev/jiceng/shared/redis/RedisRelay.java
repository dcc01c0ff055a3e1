package dev.jiceng.shared.redis;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.live.Relay;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By a channel of Redis. Connects in the background, and again after a loss; what is sent meanwhile
 * is lost.
 */
final class RedisRelay implements Relay, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRelay.class);
  private static final String CHANNEL = "jiceng:changed";
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final RedisClient client = RedisClient.create();
  private final Line<StatefulRedisConnection<String, String>> speaking;
  private final Line<StatefulRedisPubSubConnection<String, String>> listening;
  private volatile Consumer<DivisionCode> heard = _ -> {};

  RedisRelay(String url) {
    var uri = RedisURI.create(url);
    uri.setTimeout(CONNECT);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
            .build());
    speaking = new Line<>(() -> client.connectAsync(StringCodec.ASCII, uri).toCompletableFuture());
    listening =
        new Line<>(() ->
            client
                .connectPubSubAsync(StringCodec.ASCII, uri)
                .toCompletableFuture()
                .thenApply(this::subscribed));
  }

  /** A connection that is there, or is being made. */
  private static final class Line<C> {
    private final Supplier<CompletableFuture<C>> connecting;
    private @Nullable CompletableFuture<C> made;

    Line(Supplier<CompletableFuture<C>> connecting) {
      this.connecting = connecting;
    }

    synchronized CompletableFuture<C> get() {
      if (made == null || made.isCompletedExceptionally()) {
        made = connecting.get();
      }
      return made;
    }
  }

  private StatefulRedisPubSubConnection<String, String> subscribed(
      StatefulRedisPubSubConnection<String, String> connection) {
    connection.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String code) {
            if (DivisionCode.isWellFormed(code)) {
              heard.accept(DivisionCode.of(code));
            }
          }
        });
    connection.async().subscribe(CHANNEL);
    return connection;
  }

  @Override
  public void send(DivisionCode changed) {
    try {
      var unused = listening.get();
      speaking.get().thenAccept(redis -> redis.async().publish(CHANNEL, changed.value()));
    } catch (RuntimeException outOfReach) {
      // What was written stands, whoever hears of it.
      LOG.warn("Redis does not carry word just now ({})", outOfReach.getMessage());
    }
  }

  @Override
  public void listen(Consumer<DivisionCode> consumer) {
    heard = consumer;
    var unused = listening.get();
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
