package dev.jiceng.roster;

import java.util.concurrent.atomic.AtomicInteger;

/** Invented id numbers with a check character that fits. */
public final class IdNumbers {
  private static final AtomicInteger SERIAL = new AtomicInteger(10);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdNumbers() {}

  /** One that was not given before; {@code born} as {@code 19800229}. */
  public static String next(String born, Gender gender) {
    int serial = SERIAL.getAndIncrement() % 499 * 2 + (gender == Gender.MALE ? 1 : 0);
    return checked("610725%s%03d".formatted(born, serial));
  }

  /** The one of that day with that serial number. */
  public static String of(String born, int serial) {
    return checked("610725%s%03d".formatted(born, serial));
  }

  static String checked(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Character.digit(first17.charAt(i), 10) * WEIGHTS[i];
    }
    int check = (12 - sum % 11) % 11;
    return first17 + (check == 10 ? "X" : check);
  }
}
