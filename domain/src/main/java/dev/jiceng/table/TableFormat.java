package dev.jiceng.table;

/** What kind of file a table is taken away as. */
public enum TableFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv;charset=UTF-8", "csv");

  private final String mediaType;
  private final String extension;

  TableFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }
}
