package dev.jiceng.seeds;

import dev.jiceng.roster.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody new on the roster: younger and better schooled than those who serve (C-18). */
final class Newcomer {
  private static final LocalDate YOUNGEST = LocalDate.of(1997, 12, 31);
  private static final List<String> EDUCATION = List.of("20", "20", "30", "30", "40", "60");

  private Newcomer() {}

  static UUID add(UseCases does, Dice dice) {
    return add(does, dice, dice.chance(45) ? "2" : "1");
  }

  /** A committee has a woman among its members (C-9). */
  static UUID woman(UseCases does, Dice dice) {
    return add(does, dice, "2");
  }

  private static UUID add(UseCases does, Dice dice, String gender) {
    var born = dice.day(LocalDate.of(1973, 1, 1), YOUNGEST);
    var person =
        new Person(
            does.ids().next(), Names.COMMON.next(dice), gender, born, "01", dice.pick(EDUCATION));
    does.roster().add(person);
    return person.id();
  }
}
