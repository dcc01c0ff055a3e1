package dev.jiceng.seeds;

import java.util.List;

/** Common family names and characters of given names; whoever they make up is invented. */
record Names(List<String> family, List<String> given) {
  static final Names COMMON = SeedFiles.json("names.json", Names.class);

  String next(Dice dice) {
    String first = dice.pick(given);
    return dice.pick(family) + (dice.chance(30) ? first : first + dice.pick(given));
  }
}
