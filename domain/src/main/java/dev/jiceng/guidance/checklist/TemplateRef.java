package dev.jiceng.guidance.checklist;

/** One version of a checklist; a check is pinned to it (G-5). */
public record TemplateRef(String code, int version) {
  @Override
  public String toString() {
    return code + "@" + version;
  }
}
