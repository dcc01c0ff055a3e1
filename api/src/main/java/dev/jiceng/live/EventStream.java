package dev.jiceng.live;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over server-sent events, with a connection for each operation. */
final class EventStream {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;

  EventStream(HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=utf-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies that gather answers would keep events back.
    response.setHeader("X-Accel-Buffering", "no");
    out = response.getOutputStream();
  }

  /** Answers the answer's trace. */
  byte[] next(ExecutionResult answer) throws IOException {
    send("event: next\ndata: " + JSON.writeValueAsString(answer.toSpecification()) + "\n\n");
    return trace(answer);
  }

  /** By which answers are told apart, whatever they cost. */
  static byte[] trace(ExecutionResult answer) {
    var shown = new HashMap<>(answer.toSpecification());
    shown.remove("extensions");
    try {
      return MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(shown));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void complete() throws IOException {
    send("event: complete\ndata:\n\n");
  }

  /** Shows both sides that the other is still there. */
  void beat() throws IOException {
    send(":\n\n");
  }

  private void send(String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
