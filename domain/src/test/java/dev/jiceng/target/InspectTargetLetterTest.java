package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Proves("T-12")
class InspectTargetLetterTest {
  private final Town town = Town.settled();
  private final TargetLetter letter = town.letterIn(LetterState.RECOGNISED);

  @Test
  void an_inspection_has_a_line_for_every_target_and_every_indicator() {
    var wanted =
        letter.content().targets().stream()
            .flatMap(target ->
                Stream.concat(
                    Stream.of(target.id() + " null"),
                    target.indicators().stream().map(i -> target.id() + " " + i.id())))
            .toList();
    var inspection = opened();
    assertThat(inspection.lines())
        .extracting(line -> line.target() + " " + line.indicator())
        .isEqualTo(wanted);
    assertThat(inspection.lines()).noneMatch(Inspection.Line::isInspected);
    assertThat(inspection.isComplete()).isFalse();
    assertThat(town.progress.inspection(inspection.id())).contains(inspection);
  }

  @Test
  void everything_wrong_with_opening_is_named_at_once() {
    var other = Town.settled();
    var draft = other.begun();
    assertThat(Town.places(other.inspect.open(open(draft, 2020))))
        .containsExactly("T-12.notInForce letter", "T-12.year year");
    assertThat(Town.keys(town.inspect.open(open(letter, 2025)))).containsExactly("T-12.year");
  }

  @Test
  void a_letter_is_inspected_once_a_year() {
    opened();
    assertThat(Town.places(town.inspect.open(open(letter, 2022))))
        .containsExactly("T-12.exists year");
    assertThat(town.inspect.open(open(letter, 2023))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void many_lines_are_accepted_at_once_each_keeping_who_and_when() {
    var inspection = opened();
    var some = inspection.lines().subList(0, 3).stream().map(Inspection.Line::id).toList();
    var saved = Town.done(accept(inspection, some));
    var acceptance =
        new Inspection.Acceptance(
            Inspection.Finding.MET, "现场查看", Town.ACTOR, Town.on("2022-12-01").at());
    assertThat(saved.lines().subList(0, 3)).allMatch(l -> acceptance.equals(l.acceptance()));
    assertThat(saved.lines().stream().skip(3)).noneMatch(Inspection.Line::isInspected);
    var rest = saved.lines().stream().skip(3).map(Inspection.Line::id).toList();
    assertThat(Town.done(accept(saved, rest)).isComplete()).isTrue();
  }

  @Test
  void an_accepted_a_foreign_and_a_doubled_line_are_refused_together() {
    var inspection = opened();
    var first = inspection.lines().getFirst().id();
    var second = inspection.lines().get(1).id();
    var saved = Town.done(accept(inspection, List.of(first)));
    assertThat(Town.places(accept(saved, List.of(first, UUID.randomUUID(), second, second))))
        .containsExactly(
            "T-12.accepted lines.0.line", "T-12.line lines.1.line", "T-12.twice lines");
    assertThat(Town.places(accept(saved, List.of()))).containsExactly("T-12.noLines lines");
  }

  @Test
  @Proves({"T-7", "T-12"})
  void a_target_without_indicators_is_fulfilled_by_the_line_that_found_it_met() {
    var target = letter.content().targets().getLast();
    var measured = letter.content().targets().getFirst();
    var inspection = opened();
    Town.done(accept(inspection, inspection.lines().stream().map(Inspection.Line::id).toList()));
    assertThat(town.progress.outlook(target.id()).orElseThrow().standing())
        .isEqualTo(Outlook.Standing.FULFILLED);
    assertThat(town.progress.outlook(measured.id()).orElseThrow().standing())
        .isEqualTo(Outlook.Standing.NOT_STARTED);
  }

  @Test
  void a_superseded_letter_is_no_longer_inspected() {
    var inspection = opened();
    town.bring(Town.done(town.amend(letter)), LetterState.RECOGNISED);
    assertThat(Town.places(accept(inspection, List.of(inspection.lines().getFirst().id()))))
        .containsExactly("T-12.notInForce inspection");
  }

  @Test
  void an_older_version_is_stale_and_an_unknown_inspection_unknown() {
    var inspection = opened();
    var lines = List.of(inspection.lines().getFirst().id());
    var saved = Town.done(accept(inspection, lines));
    assertThat(accept(inspection, lines)).isEqualTo(new Outcome.Stale<>(saved));
    var unknown = new InspectTargetLetter.Accept(UUID.randomUUID(), 1, List.of());
    assertThat(town.inspect.accept(unknown, Town.ACTOR, Town.on("2022-12-01")))
        .isEqualTo(new Outcome.Unknown<>("inspection"));
  }

  private Inspection opened() {
    return Town.done(town.inspect.open(open(letter, 2022)));
  }

  private static InspectTargetLetter.Open open(TargetLetter letter, int year) {
    return new InspectTargetLetter.Open(letter.id(), year, LocalDate.of(year, 12, 20));
  }

  private Outcome<Inspection> accept(Inspection inspection, List<UUID> lines) {
    var found =
        lines.stream()
            .map(line -> new InspectTargetLetter.Found(line, Inspection.Finding.MET, "现场查看"))
            .toList();
    var command = new InspectTargetLetter.Accept(inspection.id(), inspection.version(), found);
    return town.inspect.accept(command, Town.ACTOR, Town.on("2022-12-01"));
  }
}
