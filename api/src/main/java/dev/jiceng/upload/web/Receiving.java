package dev.jiceng.upload.web;

import dev.jiceng.shared.Violation;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.disk.PartialFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takes pieces of a file as they come: whatever arrives before a link is cut stays, and the sender
 * goes on behind it. What is there already is skipped, so pieces may be sent twice and at once.
 */
final class Receiving {
  private static final int PIECE = 64 * 1024;
  private static final int LOCKS = 64;

  private final Places places;
  private final PartialFiles partial;
  private final Intake intake;
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

  Receiving(Places places, PartialFiles partial, Intake intake) {
    this.places = places;
    this.partial = partial;
    this.intake = intake;
  }

  /** How far a file has come. */
  record Progress(long offset, long size, boolean isStored) {}

  Progress progress(Place place) throws IOException {
    requireCreator(place);
    boolean isStored = place.upload().stored() != null;
    long size = size(place.upload());
    return new Progress(isStored ? size : partial.size(place.upload()), size, isStored);
  }

  /** Takes what {@code in} holds, the bytes of {@code range}; it may hold none. */
  Progress receive(Place place, ContentRange range, InputStream in, String requestId)
      throws IOException {
    requireCreator(place);
    if (place.upload().stored() == null) {
      read(place, range, in);
      if (partial.size(place.upload()) == size(place.upload())) {
        finish(place, requestId);
      }
    }
    return progress(places.again(place));
  }

  private static void requireCreator(Place place) {
    if (!place.isCreators()) {
      throw Places.unknown();
    }
  }

  private void read(Place place, ContentRange range, InputStream in) throws IOException {
    Upload upload = place.upload();
    byte[] piece = new byte[PIECE];
    long position = range.start();
    boolean isNext = position <= partial.size(upload);
    for (int read = in.read(piece); isNext && read >= 0; read = in.read(piece)) {
      if (position + read > range.end()) {
        throw tooLarge(upload);
      }
      isNext = partial.add(upload, position, ByteBuffer.wrap(piece, 0, read));
      position += read;
    }
    if (!isNext && places.again(place).upload().stored() == null) {
      throw gap(upload);
    }
  }

  static RefusedRequest tooLarge(Upload upload) {
    return new RefusedRequest(
        ErrorCode.PAYLOAD_TOO_LARGE, "upload.tooLarge", Map.of("size", size(upload)));
  }

  /** Not called where another stored the file meanwhile: what had arrived is taken away then. */
  private RefusedRequest gap(Upload upload) throws IOException {
    return new RefusedRequest(
        ErrorCode.UPLOAD_OFFSET, "upload.offset", Map.of("offset", partial.size(upload)));
  }

  /** Whoever brings the last byte waits for the others who brought it too. */
  private void finish(Place place, String requestId) throws IOException {
    synchronized (locks[Math.floorMod(place.upload().id().hashCode(), LOCKS)]) {
      boolean isWhole = partial.size(place.upload()) == size(place.upload());
      if (places.again(place).upload().stored() != null) {
        partial.delete(place.upload());
      } else if (isWhole) {
        var refused = intake.take(place, requestId);
        if (refused.isPresent()) {
          throw refusal(refused.get());
        }
      }
    }
  }

  private static RefusedRequest refusal(Violation violation) {
    Map<String, Object> details = new HashMap<>(violation.numbers());
    details.put("rule", violation.rule().id());
    details.put("reason", violation.key());
    return new RefusedRequest(ErrorCode.CONTENT_REFUSED, violation.key(), details);
  }

  private static long size(Upload upload) {
    return upload.announced().size();
  }
}
