package dev.jiceng.upload.web;

import dev.jiceng.upload.ContentType;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.Sha256;
import dev.jiceng.upload.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Gives files back, as something to keep and never as something to run. */
final class Download {
  private final Contents contents;

  Download(Contents contents) {
    this.contents = contents;
  }

  void content(Place place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Upload.@Nullable Stored stored = place.upload().stored();
    if (stored == null || !place.upload().announced().purpose().isGivenBack()) {
      throw Places.unknown();
    }
    var announced = place.upload().announced();
    response.setContentLengthLong(stored.size());
    send(place, stored.content(), announced.type(), announced.name(), request, response);
  }

  void thumbnail(Place place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Upload.@Nullable Stored stored = place.upload().stored();
    if (stored == null || stored.picture() == null || stored.picture().thumbnail() == null) {
      throw Places.unknown();
    }
    Sha256 thumbnail = stored.picture().thumbnail();
    send(place, thumbnail, ContentType.JPEG, "thumbnail.jpg", request, response);
  }

  private void send(
      Place place,
      Sha256 content,
      ContentType type,
      String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String tag = "\"" + content.hex() + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setContentLengthLong(0);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    try (InputStream in =
        contents.open(place.scope().township(), content).orElseThrow(Places::unknown)) {
      response.setContentType(type.mediaType());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(name, StandardCharsets.UTF_8)
              .build()
              .toString());
      if (!request.getMethod().equals("HEAD")) {
        in.transferTo(response.getOutputStream());
      }
    }
  }
}
