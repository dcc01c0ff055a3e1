package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.roll.WrittenRow;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Invented voters. */
final class Voters {
  /** More would meet the numbers of the next community. */
  static final int MOST = 100;

  private static final int FIRST_VILLAGE = 200;
  private static final int GROUPS = 8;

  private Voters() {}

  /** At most {@link #MOST} of one community. */
  static List<WrittenRow> some(DivisionCode community, Dice dice, int count, LocalDate youngest) {
    int code = Integer.parseInt(community.value().substring(9));
    int ten = code / 10 % 10 + (code < FIRST_VILLAGE ? 0 : 5);
    String place = "99" + community.value().substring(6, 9) + ten;
    return rows(new InventedNumbers(place, code % 10 * MOST, MOST), dice, count, youngest);
  }

  /** As many as there were; of one community only. */
  static List<WrittenRow> all(Dice dice, int count, LocalDate youngest) {
    return rows(new InventedNumbers("980000", 0, 1000), dice, count, youngest);
  }

  private static List<WrittenRow> rows(
      InventedNumbers numbers, Dice dice, int count, LocalDate youngest) {
    var taken = new LinkedHashSet<String>();
    while (taken.size() < count) {
      taken.add(numbers.of(dice.day(LocalDate.of(1936, 1, 1), youngest), taken.size()));
    }
    return taken.stream().map(number -> row(number, dice)).toList();
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
