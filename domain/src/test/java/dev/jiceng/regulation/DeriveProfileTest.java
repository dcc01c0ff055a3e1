package dev.jiceng.regulation;

import static dev.jiceng.regulation.Regulations.profile;
import static dev.jiceng.regulation.Regulations.rule;
import static dev.jiceng.regulation.Regulations.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Proves("R-8")
class DeriveProfileTest {
  private static final Profile LAW = profile("law", List.of(), List.of(seats(3, 7)));

  private final InMemoryRegulationProfiles profiles = new InMemoryRegulationProfiles(LAW);
  private final DeriveProfile derive = new DeriveProfile(profiles, DivisionCode.of("610725"));

  @Test
  void a_county_derives_a_first_version_that_is_its_own() {
    var done = done(derive.derive("county-plan", content(LAW.ref(), seats(3, 5))));
    assertThat(done.profile().ref()).isEqualTo(new ProfileRef("county-plan", 1));
    assertThat(done.profile().issuer()).isEqualTo(DivisionCode.of("610725"));
    assertThat(done.effective().whole(Parameters.C_4_SEATS_MOST)).contains(5);
    assertThat(profiles.newestOwn("county-plan")).contains(done.profile());
  }

  @Test
  void a_superseded_version_stays_what_it_was() {
    done(derive.derive("county-plan", content(LAW.ref(), seats(3, 5))));
    var second = done(derive.supersede("county-plan", 1, content(LAW.ref(), seats(3, 6))));
    assertThat(second.profile().ref().version()).isEqualTo(2);
    var first = profiles.find(new ProfileRef("county-plan", 1)).orElseThrow().effective();
    assertThat(first.whole(Parameters.C_4_SEATS_MOST)).contains(5);
  }

  @Test
  void an_id_that_exists_is_taken_whoever_has_it() {
    assertThat(refusals(derive.derive("law", content(LAW.ref(), seats(3, 5)))))
        .containsExactly("R-8.taken", "R-8.cycle");
  }

  @Test
  void a_profile_of_a_county_has_a_parent() {
    var content =
        new DeriveProfile.Content(
            new Words("方案", "Plan"),
            Regulations.FROM,
            null,
            List.of(Regulations.CITATION),
            List.of(),
            List.of(),
            List.of());
    assertThat(refusals(derive.derive("county-plan", content))).containsExactly("R-8.noParent");
  }

  @Test
  void everything_that_is_wrong_is_said_and_nothing_is_added() {
    var outcome =
        derive.derive(
            "law",
            content(
                new ProfileRef("gone", 1), rule("C-4", Map.of("seats.often", new Value.Whole(1)))));
    assertThat(refusals(outcome)).containsExactly("R-8.taken", "R-8.parameter", "R-8.parent");
    assertThat(profiles.newestOwn("law")).isEmpty();
  }

  @Test
  void only_the_countys_own_is_superseded_and_only_from_its_newest_version() {
    assertThat(derive.supersede("law", 1, content(LAW.ref(), seats(3, 5))))
        .isEqualTo(new Outcome.Unknown<>("profile"));
    var first = done(derive.derive("county-plan", content(LAW.ref(), seats(3, 5))));
    assertThat(derive.supersede("county-plan", 2, content(LAW.ref(), seats(3, 6))))
        .isEqualTo(new Outcome.Stale<>(first));
  }

  private static DeriveProfile.Content content(ProfileRef parent, RuleSetting rule) {
    return new DeriveProfile.Content(
        new Words("方案", "Plan"),
        Regulations.FROM,
        null,
        List.of(Regulations.CITATION),
        List.of(parent),
        List.of(rule),
        List.of());
  }

  private static Pedigree done(Outcome<Pedigree> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Pedigree>) outcome).value();
  }

  private static List<String> refusals(Outcome<Pedigree> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Pedigree>) outcome).violations().stream().map(Violation::key).toList();
  }
}
