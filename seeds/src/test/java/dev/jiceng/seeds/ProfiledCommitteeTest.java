package dev.jiceng.seeds;

import static dev.jiceng.election.ElectionRule.VE_11;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.Calendar2021;
import dev.jiceng.election.DongfengChange;
import dev.jiceng.election.DongfengCommittee;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteePath;
import dev.jiceng.election.committee.NewTerm;
import dev.jiceng.election.committee.ProfiledCommittee;
import dev.jiceng.regulation.DayKind;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.RuleSetting;
import dev.jiceng.regulation.Value;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Committee elections are judged by what their profile says, and by nothing else. */
class ProfiledCommitteeTest {
  private static final List<Profile> SHIPPED = RegulationSeeds.profiles();

  /** Mianyang's profile with the numbers that no source names, as a county may set them. */
  private static final EffectiveProfile COUNTY = county();

  private static EffectiveProfile county() {
    var parent =
        SHIPPED.stream()
            .filter(one -> one.ref().equals(new ProfileRef("mianyang-2011", 1)))
            .findFirst()
            .orElseThrow();
    var three = new Value.Days(3, DayKind.CALENDAR);
    var set =
        Map.<String, Map<String, Value>>of(
            "VE-7", Map.of("notice.least", three),
            "VE-8",
                Map.of(
                    "mobileBoxJustified", new Value.Flag(true),
                    "mobileBoxes.most", new Value.Whole(2),
                    "proxies.most", new Value.Whole(3)),
            "VE-9", Map.of("notice.least", three),
            "R-1", Map.of("releaseFirst", new Value.Flag(true)));
    var rules =
        set.entrySet().stream()
            .map(one ->
                new RuleSetting(
                    one.getKey(), Severity.BLOCKING, one.getValue(), parent.citations().getFirst()))
            .toList();
    var own =
        new Profile(
            new ProfileRef("own", 1),
            parent.name(),
            null,
            parent.from(),
            parent.until(),
            false,
            parent.citations(),
            List.of(parent.ref()),
            rules,
            List.of());
    return Pedigree.of(own, SHIPPED).effective();
  }

  private static EffectiveProfile without(ElectionRule rule) {
    var rules = new LinkedHashMap<>(COUNTY.rules());
    rules.remove(rule.id());
    return new EffectiveProfile(COUNTY.ref(), rules, COUNTY.steps());
  }

  private static EffectiveProfile advising(ElectionRule rule) {
    var rules = new LinkedHashMap<>(COUNTY.rules());
    rules.computeIfPresent(
        rule.id(),
        (id, it) ->
            new EffectiveProfile.Rule(
                id, Severity.ADVISORY, it.citation(), it.from(), it.provisions()));
    return new EffectiveProfile(COUNTY.ref(), rules, COUNTY.steps());
  }

  private static List<String> refused(DongfengCommittee committee, EffectiveProfile profile) {
    committee.rules = ProfiledCommittee.of(profile);
    return rules(committee.run());
  }

  private static List<String> rules(List<Violation> violations) {
    return violations.stream().map(one -> one.rule().id()).distinct().toList();
  }

  static Stream<DongfengChange> changes() {
    // Who may vote is judged on the roll; it came here with the reviews.
    return DongfengChange.ALL.stream().filter(one -> one.rule() != ElectionRule.Q_8);
  }

  static Stream<DongfengChange> changes_that_a_profile_decides() {
    return changes().filter(one -> !one.isTruth());
  }

  static Stream<DongfengChange> changes_that_none_lets_pass() {
    return changes().filter(DongfengChange::isTruth);
  }

  @Test
  @Proves({"VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-6", "VE-7", "VE-8", "VE-9", "VE-10"})
  void dongfeng_is_elected_under_its_profile_and_nothing_is_warned_of() {
    var committee = new DongfengCommittee();
    assertThat(refused(committee, COUNTY)).isEmpty();
    assertThat(committee.advice).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  @Proves({"VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-6", "VE-7", "VE-8", "VE-9", "VE-10"})
  void one_number_changed_is_refused_by_its_rule_alone(DongfengChange change) {
    assertThat(refused(change.applied(), COUNTY)).containsExactly(change.rule().id());
  }

  @ParameterizedTest
  @MethodSource("changes_that_a_profile_decides")
  @Proves({"VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-7", "VE-8", "VE-9", "VE-10", "C-17", "R-1"})
  void a_rule_that_the_profile_does_not_speak_of_refuses_nothing(DongfengChange change) {
    var committee = change.applied();
    assertThat(refused(committee, without(change.rule()))).doesNotContain(change.rule().id());
    assertThat(rules(committee.advice)).doesNotContain(change.rule().id());
  }

  @ParameterizedTest
  @MethodSource("changes_that_a_profile_decides")
  @Proves({"VE-1", "VE-2", "VE-3", "VE-4", "VE-5", "VE-7", "VE-8", "VE-9", "VE-10", "C-17", "R-1"})
  void a_rule_that_only_advises_warns_and_lets_pass(DongfengChange change) {
    var committee = change.applied();
    assertThat(refused(committee, advising(change.rule()))).doesNotContain(change.rule().id());
    assertThat(rules(committee.advice)).contains(change.rule().id());
  }

  @ParameterizedTest
  @MethodSource("changes_that_none_lets_pass")
  @Proves({"VE-12", "VE-14", "VE-15"})
  void what_would_make_the_record_untrue_no_profile_lets_pass(DongfengChange change) {
    assertThat(refused(change.applied(), without(change.rule())))
        .containsExactly(change.rule().id());
    assertThat(refused(change.applied(), advising(change.rule())))
        .containsExactly(change.rule().id());
  }

  @Test
  @Proves("VE-11")
  void a_vote_is_declared_void_with_a_reason_where_the_profile_asks_for_it() {
    for (boolean asked : new boolean[] {true, false}) {
      var profile = asked ? COUNTY : without(VE_11);
      var committee = new DongfengCommittee();
      committee.rules = ProfiledCommittee.of(profile);
      assertThat(committee.run(CommitteeAction.HOLD_POLL)).isEmpty();
      var day = DongfengCommittee.POLLING_DAY;
      var act = new CommitteeAct.VoidVote(day, " ", day.plusDays(3));
      var outcome =
          new CommitteePath(committee.rules, new Calendar2021())
              .take(
                  committee.election,
                  act,
                  committee.situation,
                  committee.steps().getFirst().actor(),
                  DongfengCommittee.on(day));
      var found =
          outcome instanceof Outcome.Refused<?>(var violations)
              ? rules(violations)
              : List.<String>of();
      assertThat(found).isEqualTo(asked ? List.of("VE-11") : List.of());
    }
  }

  @Test
  @Proves({"VE-13", "VE-18"})
  void a_term_is_as_long_as_the_profile_says() {
    var lengths = new ArrayList<Integer>();
    for (String id : List.of("mianyang-2011", "lecture-2020", "plan-2020", "organic-law-2026")) {
      var shipped =
          SHIPPED.stream().filter(one -> one.ref().id().equals(id)).findFirst().orElseThrow();
      lengths.add(ProfiledCommittee.of(Pedigree.of(shipped, SHIPPED).effective()).termYears());
    }
    assertThat(lengths).containsExactly(3, 5, 5, 5);
    var committee = new DongfengCommittee();
    assertThat(refused(committee, COUNTY)).isEmpty();
    assertThat(NewTerm.of(committee.election, committee.rules))
        .extracting(NewTerm::endsOn)
        .containsOnly(java.time.LocalDate.of(2014, 9, 19));
    assertThat(ProfiledCommittee.of(without(ElectionRule.VE_13)).termYears()).isZero();
  }
}
