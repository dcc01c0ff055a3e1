package dev.jiceng.upload;

import dev.jiceng.division.DivisionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody announced, and what has become of it.
 *
 * @param id made by the client, a UUID of version 7
 * @param creator subject of whoever announced it; nobody else may send it
 * @param stored null until all of it has arrived and was found to be what was announced
 * @param attachedTo null until something uses it
 */
public record Upload(
    UUID id,
    DivisionCode community,
    Announced announced,
    String creator,
    Instant createdAt,
    @Nullable Stored stored,
    @Nullable Attachment attachedTo) {

  /** What its sender says of it, before a byte is sent. */
  public record Announced(
      String name, ContentType type, long size, Sha256 sha256, UploadPurpose purpose) {}

  /**
   * What is kept.
   *
   * @param content names the content that is kept, which is not what was sent where something was
   *     taken out of it
   * @param picture null where it is none that can be measured
   */
  public record Stored(Sha256 content, long size, @Nullable Picture picture, Instant at) {}

  /** Width and height in pixels, and a small JPEG of it where one could be made. */
  public record Picture(int width, int height, @Nullable Sha256 thumbnail) {}

  /** What uses it: the type and id of that. */
  public record Attachment(String kind, UUID entity) {}

  public static Upload announce(
      UUID id, DivisionCode community, Announced announced, String creator, Instant at) {
    return new Upload(id, community, announced, creator, at, null, null);
  }

  /** Whether sending the same again would be no change. */
  boolean isSame(Upload other) {
    return community.equals(other.community) && announced.equals(other.announced);
  }
}
