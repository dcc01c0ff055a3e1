package dev.jiceng.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("R-6")
class HandleReportTest {
  private static final DivisionCode TOWNSHIP = DivisionCode.of("610725101");
  private static final LocalDate DAY = LocalDate.of(2021, 1, 10);
  private static final Moment NOW = new Moment(Instant.parse("2021-03-01T01:00:00Z"));
  private static final Actor OFFICER = new Actor("officer", "周正");
  private static final UUID ACCUSED = new UUID(0, 7);

  private final InMemoryReports reports = new InMemoryReports();
  private final HandleReport handle = new HandleReport(reports, UUID::randomUUID);

  /** Two weeks to conclude; 李四 is accused, 李五 his son. */
  private static final class InMemoryReports implements DisciplineReports {
    private final Map<UUID, DisciplineReport> stored = new HashMap<>();

    @Override
    public Optional<DisciplineReport> find(UUID report) {
      return Optional.ofNullable(stored.get(report));
    }

    @Override
    public boolean hasCommunity(DivisionCode community) {
      return community.value().equals("610725101201");
    }

    @Override
    public Map<UUID, Collection<String>> namesAround(Collection<UUID> people) {
      return people.stream()
          .filter(ACCUSED::equals)
          .collect(Collectors.toMap(it -> it, it -> List.of("李四", "李五")));
    }

    @Override
    public LocalDate conclusionDue(LocalDate receivedOn) {
      return receivedOn.plusDays(14);
    }

    @Override
    public void add(DisciplineReport report) {
      stored.put(report.id(), report);
    }

    @Override
    public Optional<DisciplineReport> save(DisciplineReport report) {
      var newer = report.withVersion(report.version() + 1);
      stored.put(report.id(), newer);
      return Optional.of(newer);
    }
  }

  private static HandleReport.Receive command(
      DivisionCode at, @Nullable String reporter, UUID... persons) {
    return new HandleReport.Receive(
        at,
        null,
        ReportChannel.VISIT,
        ReportMatter.VOTE_BUYING,
        DAY,
        "送烟",
        reporter,
        List.of(persons));
  }

  private DisciplineReport received(@Nullable String reporter) {
    return done(handle.receive(command(TOWNSHIP, reporter, ACCUSED), OFFICER, NOW));
  }

  private static HandleReport.Seen seen(DisciplineReport report) {
    return new HandleReport.Seen(report.id(), report.version());
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static List<String> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  private Outcome<DisciplineReport> concluded(DisciplineReport report, LocalDate on) {
    var looked = done(handle.investigate(seen(done(handle.assign(seen(report), "王五"))), "走访"));
    var conclusion = new DisciplineReport.Conclusion(Finding.CONFIRMED, on, "证言");
    return handle.conclude(seen(looked), conclusion, NOW);
  }

  @Test
  void the_accused_and_their_kin_neither_receive_nor_are_assigned_it() {
    for (String name : List.of("李四", "李五")) {
      var own = handle.receive(command(TOWNSHIP, null, ACCUSED), new Actor("x", name), NOW);
      assertThat(refusals(own)).containsExactly("R-6.involved");
      assertThat(refusals(handle.assign(seen(received(null)), name)))
          .containsExactly("R-6.involved");
    }
  }

  @Test
  void no_step_is_skipped_and_a_report_is_reassigned_until_it_is_concluded() {
    var report = received("张三");
    assertThat(refusals(handle.investigate(seen(report), "走访"))).containsExactly("R-6.order");
    assertThat(refusals(handle.tell(seen(report), DAY, NOW))).containsExactly("R-6.order");
    var assigned = done(handle.assign(seen(report), "王五"));
    assertThat(done(handle.assign(seen(assigned), "赵六")).progress().assignee()).isEqualTo("赵六");
    var concluded = done(concluded(received("张三"), DAY.plusDays(3)));
    assertThat(refusals(handle.assign(seen(concluded), "赵六"))).containsExactly("R-6.order");
    assertThat(done(handle.tell(seen(concluded), DAY.plusDays(4), NOW)).reached())
        .isEqualTo(ReportAction.NOTIFY);
  }

  @Test
  void a_conclusion_after_its_last_day_is_said_and_one_before_the_receipt_refused() {
    var due = DAY.plusDays(14);
    assertThat(((Outcome.Done<?>) concluded(received(null), due)).advice()).isEmpty();
    var late = (Outcome.Done<DisciplineReport>) concluded(received(null), due.plusDays(1));
    assertThat(late.advice()).extracting(Violation::key).containsExactly("R-6.late");
    assertThat(refusals(concluded(received(null), DAY.minusDays(1))))
        .containsExactly("R-6.beforeReceived");
  }

  @Test
  void an_anonymous_reporter_is_not_told() {
    var concluded = done(concluded(received(null), DAY));
    assertThat(refusals(handle.tell(seen(concluded), DAY, NOW))).containsExactly("R-6.anonymous");
  }

  @Test
  void a_report_to_the_county_that_accuses_somebody_names_the_community() {
    var county = command(DivisionCode.of("610725"), null, ACCUSED);
    assertThat(refusals(handle.receive(county, OFFICER, NOW))).containsExactly("R-6.about");
  }

  @Test
  void who_does_not_exist_is_not_accused_and_an_old_version_is_stale() {
    assertThat(handle.receive(command(TOWNSHIP, null, new UUID(0, 8)), OFFICER, NOW))
        .isEqualTo(new Outcome.Unknown<>("persons"));
    var report = received(null);
    done(handle.assign(seen(report), "王五"));
    assertThat(handle.assign(seen(report), "王五")).isInstanceOf(Outcome.Stale.class);
  }
}
