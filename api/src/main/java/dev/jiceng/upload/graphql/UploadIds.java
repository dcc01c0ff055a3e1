package dev.jiceng.upload.graphql;

import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.upload.Upload;

/** Global ids of uploads, and the addresses below which their bytes are. */
public final class UploadIds {
  public static final String UPLOAD = "Upload";
  public static final String PATH = "/uploads/";
  public static final String CONTENT = "content";
  public static final String THUMBNAIL = "thumbnail";

  private UploadIds() {}

  static GlobalId of(Upload upload) {
    return GlobalId.of(UPLOAD, upload.community(), upload.id());
  }

  static String url(Upload upload) {
    return PATH + of(upload);
  }

  static String url(Upload upload, String part) {
    return url(upload) + "/" + part;
  }
}
