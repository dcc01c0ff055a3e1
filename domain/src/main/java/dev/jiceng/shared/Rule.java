package dev.jiceng.shared;

/** A rule of the catalogue; each context lists its own in one enum. */
public interface Rule {
  /** The stable id that refusals, tests and documents carry, such as {@code T-4}. */
  String id();

  /** Where the rule comes from: parts of the source document, or a law and its article. */
  String source();
}
