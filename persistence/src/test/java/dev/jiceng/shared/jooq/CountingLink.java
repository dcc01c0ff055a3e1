package dev.jiceng.shared.jooq;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A link to the database that counts how often the client spoke and then had to wait. */
final class CountingLink implements AutoCloseable {
  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicBoolean clientSpoke = new AtomicBoolean();
  private final int port;

  CountingLink(int port) throws IOException {
    this.port = port;
    Thread.ofVirtual().start(this::accept);
  }

  int roundTrips() {
    return roundTrips.get();
  }

  DatabaseLogin to(DatabaseLogin login) {
    return new DatabaseLogin(
        login.url().replace(":" + port, ":" + entrance.getLocalPort()),
        login.user(),
        login.password());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(() -> pump(client, server, () -> clientSpoke.set(true)));
        Thread.ofVirtual().start(() -> pump(server, client, this::countAnswer));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void countAnswer() {
    if (clientSpoke.getAndSet(false)) {
      roundTrips.incrementAndGet();
    }
  }

  private static void pump(Socket from, Socket to, Runnable passed) {
    byte[] bytes = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        passed.run();
        out.write(bytes, 0, n);
      }
    } catch (IOException closed) {
      // one side hung up
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
