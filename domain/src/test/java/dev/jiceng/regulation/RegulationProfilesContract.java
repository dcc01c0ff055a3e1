package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.profile;
import static dev.jiceng.regulation.Regulations.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link RegulationProfiles} does. */
public abstract class RegulationProfilesContract {
  private static final DivisionCode COUNTY = DivisionCode.of("610725");
  protected static final Profile LAW =
      profile("contract-law", List.of(), List.of(seats(3, 7)), Regulations.poll());
  protected static final Profile PLAN =
      profile(
          "contract-plan",
          List.of(LAW),
          List.of(
              Regulations.rule(
                  "PE-3", Map.of("result.notice", new Value.Days(5, DayKind.WORKING)))));

  /** Profiles of a county to which {@link #LAW} and {@link #PLAN} have been shipped. */
  protected abstract RegulationProfiles profiles();

  @Test
  void a_version_comes_with_everything_it_inherits_from() {
    var found = profiles().find(PLAN.ref()).orElseThrow();
    assertThat(found.profile()).isEqualTo(PLAN);
    assertThat(found.ancestors()).containsExactly(LAW);
    assertThat(profiles().find(new ProfileRef("contract-plan", 2))).isEmpty();
  }

  @Test
  void several_are_found_with_their_ancestors_each_once() {
    var refs = List.of(PLAN.ref(), LAW.ref(), new ProfileRef("nowhere", 1));
    assertThat(profiles().withAncestors(refs)).containsExactlyInAnyOrder(LAW, PLAN);
  }

  @Test
  void what_was_added_is_found_as_it_was() {
    var profiles = profiles();
    var own = own(1, seats(3, 5));
    profiles.add(Pedigree.of(own, List.of(LAW, PLAN)));
    assertThat(profiles.find(own.ref()).orElseThrow().profile()).isEqualTo(own);
    assertThat(profiles.find(own.ref()).orElseThrow().ancestors())
        .containsExactlyInAnyOrder(PLAN, LAW);
    assertThat(profiles.isTaken("contract-own")).isTrue();
    assertThat(profiles.isTaken("contract-law")).isTrue();
    assertThat(profiles.isTaken("contract-free")).isFalse();
  }

  @Test
  void the_newest_of_the_countys_own_is_the_current_one_and_the_older_stays() {
    var profiles = profiles();
    profiles.add(Pedigree.of(own(1, seats(3, 5)), List.of(LAW, PLAN)));
    profiles.add(Pedigree.of(own(2, seats(3, 6)), List.of(LAW, PLAN)));
    assertThat(profiles.newestOwn("contract-own")).contains(own(2, seats(3, 6)));
    assertThat(profiles.find(new ProfileRef("contract-own", 1)).orElseThrow().profile())
        .isEqualTo(own(1, seats(3, 5)));
    assertThat(profiles.newestOwn("contract-law")).isEmpty();
  }

  @Test
  void a_version_that_exists_is_not_added_again() {
    var profiles = profiles();
    assertThat(profiles.add(Pedigree.of(own(1, seats(3, 5)), List.of(LAW, PLAN)))).isTrue();
    assertThat(profiles.add(Pedigree.of(own(1, seats(3, 6)), List.of(LAW, PLAN)))).isFalse();
    assertThat(profiles.find(new ProfileRef("contract-own", 1)).orElseThrow().profile())
        .isEqualTo(own(1, seats(3, 5)));
  }

  private static Profile own(int version, RuleSetting rule) {
    return new Profile(
        new ProfileRef("contract-own", version),
        new Words("本县方案", "County plan"),
        COUNTY,
        Regulations.FROM,
        Regulations.FROM.plusYears(1),
        false,
        List.of(Regulations.CITATION),
        List.of(PLAN.ref()),
        List.of(rule),
        List.of(
            Regulations.step(
                "NOTICE", Anchor.POLLING_DAY, Offset.working(-5), Offset.calendar(-1), "POLL")));
  }
}
