package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who takes part in a community's elections and stands for nothing; all of them are invented. */
record ElectionCast(Actor office, Actor first, Actor second, Actor third, List<UUID> helpers) {
  private static final int HELPERS = 13;

  /** The same at every call; the first one takes the helpers in. */
  static ElectionCast of(Tx tx, DivisionCode community, int year) {
    var dice = Dice.of(community.value(), "cast of " + year);
    return new ElectionCast(
        actor("election-office", community, dice),
        actor("tally-one", community, dice),
        actor("tally-two", community, dice),
        actor("certifier", community, dice),
        helpers(tx, community, year, dice));
  }

  private static List<UUID> helpers(Tx tx, DivisionCode community, int year, Dice dice) {
    var known = ids(community, year);
    var helpers = Stream.generate(known::next).limit(HELPERS).toList();
    var does = UseCases.of(tx, ids(community, year));
    if (does.roster().people(helpers).isEmpty()) {
      helpers.forEach(_ -> Newcomer.add(does, dice));
    }
    return helpers;
  }

  private static SeededIds ids(DivisionCode community, int year) {
    return new SeededIds(Dice.of(community.value(), "helpers of " + year));
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
