package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves({"T-1", "T-2", "T-3", "T-9", "T-10"})
class DraftTargetLetterTest {
  private static final LocalDate DUE = Quekou.TERM.end();
  private final Town town = Town.settled();

  @Test
  void the_letter_of_quekou_begins_as_a_draft_with_all_three_kinds_of_target() {
    var letter = town.begun();
    assertThat(letter.state()).isEqualTo(LetterState.DRAFT);
    assertThat(letter.revision()).isEqualTo(1);
    assertThat(letter.version()).isEqualTo(1);
    assertThat(letter.content().targets())
        .extracting(TermTarget::kind)
        .contains(TargetKind.values());
    assertThat(town.letters.find(letter.id())).contains(letter);
  }

  @Test
  void a_community_has_one_letter_a_term() {
    town.begun();
    assertThat(Town.places(begin(Quekou.TERM, town.quekou.content(Quekou.TERM))))
        .containsExactly("T-1.letterExists termStart");
  }

  @Test
  void a_draft_is_not_moved_into_the_term_of_another_letter() {
    town.begun();
    var next = new Term(Quekou.TERM.end().plusDays(1), Quekou.TERM.end().plusYears(3));
    var other = Town.done(begin(next, town.quekou.content(next)));
    assertThat(Town.places(town.rewrite(other, Quekou.TERM, town.quekou.content(Quekou.TERM))))
        .containsExactly("T-1.letterExists termStart");
    assertThat(town.rewrite(other, next, town.quekou.content(next)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_community_that_is_not_the_townships_is_unknown() {
    var elsewhere = DivisionCode.of("610725102001");
    var content = town.quekou.content(Quekou.TERM);
    assertThat(town.draft.begin(new DraftTargetLetter.Begin(elsewhere, Quekou.TERM, content)))
        .isEqualTo(new Outcome.Unknown<>("community"));
  }

  @Test
  void everything_wrong_with_a_letter_is_named_at_once() {
    var term = new Term(Quekou.TERM.end(), Quekou.TERM_START);
    var content =
        new LetterContent(
            " ",
            List.of(),
            List.of(),
            List.of(
                new Measure(
                    town.ids.next(), Measure.Kind.PROJECT_FUNDS, " ", new BigDecimal("-0.001"))),
            null,
            null);
    assertThat(Town.places(begin(term, content)))
        .containsExactlyInAnyOrder(
            "T-1.term termEnd",
            "T-1.title title",
            "T-1.targets targets",
            "T-1.organizations organizations",
            "T-3.text measures.0.text",
            "T-3.amount measures.0.amount");
  }

  @Test
  void everything_wrong_with_a_target_and_its_indicator_is_named_at_once() {
    var bad = indicator(Direction.UP, "9", "8", "7", new Milestone(DUE, new BigDecimal("10")));
    var target = target(" ", null, DUE.plusDays(1), List.of(" "), List.of(bad));
    assertThat(Town.places(begin(Quekou.TERM, content(target))))
        .containsExactlyInAnyOrder(
            "T-1.text targets.0.text",
            "T-1.due targets.0.dueOn",
            "T-9.partner targets.0.partners",
            "T-2.floor targets.0.indicators.0.floor",
            "T-2.stretch targets.0.indicators.0.stretch",
            "T-10.milestone targets.0.indicators.0.milestones");
  }

  @Test
  void a_target_without_indicators_needs_acceptance_criteria() {
    var bare = target("修路", " ", DUE, List.of(), List.of());
    assertThat(Town.places(begin(Quekou.TERM, content(bare))))
        .containsExactly("T-2.measured targets.0.acceptance");
  }

  @Test
  void a_refusal_carries_the_numbers_that_decided_it() {
    var falls = indicator(Direction.DOWN, "5", "8", "8");
    var violations =
        Town.violations(
            begin(Quekou.TERM, content(target("减少上访", null, DUE, List.of(), List.of(falls)))));
    assertThat(violations).extracting(v -> v.key()).containsExactly("T-2.floor", "T-2.stretch");
    assertThat(violations.getFirst().numbers())
        .containsEntry("baseline", new BigDecimal("5"))
        .containsEntry("floor", new BigDecimal("8"));
  }

  @Test
  void milestones_lead_from_baseline_to_floor_in_order() {
    var day = Quekou.TERM_START.plusDays(10);
    assertThat(milestones(at(day, "2"), at(day.plusDays(1), "2"))).isEmpty();
    assertThat(milestones(at(day, "2"), at(day, "3"))).hasSize(1);
    assertThat(milestones(at(day, "3"), at(day.plusDays(1), "2"))).hasSize(1);
    assertThat(milestones(at(Quekou.TERM_START, "2"))).hasSize(1);
    assertThat(milestones(at(DUE, "2"))).hasSize(1);
    assertThat(milestones(at(day, "11"))).hasSize(1);
    assertThat(milestones(at(day, "-1"))).hasSize(1);
  }

  @Test
  void organizations_are_of_the_community_and_named_once() {
    var full = town.quekou.content(Quekou.TERM);
    var party = town.quekou.party.id();
    assertThat(
            Town.places(
                begin(Quekou.TERM, promisedBy(full, List.of(party, party, UUID.randomUUID())))))
        .containsExactly("T-1.organizationTwice organizations", "T-1.organization organizations.2");
  }

  @Test
  void an_organization_of_another_community_promises_nothing_here() {
    var neighbours = new Quekou(DivisionCode.of("610725101002"), town.ids);
    neighbours.moveInto(town.roster);
    var content = promisedBy(town.quekou.content(Quekou.TERM), List.of(neighbours.party.id()));
    assertThat(Town.places(begin(Quekou.TERM, content)))
        .containsExactly("T-1.organization organizations.0");
  }

  @Test
  void an_amount_is_yuan_with_two_decimals_and_not_below_zero() {
    assertThat(amount("-1")).containsExactly("T-3.amount");
    assertThat(amount("0.001")).containsExactly("T-3.amount");
    assertThat(amount("0.01")).isEmpty();
    assertThat(amount("0")).isEmpty();
  }

  @Test
  void who_answers_for_a_target_is_somebody_of_the_township() {
    var target = town.quekou.content(Quekou.TERM).targets().getFirst();
    var stranger =
        new TermTarget(
            target.id(),
            target.lineage(),
            target.kind(),
            target.text(),
            target.acceptance(),
            target.dueOn(),
            target.partners(),
            new TermTarget.Responsibility(UUID.randomUUID(), "一组"),
            target.indicators());
    assertThat(Town.places(begin(Quekou.TERM, content(stranger))))
        .containsExactly("T-3.person targets.0.responsible.person");
  }

  @Test
  void a_target_names_partner_units() {
    var partnered = target("共驻共建", "签订协议", DUE, List.of("镇中心小学"), List.of());
    var letter = Town.done(begin(Quekou.TERM, content(partnered)));
    assertThat(letter.content().targets().getFirst().partners()).containsExactly("镇中心小学");
  }

  @Test
  @Proves("T-4")
  void rewriting_an_older_version_is_stale_and_an_unknown_letter_unknown() {
    var letter = town.begun();
    var content = town.quekou.content(Quekou.TERM);
    var rewritten = Town.done(town.rewrite(letter, Quekou.TERM, content));
    assertThat(rewritten.steps())
        .extracting(StepRecord::action)
        .containsExactly(LetterAction.REWRITE);
    assertThat(town.rewrite(letter, Quekou.TERM, content))
        .isEqualTo(new Outcome.Stale<>(rewritten));
    var unknown = new DraftTargetLetter.Rewrite(UUID.randomUUID(), 1, Quekou.TERM, content);
    assertThat(town.draft.rewrite(unknown, Town.ACTOR, Town.on(Town.SIGNING_DAY)))
        .isEqualTo(new Outcome.Unknown<>("id"));
  }

  private List<String> amount(String yuan) {
    var full = town.quekou.content(Quekou.TERM);
    var measure =
        new Measure(town.ids.next(), Measure.Kind.PROJECT_FUNDS, "修路", new BigDecimal(yuan));
    var content =
        new LetterContent(
            full.title(), full.organizations(), full.targets(), List.of(measure), null, null);
    return LetterChecks.ofDraft(Quekou.TERM, content).stream().map(v -> v.key()).toList();
  }

  private List<String> milestones(Milestone... milestones) {
    var indicator = indicator(Direction.UP, "0", "10", null, milestones);
    var term = Quekou.TERM;
    return LetterChecks.ofDraft(
            term, content(target("修路", null, DUE, List.of(), List.of(indicator))))
        .stream()
        .map(v -> v.key())
        .toList();
  }

  private static Milestone at(LocalDate day, String value) {
    return new Milestone(day, new BigDecimal(value));
  }

  private Indicator indicator(
      Direction direction,
      String baseline,
      String floor,
      @Nullable String stretch,
      Milestone... milestones) {
    return new Indicator(
        town.ids.next(),
        town.ids.next(),
        "水泥路",
        "公里",
        direction,
        new BigDecimal(baseline),
        new BigDecimal(floor),
        stretch == null ? null : new BigDecimal(stretch),
        List.of(milestones));
  }

  private TermTarget target(
      String text,
      @Nullable String acceptance,
      LocalDate due,
      List<String> partners,
      List<Indicator> indicators) {
    return new TermTarget(
        town.ids.next(),
        town.ids.next(),
        TargetKind.KEY,
        text,
        acceptance,
        due,
        partners,
        null,
        indicators);
  }

  private LetterContent content(TermTarget target) {
    return new LetterContent(
        "责任书", List.of(town.quekou.party.id()), List.of(target), List.of(), null, null);
  }

  private static LetterContent promisedBy(LetterContent content, List<UUID> organizations) {
    return new LetterContent(
        content.title(),
        organizations,
        content.targets(),
        content.measures(),
        content.rhythm(),
        content.rewardAndPenalty());
  }

  private Outcome<TargetLetter> begin(Term term, LetterContent content) {
    return town.draft.begin(new DraftTargetLetter.Begin(Quekou.COMMUNITY, term, content));
  }
}
