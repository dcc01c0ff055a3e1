package dev.jiceng.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Reads what a client sends to PostgreSQL (its protocol, version 3) and cuts the connection right
 * behind a COMMIT: the server gets it, and nobody hears how it ended.
 */
final class CommitWatch implements FaultProxy.Watch {
  private static final int LENGTH = 4;
  private static final int VERSION = 3;
  private static final String COMMIT = "COMMIT";

  private final BooleanSupplier isDue;
  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

  /** Names of statements that commit; a driver parses them once and then only names them. */
  private final Set<String> commits = new HashSet<>();

  private boolean isStarted;
  private boolean isCommitting;

  /** {@code isDue} is asked at every COMMIT, whether this one is to be the last thing sent. */
  CommitWatch(BooleanSupplier isDue) {
    this.isDue = isDue;
  }

  @Override
  public Then see(byte[] bytes, int length) {
    arrived.write(bytes, 0, length);
    ByteBuffer messages = ByteBuffer.wrap(arrived.toByteArray());
    boolean isSent = false;
    while (isWhole(messages)) {
      isSent |= isStarted ? message(messages) : begin(messages);
    }
    arrived.reset();
    arrived.write(messages.array(), messages.position(), messages.remaining());
    return isSent && isDue.getAsBoolean() ? Then.ENDS_BEHIND : Then.GOES_ON;
  }

  private boolean isWhole(ByteBuffer messages) {
    int head = isStarted ? 1 : 0;
    return messages.remaining() >= head + LENGTH
        && messages.remaining() >= head + messages.getInt(messages.position() + head);
  }

  /** Messages before the start, which may ask for encryption first, carry no kind. */
  private boolean begin(ByteBuffer messages) {
    int end = messages.position() + messages.getInt(messages.position());
    isStarted = messages.getInt(messages.position() + LENGTH) >> Short.SIZE == VERSION;
    messages.position(end);
    return false;
  }

  /** Whether a COMMIT is on its way with it to where it will be carried out. */
  private boolean message(ByteBuffer messages) {
    char kind = (char) messages.get();
    int end = messages.position() + messages.getInt();
    String first = kind == 'S' ? "" : text(messages);
    switch (kind) {
      case 'P' -> parsed(first, text(messages));
      case 'B' -> isCommitting |= commits.contains(text(messages));
      case 'Q' -> isCommitting |= first.equalsIgnoreCase(COMMIT);
      default -> {}
    }
    messages.position(end);
    boolean isSent = isCommitting && (kind == 'S' || kind == 'Q');
    isCommitting &= !isSent;
    return isSent;
  }

  private void parsed(String name, String query) {
    if (query.equalsIgnoreCase(COMMIT)) {
      commits.add(name);
    } else {
      commits.remove(name);
    }
  }

  private static String text(ByteBuffer message) {
    int start = message.position();
    while (message.hasRemaining() && message.get() != 0) {
      // To the zero that ends it.
    }
    int length = Math.max(0, message.position() - 1 - start);
    return new String(message.array(), start, length, StandardCharsets.UTF_8);
  }
}
