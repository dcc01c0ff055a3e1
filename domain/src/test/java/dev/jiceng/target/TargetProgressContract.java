package dev.jiceng.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Roster;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Proves;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of progress must keep; ids and terms are new in each test, so one database
 * serves all.
 */
public abstract class TargetProgressContract {
  private static final AtomicInteger YEARS = new AtomicInteger();
  private static final Actor ACTOR = new Actor("subject-1", "镇干部");
  private static final Instant AT = Instant.parse("2022-06-01T02:00:00Z");
  private final Quekou quekou = new Quekou(community(), UUID::randomUUID);
  private final TargetLetter letter = quekou.draft(newTerm());
  private final TermTarget measured = letter.content().targets().getFirst();
  private final TermTarget qualitative = letter.content().targets().getLast();

  protected abstract TargetLetters letters();

  protected abstract TargetProgress progress();

  protected abstract Roster roster();

  /** A community that the roster has. */
  protected DivisionCode community() {
    return Quekou.COMMUNITY;
  }

  @BeforeEach
  void move_in() {
    quekou.moveInto(roster());
    letters().add(letter);
  }

  @Test
  @Proves("T-6")
  void every_report_of_an_indicator_is_kept() {
    var first = report("6500", null);
    var correction = report("6400", first.id());
    progress().add(first);
    progress().add(correction);
    var lineage = first.lineage();
    assertThat(progress().reports(List.of(lineage, UUID.randomUUID()))).containsOnlyKeys(lineage);
    assertThat(progress().reports(List.of(lineage)).get(lineage))
        .containsExactlyInAnyOrder(first, correction);
    assertThat(progress().reports(List.of())).isEmpty();
  }

  @Test
  @Proves("T-7")
  void a_target_nothing_was_reported_of_is_not_started() {
    assertThat(progress().outlook(measured.id()))
        .contains(new Outlook(Outlook.Standing.NOT_STARTED, null, measured.dueOn().plusDays(1)));
    assertThat(progress().outlook(UUID.randomUUID())).isEmpty();
  }

  @Test
  @Proves("T-7")
  void the_outlook_last_stored_is_the_one_answered() {
    var risk = new Outlook(Outlook.Standing.UNDER_WAY, letter.term().start(), measured.dueOn());
    var done = new Outlook(Outlook.Standing.FULFILLED, null, measured.dueOn());
    var report = report("6500", null);
    progress().add(report);
    progress().update(measured, risk, Map.of(report.lineage(), report));
    assertThat(progress().outlook(measured.id())).contains(risk);
    progress().update(measured, done, Map.of());
    assertThat(progress().outlook(measured.id())).contains(done);
  }

  @Test
  @Proves("T-12")
  void an_inspection_is_found_as_it_was_added() {
    var inspection = added();
    assertThat(progress().inspection(inspection.id())).contains(inspection);
    assertThat(progress().inspection(UUID.randomUUID())).isEmpty();
    assertThat(progress().hasInspection(letter.id(), 2022)).isTrue();
    assertThat(progress().hasInspection(letter.id(), 2023)).isFalse();
    assertThat(progress().hasInspection(UUID.randomUUID(), 2022)).isFalse();
  }

  @Test
  @Proves("T-12")
  void saving_an_inspection_counts_its_version_up_and_an_older_one_changes_nothing() {
    var inspection = added();
    var accepted = withFinding(inspection, Inspection.Finding.MET, AT);
    assertThat(progress().save(accepted)).contains(accepted.withVersion(2));
    assertThat(progress().save(withFinding(inspection, Inspection.Finding.NOT_MET, AT))).isEmpty();
    assertThat(progress().inspection(inspection.id())).contains(accepted.withVersion(2));
  }

  @Test
  @Proves("T-12")
  void the_newest_accepted_finding_of_a_target_as_a_whole_counts() {
    assertThat(progress().newestFinding(qualitative.lineage())).isEmpty();
    var earlier = withFinding(added(2022), Inspection.Finding.NOT_MET, AT);
    var later = withFinding(added(2023), Inspection.Finding.MET, AT.plusSeconds(60));
    progress().save(later);
    progress().save(earlier);
    assertThat(progress().newestFinding(qualitative.lineage())).contains(Inspection.Finding.MET);
    assertThat(progress().newestFinding(measured.lineage())).isEmpty();
  }

  @Test
  @Proves("T-7")
  void an_assessment_on_an_older_version_of_the_target_is_not_recorded() {
    assertThat(progress().add(assessment(), 1)).isTrue();
    assertThat(progress().add(assessment(), 1)).isFalse();
    assertThat(progress().add(assessment(), 2)).isTrue();
  }

  private ProgressReport report(String value, @Nullable UUID corrects) {
    return new ProgressReport(
        UUID.randomUUID(),
        measured.indicators().getFirst().lineage(),
        letter.term().start(),
        new BigDecimal(value),
        "统计年报",
        ACTOR,
        AT,
        corrects);
  }

  private Assessment assessment() {
    var override = new Assessment.Override(TargetStatus.FULFILLED, "年报尚未发布");
    return new Assessment(
        UUID.randomUUID(), measured.id(), 2022, TargetStatus.ON_TRACK, override, ACTOR, AT);
  }

  private Inspection added() {
    return added(2022);
  }

  private Inspection added(int year) {
    var indicator = measured.indicators().getFirst();
    var lines =
        List.of(
            new Inspection.Line(UUID.randomUUID(), qualitative.id(), null, null),
            new Inspection.Line(UUID.randomUUID(), measured.id(), indicator.id(), null));
    var inspection =
        new Inspection(UUID.randomUUID(), letter.id(), year, LocalDate.of(year, 12, 20), lines, 1);
    progress().add(inspection);
    return inspection;
  }

  private static Inspection withFinding(
      Inspection inspection, Inspection.Finding finding, Instant at) {
    var acceptance = new Inspection.Acceptance(finding, "现场查看", ACTOR, at);
    var lines =
        inspection.lines().stream()
            .map(
                line -> new Inspection.Line(line.id(), line.target(), line.indicator(), acceptance))
            .toList();
    return new Inspection(
        inspection.id(),
        inspection.letter(),
        inspection.year(),
        inspection.dueOn(),
        lines,
        inspection.version());
  }

  /** Not a term of {@link TargetLettersContract}: both may run on one database. */
  private static Term newTerm() {
    var start = LocalDate.of(1990, 1, 1).plusDays(YEARS.getAndIncrement());
    return new Term(start, start.plusYears(3));
  }
}
