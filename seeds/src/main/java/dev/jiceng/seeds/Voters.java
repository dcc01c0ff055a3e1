package dev.jiceng.seeds;

import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.roster.IdNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Invented voters. Their id numbers begin with 98, where no division of the country is: none of
 * them is anybody's.
 */
final class Voters {
  private static final String PLACE = "980000";
  private static final String CHECKS = "0123456789X";
  private static final int SERIALS = 1000;
  private static final int GROUPS = 8;

  private Voters() {}

  static List<WrittenRow> of(Dice dice, int count, LocalDate youngest) {
    var numbers = new LinkedHashSet<String>();
    while (numbers.size() < count) {
      var born = dice.day(LocalDate.of(1926, 1, 1), youngest);
      numbers.add(number(born, numbers.size() % SERIALS));
    }
    return numbers.stream().map(number -> row(number, dice)).toList();
  }

  private static String number(LocalDate born, int serial) {
    String digits =
        PLACE + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(serial);
    return CHECKS
        .chars()
        .mapToObj(check -> digits + (char) check)
        .filter(IdNumber::checks)
        .findFirst()
        .orElseThrow();
  }

  private static WrittenRow row(String number, Dice dice) {
    return new WrittenRow(
        Names.COMMON.next(dice),
        number,
        "第%d小组".formatted(dice.between(1, GROUPS)),
        "户籍在本村并居住",
        null,
        null,
        null,
        null,
        null);
  }
}
