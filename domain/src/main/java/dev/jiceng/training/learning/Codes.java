package dev.jiceng.training.learning;

/** Where the part of a code that nobody can guess comes from. */
@FunctionalInterface
public interface Codes {
  /** {@link VerificationCode#RANDOM} of {@link VerificationCode#SYMBOLS}. */
  String next();
}
