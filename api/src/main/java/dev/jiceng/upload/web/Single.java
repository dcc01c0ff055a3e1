package dev.jiceng.upload.web;

import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** One file at its own address: how far it has come stands in the headers of every answer. */
record Single(Receiving receiving) {
  void progress(Place place, HttpServletResponse response) throws IOException {
    tell(response, receiving.progress(place));
  }

  void receive(Place place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ContentRange range = ContentRange.of(request, place.upload().announced().size());
    if (request.getContentLengthLong() > range.length()) {
      throw Receiving.tooLarge(place.upload());
    }
    try {
      tell(
          response,
          receiving.receive(place, range, request.getInputStream(), RequestIds.of(request)));
    } catch (RefusedRequest refused) {
      tell(response, receiving.progress(place));
      throw refused;
    }
  }

  private static void tell(HttpServletResponse response, Receiving.Progress progress) {
    response.setHeader("Upload-Offset", String.valueOf(progress.offset()));
    response.setHeader("Upload-Length", String.valueOf(progress.size()));
    response.setHeader("Upload-Complete", progress.isStored() ? "?1" : "?0");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setStatus(
        progress.isStored() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_ACCEPTED);
  }
}
