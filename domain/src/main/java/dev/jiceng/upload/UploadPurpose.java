package dev.jiceng.upload;

import java.util.EnumSet;
import java.util.Set;

/** What a file is for: this decides which types are taken, and what is taken out of them. */
public enum UploadPurpose {
  /** Of a field check; where and with which device it was taken is taken out. */
  FIELD_PHOTO(EnumSet.of(ContentType.JPEG, ContentType.PNG, ContentType.WEBP)),
  /** Of a field check whose template asks where the photo was taken: kept as it was sent. */
  FIELD_PHOTO_WITH_POSITION(EnumSet.of(ContentType.JPEG, ContentType.PNG, ContentType.WEBP)),
  SIGNATURE(EnumSet.of(ContentType.JPEG, ContentType.PNG, ContentType.WEBP)),
  DOCUMENT(EnumSet.complementOf(EnumSet.of(ContentType.XLSX))),
  /** A table to be taken in (K-7); it may hold identifiers, so nobody gets it back. */
  TABLE(EnumSet.of(ContentType.XLSX));

  private final Set<ContentType> types;

  UploadPurpose(Set<ContentType> types) {
    this.types = types;
  }

  public Set<ContentType> types() {
    return EnumSet.copyOf(types);
  }

  /** Whether those who see the upload may have its content. */
  public boolean isGivenBack() {
    return this != TABLE;
  }

  /** Whether position, device and all else that a camera writes beside the picture stays. */
  public boolean keepsOrigin() {
    return this == FIELD_PHOTO_WITH_POSITION;
  }
}
