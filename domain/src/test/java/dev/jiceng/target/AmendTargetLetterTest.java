package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("T-4")
class AmendTargetLetterTest {
  private final Town town = Town.settled();
  private final TargetLetter letter = town.letterIn(LetterState.PUBLISHED);

  @Test
  void an_amendment_is_a_draft_of_its_own_with_the_next_revision() {
    var amendment = Town.done(town.amend(letter));
    assertThat(amendment.revision()).isEqualTo(2);
    assertThat(amendment.state()).isEqualTo(LetterState.DRAFT);
    assertThat(amendment.amendment()).isEqualTo(new TargetLetter.Amendment(letter.id(), "项目资金未到位"));
    assertThat(amendment.signatures()).isEmpty();
    assertThat(amendment.steps()).extracting(StepRecord::remark).containsExactly("项目资金未到位");
    assertThat(town.current(letter)).isEqualTo(letter);
  }

  @Test
  void an_amendment_has_new_ids_and_the_old_lineages() {
    var amendment = Town.done(town.amend(letter));
    assertThat(lineages(amendment)).isEqualTo(lineages(letter));
    assertThat(ids(amendment)).doesNotContainAnyElementsOf(ids(letter));
  }

  @Test
  void an_amendment_has_a_reason_and_is_the_only_one() {
    Town.done(town.amend(letter));
    var command = new DraftTargetLetter.Amend(letter.id(), letter.version(), " ");
    var outcome = town.draft.amend(command, Town.ACTOR, Town.on(Town.SIGNING_DAY));
    assertThat(Town.places(outcome)).containsExactly("T-4.reason reason", "T-4.amendmentOpen id");
  }

  @Test
  void the_old_letter_stays_in_force_until_the_amendment_is_recognised() {
    var reviewed = town.bring(Town.done(town.amend(letter)), LetterState.REVIEWED);
    assertThat(town.current(letter).isInForce()).isTrue();
    var recognised = Town.done(town.take(reviewed, Town.recognise()));
    assertThat(recognised.isInForce()).isTrue();
    assertThat(town.current(letter).superseded()).isTrue();
    assertThat(town.current(letter).isInForce()).isFalse();
    assertThat(town.current(letter).content()).isEqualTo(letter.content());
    assertThat(town.current(letter).signatures()).isEqualTo(letter.signatures());
  }

  @Test
  void an_amendment_of_an_amendment_supersedes_every_letter_before_it() {
    var second = town.bring(Town.done(town.amend(letter)), LetterState.SIGNED);
    var third = town.bring(Town.done(town.amend(second)), LetterState.RECOGNISED);
    assertThat(third.revision()).isEqualTo(3);
    assertThat(List.of(letter, second)).allMatch(old -> town.current(old).superseded());
  }

  @Test
  @Proves({"T-4", "T-6", "T-7"})
  void what_was_reported_before_an_amendment_goes_on_counting() {
    var old = letter.content().targets().getFirst();
    Town.done(town.report(old.indicators().getFirst(), "2022-11-30", "9300"));
    var amended = town.bring(Town.done(town.amend(letter)), LetterState.RECOGNISED);
    var target = amended.content().targets().getFirst();
    assertThat(town.progress.outlook(target.id()).orElseThrow().standing())
        .isEqualTo(Outlook.Standing.FULFILLED);
    assertThat(town.progress.shownBeside(target.indicators().getFirst().id())).isPresent();
    assertThat(Town.keys(town.report(old.indicators().getFirst(), "2022-12-01", "9400")))
        .containsExactly("T-6.notInForce");
  }

  @Test
  @Proves({"T-4", "T-12"})
  void what_was_inspected_before_an_amendment_goes_on_counting() {
    var old = letter.content().targets().getLast();
    var open = new InspectTargetLetter.Open(letter.id(), 2022, LocalDate.of(2022, 12, 20));
    var inspection = Town.done(town.inspect.open(open));
    var line = inspection.lines().stream().filter(l -> l.target().equals(old.id())).findFirst();
    var found =
        new InspectTargetLetter.Found(line.orElseThrow().id(), Inspection.Finding.MET, null);
    var accept = new InspectTargetLetter.Accept(inspection.id(), 1, List.of(found));
    Town.done(town.inspect.accept(accept, Town.ACTOR, Town.on("2022-12-01")));
    var amended = town.bring(Town.done(town.amend(letter)), LetterState.RECOGNISED);
    var target = amended.content().targets().getLast();
    assertThat(town.progress.outlook(target.id()).orElseThrow().standing())
        .isEqualTo(Outlook.Standing.FULFILLED);
  }

  private static List<UUID> lineages(TargetLetter letter) {
    var targets = letter.content().targets().stream().map(TermTarget::lineage).toList();
    var all = new java.util.ArrayList<>(targets);
    letter.content().indicators().map(Indicator::lineage).forEach(all::add);
    return all;
  }

  private static List<UUID> ids(TargetLetter letter) {
    var all = new java.util.ArrayList<UUID>(List.of(letter.id()));
    letter.content().targets().forEach(target -> all.add(target.id()));
    letter.content().measures().forEach(measure -> all.add(measure.id()));
    letter.content().indicators().map(Indicator::id).forEach(all::add);
    return all;
  }
}
