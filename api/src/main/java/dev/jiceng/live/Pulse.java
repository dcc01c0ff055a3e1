package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes those who watch a division whenever something in it was committed, here or at another
 * instance. It only says where: what there is to see everybody reads with their own rights.
 */
final class Pulse implements SmartLifecycle {
  private final Relay relay;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  Pulse(Relay relay) {
    this.relay = relay;
  }

  /** Whoever watches closes it again. */
  Watch watch(DivisionCode code) {
    var watch = new Watch(code, watches::remove);
    watches.add(watch);
    return watch;
  }

  void changed(DivisionCode code) {
    wake(code);
    relay.send(code);
  }

  private void wake(DivisionCode code) {
    watches.stream().filter(watch -> watch.sees(code)).forEach(Watch::wake);
  }

  @Override
  public void start() {
    running = true;
    relay.listen(this::wake);
  }

  /** Before the server waits for its requests to end. */
  @Override
  public void stop() {
    running = false;
    watches.forEach(Watch::wake);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
