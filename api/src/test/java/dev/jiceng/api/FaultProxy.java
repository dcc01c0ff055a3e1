package dev.jiceng.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between two who talk over TCP: lets through, goes silent, is gone, or does what those say
 * who watch what passes.
 */
final class FaultProxy implements AutoCloseable {
  /** What one packet of an Ethernet carries. */
  static final int SEGMENT = 1448;

  private final int target;
  private final Supplier<Watch> out;
  private final Supplier<Watch> back;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.PASSES;

  private enum Mode {
    PASSES,
    HANGS,
    REFUSES
  }

  /** Looks at what passes one way on one connection. */
  interface Watch {
    /** What becomes of the connection. */
    enum Then {
      GOES_ON,
      ENDS_BEHIND,
      ENDS_BEFORE
    }

    /** May take its time: nothing else passes this way meanwhile. */
    Then see(byte[] bytes, int length);
  }

  FaultProxy(int target) {
    this(target, FaultProxy::nobody, FaultProxy::nobody);
  }

  /** Each connection has watches of its own, on what goes out and on what comes back. */
  FaultProxy(int target, Supplier<Watch> out, Supplier<Watch> back) {
    this.target = target;
    this.out = out;
    this.back = back;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  static Watch nobody() {
    return (_, _) -> Watch.Then.GOES_ON;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Connections stay open and nothing comes through any more, as of a stopped process. */
  void hang() {
    mode = Mode.HANGS;
  }

  /** Every connection breaks, and so does every new one. */
  void cut() {
    mode = Mode.REFUSES;
    open.forEach(FaultProxy::close);
  }

  /** Every connection breaks; new ones are let through. */
  void reset() {
    open.forEach(FaultProxy::close);
  }

  void heal() {
    mode = Mode.PASSES;
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = door.accept();
        if (mode == Mode.REFUSES) {
          close(caller);
          continue;
        }
        open.add(caller);
        Socket service = connect(caller);
        if (service == null) {
          continue;
        }
        open.add(service);
        Watch outgoing = out.get();
        Watch coming = back.get();
        Thread.ofPlatform().daemon().start(() -> pump(caller, service, outgoing));
        Thread.ofPlatform().daemon().start(() -> pump(service, caller, coming));
      }
    } catch (IOException closed) {
      open.forEach(FaultProxy::close);
    }
  }

  /** Null where nobody listens just now: the caller is told so as TCP tells it. */
  private @Nullable Socket connect(Socket caller) {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException refused) {
      close(caller);
      return null;
    }
  }

  private void pump(Socket from, Socket to, Watch watch) {
    var bytes = new byte[SEGMENT];
    try {
      for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
        while (mode == Mode.HANGS) {
          LockSupport.parkNanos(10_000_000);
        }
        Watch.Then then = watch.see(bytes, read);
        if (then != Watch.Then.ENDS_BEFORE) {
          to.getOutputStream().write(bytes, 0, read);
        }
        if (then != Watch.Then.GOES_ON) {
          break;
        }
      }
    } catch (IOException broken) {
      // Both ends are closed below.
    }
    close(from);
    close(to);
    open.remove(from);
    open.remove(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
