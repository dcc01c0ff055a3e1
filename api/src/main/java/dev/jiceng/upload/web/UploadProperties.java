package dev.jiceng.upload.web;

import dev.jiceng.upload.s3.Bucket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are taken.
 *
 * @param folder what has arrived of unfinished files, and contents unless a bucket keeps them; with
 *     several instances a folder they share
 * @param s3 where contents are kept instead of the folder
 * @param largest bytes a file may have
 * @param unattached how long a file stays that nothing uses
 */
@ConfigurationProperties("jiceng.uploads")
record UploadProperties(Path folder, @Nullable S3 s3, long largest, Duration unattached) {
  /** A bucket of a store that speaks S3; an empty name is none. */
  record S3(
      @DefaultValue("") String bucket,
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("false") boolean pathStyle) {}

  @Nullable Bucket bucket() {
    return s3 == null || s3.bucket().isEmpty()
        ? null
        : new Bucket(s3.bucket(), s3.endpoint(), s3.region(), s3.pathStyle());
  }

  Path contents() {
    return folder.resolve("contents");
  }

  Path partial() {
    return folder.resolve("partial");
  }
}
