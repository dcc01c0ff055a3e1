package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.tenants.NamedDivision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The survey of P8 (TR-7): so many cadres of each kind, as it was published. Who is of several
 * kinds at once it does not say: that falls by chance, the same way every time.
 */
record Survey(
    LocalDate day,
    LocalDate elected,
    int townships,
    int youngest,
    int oldest,
    int meanAge,
    int graduates,
    Map<String, Integer> genders,
    Map<String, Integer> ethnicities,
    Map<String, Integer> educations,
    Map<String, Integer> posts) {
  private static final Set<String> COLLEGE = Set.of("20", "30");

  /** One of the surveyed; codes are those of the national lists. */
  record Trainee(
      NamedDivision community,
      String gender,
      String ethnicity,
      String education,
      String post,
      int age,
      boolean graduate) {}

  static Survey published() {
    return SeedFiles.json("survey.json", Survey.class);
  }

  /** One of each community drawn. */
  List<Trainee> trainees(List<NamedDivision> communities) {
    var dice = Dice.of("53", "survey");
    var drawn = communities(communities, dice);
    int all = drawn.size();
    var gender = spread(genders, dice);
    var ethnicity = spread(ethnicities, dice);
    var education = spread(educations, dice);
    var post = spread(posts, dice);
    var age = ages(all, dice);
    var graduate = graduates(education, age);
    var trainees = new ArrayList<Trainee>();
    for (int i = 0; i < all; i++) {
      trainees.add(
          new Trainee(
              drawn.get(i),
              gender.get(i),
              ethnicity.get(i),
              education.get(i),
              post.get(i),
              age.get(i),
              graduate.contains(i)));
    }
    return trainees;
  }

  /**
   * A township of every county, others until there are enough; a community of each, then others.
   */
  private List<NamedDivision> communities(List<NamedDivision> all, Dice dice) {
    int people = genders.values().stream().mapToInt(Integer::intValue).sum();
    var byTownship = new LinkedHashMap<DivisionCode, List<NamedDivision>>();
    for (NamedDivision each : dice.shuffled(all)) {
      var township = Townships.above(each, DivisionLevel.TOWNSHIP);
      byTownship.computeIfAbsent(township, _ -> new ArrayList<>()).add(each);
    }
    byTownship.keySet().retainAll(townships(byTownship.keySet()));
    var drawn = new ArrayList<NamedDivision>();
    byTownship.values().forEach(township -> drawn.add(township.removeFirst()));
    var rest = byTownship.values().stream().flatMap(List::stream).toList();
    drawn.addAll(dice.shuffled(rest).subList(0, people - drawn.size()));
    return dice.shuffled(drawn);
  }

  private Set<DivisionCode> townships(Set<DivisionCode> all) {
    var counties = new HashSet<DivisionCode>();
    var first =
        all.stream()
            .filter(township -> counties.add(township.at(DivisionLevel.COUNTY).orElseThrow()))
            .toList();
    var chosen = new LinkedHashSet<>(first);
    all.stream().takeWhile(_ -> chosen.size() < townships).forEach(chosen::add);
    return chosen;
  }

  private static List<String> spread(Map<String, Integer> counts, Dice dice) {
    var all = new ArrayList<String>();
    counts.forEach((key, count) -> all.addAll(Collections.nCopies(count, key)));
    return dice.shuffled(all);
  }

  /** Around the mean, and moved by years until it is the mean. */
  private List<Integer> ages(int count, Dice dice) {
    var ages = new ArrayList<>(List.of(youngest, oldest));
    while (ages.size() < count) {
      ages.add(
          (dice.between(youngest + 1, oldest - 1) + dice.between(youngest + 1, oldest - 1)) / 2);
    }
    int missing = meanAge * count - ages.stream().mapToInt(Integer::intValue).sum();
    while (missing != 0) {
      int at = dice.between(2, count - 1);
      int moved = ages.get(at) + Integer.signum(missing);
      if (moved > youngest && moved < oldest) {
        ages.set(at, moved);
        missing -= Integer.signum(missing);
      }
    }
    return dice.shuffled(ages);
  }

  /** The youngest of those who went to college. */
  private Set<Integer> graduates(List<String> education, List<Integer> age) {
    return IntStream.range(0, age.size())
        .boxed()
        .filter(i -> COLLEGE.contains(education.get(i)))
        .sorted(Comparator.comparing(age::get))
        .limit(graduates)
        .collect(Collectors.toSet());
  }
}
