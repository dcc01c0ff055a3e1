package dev.jiceng.training.jooq;

import dev.jiceng.training.learning.Codes;
import dev.jiceng.training.learning.VerificationCode;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** 80 bits by the machine's secure randomness. */
public final class RandomCodes implements Codes {
  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    var symbols = VerificationCode.SYMBOLS;
    return random
        .ints(VerificationCode.RANDOM, 0, symbols.length())
        .mapToObj(it -> String.valueOf(symbols.charAt(it)))
        .collect(Collectors.joining());
  }
}
