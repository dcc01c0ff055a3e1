package dev.jiceng.upload.web;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How files are taken.
 *
 * @param folder where contents are kept on disk, and what has arrived of unfinished ones; with
 *     several instances a folder they share
 * @param largest bytes a file may have
 * @param unattached how long a file stays that nothing uses
 */
@ConfigurationProperties("jiceng.uploads")
record UploadProperties(Path folder, long largest, Duration unattached) {
  Path contents() {
    return folder.resolve("contents");
  }

  Path partial() {
    return folder.resolve("partial");
  }
}
