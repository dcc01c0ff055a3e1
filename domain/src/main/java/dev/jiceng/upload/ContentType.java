package dev.jiceng.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is: told by its first bytes, never by its name. */
public enum ContentType {
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  /** How many bytes are enough to tell. */
  public static final int TELLING_BYTES = 12;

  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final String mediaType;
  private final List<String> extensions;

  ContentType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The one that a file of this type gets where its name has none. */
  public String extension() {
    return extensions.getFirst();
  }

  public boolean isImage() {
    return this != PDF && this != XLSX;
  }

  /** Empty where the bytes are of no type that is taken. */
  public static Optional<ContentType> of(byte[] start) {
    return Arrays.stream(values()).filter(type -> type.begins(start)).findFirst();
  }

  /** What the end of a name claims; empty where it claims none of these. */
  public static Optional<ContentType> claimedBy(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(end)).findFirst();
  }

  private boolean begins(byte[] start) {
    return switch (this) {
      case JPEG -> has(start, 0, JPEG_START);
      case PNG -> has(start, 0, PNG_START);
      case WEBP -> has(start, 0, ascii("RIFF")) && has(start, 8, ascii("WEBP"));
      case PDF -> has(start, 0, ascii("%PDF-"));
      case XLSX -> has(start, 0, ascii("PK\003\004"));
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean has(byte[] bytes, int at, byte[] wanted) {
    int end = at + wanted.length;
    return bytes.length >= end && Arrays.equals(bytes, at, end, wanted, 0, wanted.length);
  }
}
