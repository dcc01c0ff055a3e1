package dev.jiceng.shared.graphql.engine;

import dev.jiceng.tenants.Caller;
import java.time.Duration;

/** How much cost a caller may still use up. */
public interface Budget {
  /** Takes what a request may cost at most. */
  Taken take(Caller caller, String address, long cost);

  /** {@code pause} is zero when there was enough. */
  record Taken(long remaining, Duration pause) {
    public boolean isGranted() {
      return pause.isZero();
    }
  }

  /** No bucket at all. */
  Budget UNLIMITED = (caller, address, cost) -> new Taken(Long.MAX_VALUE, Duration.ZERO);
}
