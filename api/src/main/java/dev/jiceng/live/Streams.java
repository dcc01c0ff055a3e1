package dev.jiceng.live;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.tenants.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many streams each caller has open here. */
final class Streams {
  private final int most;
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

  Streams(int most) {
    this.most = most;
  }

  /** One of them; closing it again fails with nothing. */
  interface Open extends AutoCloseable {
    @Override
    void close();
  }

  Open open(Caller caller) {
    String subject = caller.actor().subject();
    if (open.merge(subject, 1, Integer::sum) > most) {
      end(subject);
      throw new RefusedRequest(
          ErrorCode.LIMIT_EXCEEDED, "limit.streams", Map.of("limit", most, "actual", most + 1));
    }
    return () -> end(subject);
  }

  private void end(String subject) {
    open.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
  }
}
