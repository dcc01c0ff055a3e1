package dev.jiceng.identity;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.tenants.IdentityGroups;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Never makes provisioning wait for the identity provider: what could not be made now is tried
 * again. The list lives in memory; at start every provisioned division is asked for anew.
 */
public final class RetriedGroups implements IdentityGroups, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RetriedGroups.class);

  private final IdentityGroups groups;
  private final Set<DivisionCode> waiting = new ConcurrentSkipListSet<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("identity-groups").factory());

  public RetriedGroups(IdentityGroups groups, Duration pause) {
    this.groups = groups;
    worker.scheduleWithFixedDelay(this::tryAll, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void ensure(DivisionCode code) {
    waiting.add(code);
    worker.execute(this::tryAll);
  }

  public int waiting() {
    return waiting.size();
  }

  private void tryAll() {
    try {
      for (DivisionCode code : waiting) {
        groups.ensure(code);
        waiting.remove(code);
      }
    } catch (RuntimeException unreachable) {
      LOG.debug("{} groups wait for the identity provider", waiting.size(), unreachable);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
