package dev.jiceng.upload.web;

import dev.jiceng.identity.web.CurrentCaller;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.Answer;
import dev.jiceng.shared.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Pieces of many files in one request, for links on which small photos would otherwise be smaller
 * than what is sent around them. Before each stands a line, {@code ID OFFSET LENGTH}. Each is taken
 * as it comes, whatever becomes of the others; one of no bytes only asks how far its file has come.
 */
record Packet(Places places, Receiving receiving, Answer answer) {
  private static final int MOST = 100;
  private static final int LONGEST_LINE = 256;
  private static final Pattern LINE = Pattern.compile("([\\w-]+) (\\d{1,12}) (\\d{1,12})");

  void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (CurrentCaller.get().isPublic()) {
      throw Places.unauthenticated();
    }
    InputStream in = request.getInputStream();
    var results = new ArrayList<Map<String, ?>>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (results.size() == MOST) {
        throw malformed();
      }
      results.add(one(line, in, request));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.done(request, response, Map.of("uploads", results));
  }

  private Map<String, ?> one(String line, InputStream in, HttpServletRequest request)
      throws IOException {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw malformed();
    }
    long start = Long.parseLong(parts.group(2));
    var range = new ContentRange(start, start + Long.parseLong(parts.group(3)));
    var bytes = new Bounded(in, range.length());
    try {
      Place place = places.find(CurrentCaller.get(), parts.group(1));
      if (range.end() > place.upload().announced().size()) {
        throw Receiving.tooLarge(place.upload());
      }
      var progress = receiving.receive(place, range, bytes, RequestIds.of(request));
      return Map.of("offset", progress.offset(), "complete", progress.isStored());
    } catch (RefusedRequest refused) {
      return Map.of("complete", false, "errors", List.of(answer.error(request, refused)));
    } finally {
      bytes.skipRest();
    }
  }

  /** Empty at the end. */
  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.length() == LONGEST_LINE) {
        throw malformed();
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private static RefusedRequest malformed() {
    return new RefusedRequest(ErrorCode.BAD_REQUEST, "upload.packet", Map.of("most", MOST));
  }
}
