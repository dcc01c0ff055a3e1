package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Proves("T-11")
class LetterComparisonTest {
  private static final Set<String> IDS = Set.of("id", "lineage");
  private final Town town = Town.settled();
  private final TargetLetter letter = town.letterIn(LetterState.SIGNED);
  private final TargetLetter amendment = Town.done(town.amend(letter));

  @Test
  void an_amendment_nothing_was_changed_in_says_the_same_in_every_clause() {
    assertThat(LetterComparison.between(letter, amendment))
        .hasSize(6)
        .allMatch(clause -> clause.change() == LetterComparison.Change.SAME)
        .allMatch(clause -> clause.before() != null && clause.after() != null);
  }

  @Test
  void clauses_are_changed_added_and_removed() {
    var targets = amendment.content().targets();
    var reworded = (TermTarget) changes(targets.getFirst()).getFirst().record();
    var added = town.quekou.content(Quekou.TERM).targets().getFirst();
    var later = with(List.of(reworded, targets.get(1), added));
    var clauses = LetterComparison.between(letter, later);
    assertThat(clauses)
        .extracting(LetterComparison.Clause::change)
        .containsExactly(
            LetterComparison.Change.CHANGED,
            LetterComparison.Change.SAME,
            LetterComparison.Change.REMOVED,
            LetterComparison.Change.REMOVED,
            LetterComparison.Change.REMOVED,
            LetterComparison.Change.REMOVED,
            LetterComparison.Change.ADDED);
    assertThat(clauses.getFirst().after()).isEqualTo(reworded);
    assertThat(clauses.get(2).after()).isNull();
    assertThat(clauses.getLast().before()).isNull();
    assertThat(clauses.getLast().after()).isEqualTo(added);
  }

  @Test
  void a_clause_is_changed_by_every_single_word_or_number_of_it() {
    var targets = amendment.content().targets();
    for (int at : List.of(1, targets.size() - 1)) {
      for (ChangedRecord changed : changes(targets.get(at))) {
        var reworded = new ArrayList<>(targets);
        reworded.set(at, (TermTarget) changed.record());
        assertThat(LetterComparison.between(letter, with(reworded)).get(at).change())
            .as(changed.path())
            .isEqualTo(LetterComparison.Change.CHANGED);
      }
    }
  }

  @Test
  void trailing_zeros_change_no_clause() {
    var care = amendment.content().targets().get(1);
    var i = care.indicators().getFirst();
    var zeros =
        new Indicator(
            i.id(),
            i.lineage(),
            i.name(),
            i.unit(),
            i.direction(),
            new BigDecimal("80.00"),
            new BigDecimal("95.0"),
            new BigDecimal("1E+2"),
            List.of());
    var same =
        new TermTarget(
            care.id(),
            care.lineage(),
            care.kind(),
            care.text(),
            care.acceptance(),
            care.dueOn(),
            care.partners(),
            care.responsibility(),
            List.of(zeros));
    assertThat(LetterComparison.between(letter, with(List.of(same))).get(1).change())
        .isEqualTo(LetterComparison.Change.SAME);
  }

  private static List<ChangedRecord> changes(TermTarget target) {
    return ChangedRecord.everyOneOf(target, Set.of()).stream()
        .filter(c -> IDS.stream().noneMatch(id -> List.of(c.path().split("\\.")).contains(id)))
        .toList();
  }

  private TargetLetter with(List<TermTarget> targets) {
    var content = amendment.content();
    var changed =
        new LetterContent(
            content.title(),
            content.organizations(),
            targets,
            content.measures(),
            content.rhythm(),
            content.rewardAndPenalty());
    return amendment.rewritten(amendment.term(), changed, amendment.steps().getFirst());
  }
}
