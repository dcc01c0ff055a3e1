package dev.jiceng.shared.crypto;

/** The field keys cannot be used; the message is one sentence for whoever configured them. */
public final class UnusableKeys extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeys(String sentence) {
    super(sentence);
  }
}
