package dev.jiceng.tenants.embedded;

/** Tells the person who waits what is being done; one short sentence in both languages. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (chinese, english) -> {};

  void step(String chinese, String english);
}
