package dev.jiceng.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between the API and a service: lets through, goes silent, or is gone. */
final class FaultProxy implements AutoCloseable {
  private final int target;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.PASSES;

  private enum Mode {
    PASSES,
    HANGS,
    REFUSES
  }

  FaultProxy(int target) {
    this.target = target;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofPlatform().daemon().start(this::serve);
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
        var service = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(caller);
        open.add(service);
        Thread.ofPlatform().daemon().start(() -> pump(caller, service));
        Thread.ofPlatform().daemon().start(() -> pump(service, caller));
      }
    } catch (IOException closed) {
      open.forEach(FaultProxy::close);
    }
  }

  private void pump(Socket from, Socket to) {
    var bytes = new byte[8192];
    try {
      for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
        while (mode == Mode.HANGS) {
          LockSupport.parkNanos(10_000_000);
        }
        to.getOutputStream().write(bytes, 0, read);
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
