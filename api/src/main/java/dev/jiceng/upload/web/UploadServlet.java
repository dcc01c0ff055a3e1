package dev.jiceng.upload.web;

import dev.jiceng.identity.web.CurrentCaller;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.jooq.Outage;
import dev.jiceng.shared.web.Answer;
import dev.jiceng.shared.web.RequestIds;
import dev.jiceng.upload.ContentsOutOfReach;
import dev.jiceng.upload.graphql.UploadIds;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * {@code /uploads/ID} takes bytes of one file, {@code /uploads} of many; {@code /content} and
 * {@code /thumbnail} below the former give them.
 */
final class UploadServlet extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(UploadServlet.class);
  private static final long serialVersionUID = 1L;

  /** Seconds. */
  private static final int SOON = 5;

  private final transient Places places;
  private final transient Single single;
  private final transient Packet packet;
  private final transient Download download;
  private final transient Answer answer;

  UploadServlet(Places places, Receiving receiving, Download download, Answer answer) {
    this.places = places;
    this.single = new Single(receiving);
    this.packet = new Packet(places, receiving, answer);
    this.download = download;
    this.answer = answer;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      serve(request, response);
    } catch (RefusedRequest refused) {
      answer.refuse(request, response, refused);
    } catch (ClientAbortException gone) {
      LOG.debug("Request {} was cut off by its sender", RequestIds.of(request));
    } catch (ContentsOutOfReach outage) {
      LOG.warn("Request {}: the store of contents is out of reach", RequestIds.of(request), outage);
      refuse(request, response, ErrorCode.UNAVAILABLE);
    } catch (RuntimeException fault) {
      if (Outage.of(fault).isPresent()) {
        refuse(request, response, ErrorCode.UNAVAILABLE);
        return;
      }
      LOG.error("Request {} failed", RequestIds.of(request), fault);
      refuse(request, response, ErrorCode.INTERNAL);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, ErrorCode code)
      throws IOException {
    if (code == ErrorCode.UNAVAILABLE) {
      response.setIntHeader(HttpHeaders.RETRY_AFTER, SOON);
    }
    answer.refuse(request, response, new RefusedRequest(code, code.name(), Map.of()));
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] path =
        Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1).split("/", -1);
    if (request.getMethod().equals("POST") && path.length == 1 && path[0].isEmpty()) {
      packet.receive(request, response);
      return;
    }
    String what = request.getMethod() + (path.length == 1 ? "" : " " + path[1]);
    Place place = places.find(CurrentCaller.get(), path[0]);
    if (path.length > 2) {
      throw Places.unknown();
    }
    switch (what) {
      case "HEAD" -> single.progress(place, response);
      case "PUT" -> single.receive(place, request, response);
      case "GET " + UploadIds.CONTENT, "HEAD " + UploadIds.CONTENT ->
          download.content(place, request, response);
      case "GET " + UploadIds.THUMBNAIL, "HEAD " + UploadIds.THUMBNAIL ->
          download.thumbnail(place, request, response);
      default -> {
        response.setHeader(HttpHeaders.ALLOW, path.length == 1 ? "PUT, HEAD" : "GET, HEAD");
        throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "upload.method", Map.of());
      }
    }
  }
}
