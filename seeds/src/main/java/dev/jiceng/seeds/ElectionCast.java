package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who takes part in a community's elections and stands for nothing; all of them are invented. */
record ElectionCast(Actor office, Actor first, Actor second, Actor third, List<UUID> helpers) {
  private static final int HELPERS = 13;

  static ElectionCast of(UseCases does, DivisionCode community, Dice dice) {
    return new ElectionCast(
        actor("election-office", community, dice),
        actor("tally-one", community, dice),
        actor("tally-two", community, dice),
        actor("certifier", community, dice),
        Stream.generate(() -> Newcomer.add(does, dice)).limit(HELPERS).toList());
  }

  private static Actor actor(String role, DivisionCode code, Dice dice) {
    return new Actor("demo/" + role + "/" + code, Names.COMMON.next(dice));
  }

  /** Seven of the election committee: its chair, a deputy, five members. */
  List<UUID> committee() {
    return helpers.subList(0, 7);
  }

  List<UUID> supervisors() {
    return helpers.subList(7, 10);
  }

  List<UUID> tellers() {
    return helpers.subList(10, HELPERS);
  }
}
