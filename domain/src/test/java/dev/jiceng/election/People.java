package dev.jiceng.election;

import dev.jiceng.shared.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Ids that read well: person 7 is always the same. */
public final class People {
  private People() {}

  public static UUID person(int number) {
    return new UUID(0, number);
  }

  public static List<UUID> people(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(People::person).toList();
  }

  public static Actor clerk(int number) {
    return new Actor("clerk-" + number, "录入员" + number);
  }
}
