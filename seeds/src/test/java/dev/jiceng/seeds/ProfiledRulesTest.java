package dev.jiceng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.DifferentialRule;
import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.Profiles;
import dev.jiceng.election.Share;
import dev.jiceng.election.party.PartyRules;
import dev.jiceng.election.party.ProfiledParty;
import dev.jiceng.election.tally.ProfiledRecall;
import dev.jiceng.election.team.BodySize;
import dev.jiceng.election.team.Compositions;
import dev.jiceng.election.team.ProfiledComposition;
import dev.jiceng.election.team.TeamRule;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Pedigree;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.RuleSetting;
import dev.jiceng.regulation.Value;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped profiles give the rules that elections are tested with. */
class ProfiledRulesTest {
  private static final List<Profile> SHIPPED = RegulationSeeds.profiles();

  private static EffectiveProfile shipped(String id) {
    return Pedigree.of(profile(id), SHIPPED).effective();
  }

  private static Profile profile(String id) {
    var ref = new ProfileRef(id, 1);
    return SHIPPED.stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow();
  }

  /** A county's own profile that sets one parameter of one rule anew. */
  private static EffectiveProfile changed(String id, String rule, String name, Value value) {
    var parent = profile(id);
    var setting =
        new RuleSetting(
            rule, Severity.BLOCKING, Map.of(name, value), parent.citations().getFirst());
    return Pedigree.of(own(parent, List.of(parent.ref()), List.of(setting)), SHIPPED).effective();
  }

  private static EffectiveProfile without(String id, String rule) {
    var effective = shipped(id);
    var rules = new LinkedHashMap<>(effective.rules());
    rules.remove(rule);
    return new EffectiveProfile(effective.ref(), rules, effective.steps());
  }

  private static Profile own(Profile of, List<ProfileRef> parents, List<RuleSetting> rules) {
    return new Profile(
        new ProfileRef("own", 1),
        of.name(),
        null,
        of.from(),
        of.until(),
        false,
        of.citations(),
        parents,
        rules,
        List.of());
  }

  private static void assertSame(PartyRules read, PartyRules expected) {
    assertThat(read.course()).isEqualTo(expected.course());
    assertThat(read.differentialAt()).isEqualTo(expected.differentialAt());
    assertThat(read.notices()).isEqualTo(expected.notices());
    assertThat(read.meeting()).isEqualTo(expected.meeting());
    assertThat(read.winning().first()).isEqualTo(expected.winning().first());
    assertThat(read.winning().second()).isEqualTo(expected.winning().second());
    for (int seats = 1; seats <= 9; seats++) {
      assertThat(read.differential().candidatesFor(seats))
          .isEqualTo(expected.differential().candidatesFor(seats));
    }
  }

  @Test
  @Proves({"PE-1", "PE-2", "PE-4", "PE-6", "PE-7", "C-2"})
  void mianyang_gives_the_rules_of_the_fifth_part() {
    var read = ProfiledParty.of(shipped("mianyang-2011"), OrganizationKind.PARTY_GENERAL_BRANCH);
    assertSame(read, Profiles.PARTY_2011);
    assertThat(read.body()).isEqualTo(Profiles.PARTY_2011.body());
  }

  @Test
  @Proves({"PE-1", "PE-2", "PE-3", "PE-4", "PE-6"})
  void the_plan_gives_the_rules_of_the_seventh_part() {
    var read = ProfiledParty.of(shipped("plan-2020"), OrganizationKind.PARTY_BRANCH);
    assertSame(read, Profiles.PARTY_PLAN);
  }

  @Test
  @Proves({"C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-7", "C-8", "C-9", "C-12", "C-17"})
  void the_lecture_asks_of_teams_what_the_sixth_part_says() {
    var read = ProfiledComposition.of(shipped("lecture-2020"));
    var open = new ArrayList<TeamRule>(Compositions.LECTURE.team());
    // No parameter bounds the deputies of a villagers' committee.
    open.removeIf(rule -> rule instanceof BodySize size && size.rule() == ElectionRule.C_4);
    assertThat(read.team()).containsAll(open);
    assertThat(read.team()).hasSameSizeAs(Compositions.LECTURE.team());
    assertThat(read.area()).hasSameSizeAs(Compositions.LECTURE.area());
    assertThat(read.severities()).containsAllEntriesOf(Compositions.LECTURE.severities());
  }

  @Test
  @Proves({"C-1", "C-2", "C-4", "C-5", "C-7", "C-14"})
  void the_plan_asks_of_teams_what_the_seventh_part_says() {
    assertThat(ProfiledComposition.of(shipped("plan-2020")).team())
        .containsAll(Compositions.PLAN.team());
  }

  @Test
  @Proves("VE-17")
  void the_law_and_what_inherits_it_give_the_shares_of_recall() {
    for (String id : List.of("organic-law-2018", "organic-law-2026", "mianyang-2011")) {
      assertThat(ProfiledRecall.of(shipped(id))).contains(Profiles.RECALL);
    }
    assertThat(ProfiledRecall.of(shipped("party-election-2020"))).isEmpty();
  }

  @Test
  @Proves("PE-2")
  void a_changed_share_changes_how_many_must_stand() {
    var two = changed("mianyang-2011", "PE-2", "surplus.least", new Value.Share(2, 5));
    var rules = ProfiledParty.of(two, OrganizationKind.PARTY_GENERAL_BRANCH);
    assertThat(rules.differential()).isEqualTo(new DifferentialRule(new Share(2, 5), 0));
    assertThat(rules.differential().candidatesFor(5)).isEqualTo(7);
  }

  @Test
  @Proves({"PE-2", "PE-3", "PE-7"})
  void a_rule_that_is_left_out_is_not_judged() {
    var kind = OrganizationKind.PARTY_GENERAL_BRANCH;
    assertThat(ProfiledParty.of(without("plan-2020", "PE-2"), kind).differentialAt()).isEmpty();
    assertThat(ProfiledParty.of(without("plan-2020", "PE-3"), kind).notices()).isEmpty();
    assertThat(ProfiledParty.of(without("plan-2020", "C-2"), kind).body()).isNull();
  }

  @Test
  @Proves({"C-8", "C-17"})
  void a_rule_on_teams_that_is_left_out_is_not_judged() {
    int all = ProfiledComposition.of(shipped("lecture-2020")).team().size();
    assertThat(ProfiledComposition.of(without("lecture-2020", "C-8")).team()).hasSize(all - 1);
    assertThat(ProfiledComposition.of(without("lecture-2020", "C-17")).team()).hasSize(all - 1);
  }
}
