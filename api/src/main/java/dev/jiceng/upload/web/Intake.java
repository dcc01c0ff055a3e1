package dev.jiceng.upload.web;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.upload.ContentType;
import dev.jiceng.upload.Contents;
import dev.jiceng.upload.InspectContent;
import dev.jiceng.upload.Sha256;
import dev.jiceng.upload.Upload;
import dev.jiceng.upload.disk.PartialFiles;
import dev.jiceng.upload.graphql.UploadIds;
import dev.jiceng.upload.image.BrokenPicture;
import dev.jiceng.upload.image.CameraData;
import dev.jiceng.upload.image.PictureSize;
import dev.jiceng.upload.image.Thumbnail;
import dev.jiceng.upload.jooq.JooqUploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What arrived whole is looked at (F-3), rid of what a camera wrote into it, and kept. */
final class Intake {
  private final PartialFiles partial;
  private final Contents contents;
  private final Writes writes;
  private final InstantSource clock;

  Intake(PartialFiles partial, Contents contents, Writes writes, InstantSource clock) {
    this.partial = partial;
    this.contents = contents;
    this.writes = writes;
    this.clock = clock;
  }

  /** Why it is not taken; what arrived is thrown away then. Empty where it is stored. */
  Optional<Violation> take(Place place, String requestId) throws IOException {
    Path sent = partial.path(place.upload());
    Path work = Files.createTempDirectory(sent.getParent(), "work");
    try {
      var refused = inspect(place.upload().announced(), sent);
      if (refused.isEmpty()) {
        refused = keep(place, sent, work, requestId);
      }
      partial.delete(place.upload());
      return refused;
    } finally {
      for (String name : new String[] {"clean", "small"}) {
        Files.deleteIfExists(work.resolve(name));
      }
      Files.delete(work);
    }
  }

  private static Optional<Violation> inspect(Upload.Announced announced, Path sent)
      throws IOException {
    return InspectContent.hash(announced, hash(sent))
        .or(() -> InspectContent.type(announced, type(sent)));
  }

  private Optional<Violation> keep(Place place, Path sent, Path work, String requestId)
      throws IOException {
    var announced = place.upload().announced();
    if (!announced.type().isImage()) {
      store(place, sent, null, requestId);
      return Optional.empty();
    }
    var size = PictureSize.of(announced.type(), sent).orElse(null);
    if (size == null) {
      return Optional.of(InspectContent.broken(announced));
    }
    var tooMany = InspectContent.pixels(size.width(), size.height());
    if (tooMany.isPresent()) {
      return tooMany;
    }
    Path clean = work.resolve("clean");
    try {
      var orientation = CameraData.remove(announced.type(), sent, clean);
      Path kept = announced.purpose().keepsOrigin() ? sent : clean;
      Path small = work.resolve("small");
      boolean hasSmall = Thumbnail.write(announced.type(), orientation, sent, small);
      var upright = size.turned(orientation);
      var thumbnail = hasSmall ? keep(place, small) : null;
      var picture = new Upload.Picture(upright.width(), upright.height(), thumbnail);
      store(place, kept, picture, requestId);
      return Optional.empty();
    } catch (BrokenPicture broken) {
      return Optional.of(InspectContent.broken(announced));
    }
  }

  private Sha256 keep(Place place, Path file) throws IOException {
    Sha256 content = hash(file);
    contents.keep(place.scope().township(), content, file);
    return content;
  }

  private void store(Place place, Path file, Upload.@Nullable Picture picture, String requestId)
      throws IOException {
    Sha256 content = keep(place, file);
    var stored = new Upload.Stored(content, Files.size(file), picture, clock.instant());
    String id = place.upload().id().toString();
    var unused =
        writes.in(
            place.scope(),
            Act.of(place.caller().actor(), requestId),
            tx -> {
              new JooqUploads(tx.sql()).store(place.upload().id(), stored);
              tx.audit(new AuditNote("uploadPut", UploadIds.UPLOAD, id, null, null, content.hex()));
              return Outcome.done(content);
            });
  }

  private static @Nullable ContentType type(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ContentType.of(in.readNBytes(ContentType.TELLING_BYTES)).orElse(null);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Sha256 hash(Path file) throws IOException {
    try (var out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      Files.copy(file, out);
      return Sha256.of(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
