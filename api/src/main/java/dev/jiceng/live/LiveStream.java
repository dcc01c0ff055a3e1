package dev.jiceng.live;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One subscription while it lasts: asked again when there is news, told when that matters. */
final class LiveStream {
  /** What the next attempt may not meet. */
  private static final Set<ErrorCode> PASSING =
      Set.of(ErrorCode.RATE_LIMITED, ErrorCode.TIMEOUT, ErrorCode.UNAVAILABLE);

  private final Supplier<ExecutionResult> asking;
  private final Watch watch;
  private final Rhythm rhythm;
  private final InstantSource clock;
  private final Instant until;
  private final BooleanSupplier running;

  /** Ends with the token, {@code until}, with the server, or with what no other attempt mends. */
  LiveStream(
      Supplier<ExecutionResult> asking,
      Watch watch,
      Rhythm rhythm,
      InstantSource clock,
      Instant until,
      BooleanSupplier running) {
    this.asking = asking;
    this.watch = watch;
    this.rhythm = rhythm;
    this.clock = clock;
    this.until = until;
    this.running = running;
  }

  void run(EventStream events) throws IOException, InterruptedException {
    var first = asking.get();
    byte[] told = events.next(first);
    boolean hopeful = !isFinal(first);
    Duration pause = rhythm.pause();
    while (hopeful && waits(events, pause)) {
      Instant begun = clock.instant();
      var answer = again();
      pause = rhythm.after(Duration.between(begun, clock.instant()));
      if (answer.isPresent() && !Arrays.equals(EventStream.trace(answer.get()), told)) {
        told = events.next(answer.get());
        hopeful = !isFinal(answer.get());
      }
    }
    events.complete();
  }

  /** Empty where there is no answer just now. */
  private Optional<ExecutionResult> again() {
    try {
      return Optional.of(asking.get()).filter(answer -> !isPassing(answer));
    } catch (RefusedRequest refused) {
      if (PASSING.contains(refused.code())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Nothing could be answered, and asking again would change nothing of that. */
  private static boolean isFinal(ExecutionResult answer) {
    boolean some =
        answer.isDataPresent()
            && answer.getData() instanceof Map<?, ?> data
            && data.values().stream().anyMatch(Objects::nonNull);
    return !some && !answer.getErrors().isEmpty() && !isPassing(answer);
  }

  private static boolean isPassing(ExecutionResult answer) {
    return answer.getErrors().stream()
        .flatMap(error -> Stream.ofNullable(error.getErrorType()))
        .anyMatch(PASSING::contains);
  }

  /** Whether to ask again; not where the stream is to end. */
  private boolean waits(EventStream events, Duration pause)
      throws IOException, InterruptedException {
    Thread.sleep(least(pause, rhythm.again()));
    Instant latest = clock.instant().plus(rhythm.again());
    while (running.getAsBoolean()) {
      Instant now = clock.instant();
      if (!now.isBefore(until)) {
        return false;
      }
      if (!now.isBefore(latest)) {
        return true;
      }
      var longest =
          least(rhythm.beat(), Duration.between(now, latest), Duration.between(now, until));
      if (watch.await(longest)) {
        return running.getAsBoolean();
      }
      events.beat();
    }
    return false;
  }

  private static Duration least(Duration... durations) {
    return Collections.min(Arrays.asList(durations));
  }
}
