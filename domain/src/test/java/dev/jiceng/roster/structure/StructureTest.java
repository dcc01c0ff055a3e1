package dev.jiceng.roster.structure;

import static dev.jiceng.roster.structure.Counted.Era.LAST_TERM;
import static dev.jiceng.roster.structure.Counted.Era.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.roster.Education;
import dev.jiceng.roster.Gender;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The survey of P8 is the fixture: 741 cadres, 168 of them with junior college. */
class StructureTest {
  private static final List<Counted> SURVEY =
      List.of(
          of(Fact.GENDER, "1", 630),
          of(Fact.GENDER, "2", 111),
          of(Fact.AGE, "23", 1),
          of(Fact.AGE, "43", 739),
          of(Fact.AGE, "64", 1),
          of(Fact.ETHNICITY, "01", 399),
          of(Fact.ETHNICITY, "07", 83),
          of(Fact.ETHNICITY, "97", 259),
          of(Fact.EDUCATION, "80", 14),
          of(Fact.EDUCATION, "70", 234),
          of(Fact.EDUCATION, "60", 200),
          of(Fact.EDUCATION, "40", 92),
          of(Fact.EDUCATION, "30", 168),
          of(Fact.EDUCATION, "20", 33),
          of(Fact.POSTS, "SECRETARY", 430),
          of(Fact.POSTS, "CHAIR,SECRETARY", 118),
          of(Fact.POSTS, "CHAIR", 179),
          of(Fact.POSTS, "DEPUTY_SECRETARY,MEMBER", 5),
          of(Fact.POSTS, "DEPUTY_CHAIR", 9));

  private static Counted of(Fact fact, @Nullable String value, long count) {
    return new Counted(PRESENT, fact, value, count);
  }

  private static Structure survey() {
    return Structure.of(PRESENT, SURVEY);
  }

  private static BigDecimal share(Dimension dimension, Enum<?> key) {
    return survey().table(dimension).groups().stream()
        .filter(group -> group.key() == key)
        .map(group -> group.tally().share())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves({"TR-6", "TR-7"})
  void shares_are_those_of_the_survey_with_its_slip_put_right() {
    assertThat(survey().people()).isEqualTo(741);
    assertThat(share(Dimension.SCHOOLING, Schooling.SECONDARY)).isEqualTo("0.5857");
    assertThat(share(Dimension.SCHOOLING, Schooling.PRIMARY)).isEqualTo("0.0189");
    assertThat(share(Dimension.SCHOOLING, Schooling.JUNIOR_COLLEGE)).isEqualTo("0.2267");
    assertThat(share(Dimension.NATIONALITY, Nationality.MINORITY)).isEqualTo("0.4615");
    assertThat(share(Dimension.EDUCATION, Education.BACHELOR)).isEqualTo("0.0445");
  }

  @Test
  @Proves("TR-6")
  void everybody_is_counted_under_the_highest_post_alone() {
    assertThat(survey().table(Dimension.POST).groups())
        .extracting(group -> group.key() + " " + group.tally().count())
        .containsExactly(
            "SECRETARY_AND_CHAIR 118",
            "SECRETARY 430",
            "CHAIR 179",
            "DEPUTY_SECRETARY 5",
            "DEPUTY_CHAIR 9");
    assertThat(survey().secretaryIsChair()).isEqualTo(new Tally(118, 548));
  }

  @Test
  @Proves("TR-6")
  void ages_have_mean_minimum_and_maximum() {
    assertThat(survey().ages().mean()).isEqualTo("43.0");
    assertThat(survey().ages().minimum()).isEqualTo(23);
    assertThat(survey().ages().maximum()).isEqualTo(64);
    var nobody = Structure.of(LAST_TERM, SURVEY);
    assertThat(nobody.people()).isZero();
    assertThat(nobody.ages().mean()).isNull();
    assertThat(nobody.ages().minimum()).isNull();
  }

  @Test
  @Proves("TR-6")
  void what_is_not_known_is_counted_apart_and_in_no_share() {
    var structure =
        Structure.of(
            PRESENT,
            List.of(
                of(Fact.GENDER, "2", 1),
                of(Fact.GENDER, "0", 2),
                of(Fact.GENDER, null, 1),
                of(Fact.AGE, null, 4),
                of(Fact.EDUCATION, "90", 1),
                of(Fact.EDUCATION, "70", 3)));
    var genders = structure.table(Dimension.GENDER);
    assertThat(genders.unknown()).isEqualTo(3);
    assertThat(genders.groups()).containsExactly(new Table.Group(Gender.FEMALE, new Tally(1, 1)));
    assertThat(structure.ages().unknown()).isEqualTo(4);
    assertThat(Trait.BELOW_SENIOR_SECONDARY.of(structure)).isEqualTo(new Tally(3, 3));
  }

  @Test
  @Proves("TR-6")
  void three_lows_and_one_high_are_flagged_beyond_their_bounds_only() {
    assertThat(raised(of(Fact.AGE, "51", 1), of(Fact.AGE, "50", 2)))
        .containsEntry(Trait.OVER_50, false);
    assertThat(raised(of(Fact.AGE, "51", 2), of(Fact.AGE, "50", 3)))
        .containsEntry(Trait.OVER_50, true);
    assertThat(raised(of(Fact.EDUCATION, "70", 1), of(Fact.EDUCATION, "60", 1)))
        .containsEntry(Trait.BELOW_SENIOR_SECONDARY, false);
    assertThat(raised(of(Fact.EDUCATION, "80", 2), of(Fact.EDUCATION, "60", 1)))
        .containsEntry(Trait.BELOW_SENIOR_SECONDARY, true);
    assertThat(raised(of(Fact.GENDER, "2", 3), of(Fact.GENDER, "1", 7)))
        .containsEntry(Trait.WOMEN, false);
    assertThat(raised(of(Fact.GENDER, "2", 29), of(Fact.GENDER, "1", 71)))
        .containsEntry(Trait.WOMEN, true);
  }

  @Test
  @Proves("TR-6")
  void without_a_bound_or_without_anybody_nothing_is_said() {
    assertThat(raised(of(Fact.ETHNICITY, "01", 5)))
        .containsEntry(Trait.MINORITIES, null)
        .containsEntry(Trait.WOMEN, null);
    var bound = Map.of(Trait.MINORITIES, new Bound(1, 5));
    var flags = Structure.of(PRESENT, List.of(of(Fact.ETHNICITY, "01", 5))).flags(bound);
    assertThat(flags.get(Trait.MINORITIES.ordinal()).raised()).isTrue();
  }

  private static Map<Trait, @Nullable Boolean> raised(Counted... counts) {
    var raised = new java.util.EnumMap<Trait, @Nullable Boolean>(Trait.class);
    Structure.of(PRESENT, List.of(counts))
        .flags(Flag.USUAL)
        .forEach(flag -> raised.put(flag.trait(), flag.raised()));
    return raised;
  }

  @Test
  @Proves({"TR-6", "C-18"})
  void the_last_term_is_kept_apart_and_compared() {
    var counts = new ArrayList<>(SURVEY);
    counts.add(new Counted(LAST_TERM, Fact.AGE, "54", 2));
    counts.add(new Counted(LAST_TERM, Fact.AGE, "55", 1));
    var before = Structure.of(LAST_TERM, counts);
    var now = Structure.of(PRESENT, counts);
    assertThat(now.people()).isEqualTo(741);
    assertThat(before.people()).isEqualTo(3);
    assertThat(now.olderBy(before)).isEqualTo("-11.3");
    assertThat(now.moreOf(Trait.OVER_50, before)).isEqualTo("-0.9987");
    assertThat(now.moreOf(Trait.WOMEN, before)).isNull();
  }

  @Test
  @Proves("TR-6")
  void counts_of_several_counties_are_one_roster() {
    var twice = new ArrayList<>(SURVEY);
    twice.addAll(SURVEY);
    var both = Structure.of(PRESENT, twice);
    assertThat(both.people()).isEqualTo(1482);
    assertThat(both.ages().mean()).isEqualTo("43.0");
    assertThat(both.table(Dimension.AGE_BAND).groups())
        .extracting(group -> group.key() + " " + group.tally().count())
        .containsExactly("UP_TO_35 2", "FROM_41_TO_45 1478", "OVER_60 2");
  }
}
