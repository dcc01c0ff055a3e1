package dev.jiceng.seeds;

import dev.jiceng.roster.IdNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Where invented id numbers come from: {@code place} begins with 97, 98 or 99, where no division of
 * the country is, so that none is anybody's; {@code serials} from {@code first} on.
 */
record InventedNumbers(String place, int first, int serials) {
  private static final String CHECKS = "0123456789X";

  String of(LocalDate born, int i) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(born);
    String digits = place + day + "%03d".formatted(first + i % serials);
    return CHECKS
        .chars()
        .mapToObj(check -> digits + (char) check)
        .filter(IdNumber::checks)
        .findFirst()
        .orElseThrow();
  }
}
