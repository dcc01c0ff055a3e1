package dev.jiceng.tenants.embedded;

/** Something a person can mend; the message is one sentence to read. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public CannotStart(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
