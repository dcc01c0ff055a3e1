package dev.jiceng.election.roll.jooq;

import static dev.jiceng.election.roll.jooq.RollFixture.living;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole file at once: all of it or nothing, and every reason (VE-4). */
@Proves("VE-4")
class RollImportTest {
  private final RollFixture fixture = new RollFixture();
  private final RollTerms here = fixture.election("610725103201");
  private final RollTerms elsewhere = fixture.election("610725103202");

  private Outcome<Integer> load(RollTerms terms, List<WrittenRow> rows) {
    return fixture.write(
        terms, voters -> RollFixture.registering(voters).all(terms.election(), rows));
  }

  private static List<String> reasons(Outcome<Integer> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Integer>) outcome)
        .violations().stream().map(it -> String.join(".", it.path()) + " " + it.key()).toList();
  }

  @Test
  @Proves({"VE-4", "Q-8"})
  void every_bad_line_is_told_with_column_and_reason_and_nothing_is_half_imported() {
    String twice = RollFixture.number();
    String taken = RollFixture.number();
    assertThat(load(elsewhere, List.of(living(taken)))).isInstanceOf(Outcome.Done.class);
    var young = dev.jiceng.roster.IdNumbers.next("20030321", dev.jiceng.roster.Gender.MALE);
    var rows = new ArrayList<WrittenRow>();
    rows.add(living(twice));
    rows.add(living(taken));
    rows.add(new WrittenRow(null, "61", null, "别处", "也许", null, null, null, "是"));
    rows.add(living(young));
    rows.add(living(twice));
    rows.add(
        new WrittenRow(
            "王",
            RollFixture.number(),
            null,
            "LIVING_HERE_ONLY",
            null,
            "2020-03-21",
            "否",
            "是",
            "否"));
    rows.add(RollFixture.row(RollFixture.number(), "户籍在本村不居住", null));
    rows.add(
        new WrittenRow(
            "王", RollFixture.number(), null, "LIVING_HERE_ONLY", null, "去年", "是", null, null));
    assertThat(reasons(load(here, rows)))
        .containsExactly(
            "rows.2.idNumber VE-4.elsewhere",
            "rows.3.name VE-4.name",
            "rows.3.idNumber VE-4.idForm",
            "rows.3.residence VE-4.residence",
            "rows.3.declares VE-4.yesNo",
            "rows.4.idNumber Q-8.votingAge",
            "rows.5.idNumber VE-4.line",
            "rows.6.politicalRights Q-8.politicalRights",
            "rows.6.livingSince Q-8.livingHere",
            "rows.6.accepted Q-8.accepted",
            "rows.6.votesElsewhere Q-8.votesElsewhere",
            "rows.8.livingSince VE-4.day");
    assertThat(reasons(load(here, List.of()))).containsExactly("rows VE-4.rows");
    assertThat(load(elsewhere, List.of(living(twice)))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void five_thousand_voters_are_imported_within_five_seconds() {
    var rows = IntStream.range(0, 5000).mapToObj(i -> living(numbered(i))).toList();
    load(here, rows.subList(0, 1000).stream().map(it -> living("1")).toList());
    long start = System.nanoTime();
    var good = load(here, rows);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(good).isEqualTo(Outcome.done(5000));
    long again = System.nanoTime();
    assertThat(reasons(load(elsewhere, rows))).hasSize(5000);
    var refused = Duration.ofNanos(System.nanoTime() - again);
    System.out.printf("5,000 voters: imported in %s, refused in %s%n", took, refused);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertThat(refused).isLessThan(Duration.ofSeconds(5));
  }

  private static String numbered(int i) {
    var born = LocalDate.of(1950, 1, 1).plusDays(i);
    return dev.jiceng.roster.IdNumbers.of(born.toString().replace("-", ""), 101);
  }
}
