package dev.jiceng.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Proves("R-9")
class ConductSchemeTest {
  private static final DivisionCode TOWNSHIP = DivisionCode.of("610725101");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 10);
  private static final Moment NOW = new Moment(Instant.parse("2020-12-01T04:00:00Z"));
  private static final Actor OFFICE = new Actor("office", "镇换届办");
  private static final Actor COUNTY = new Actor("county", "县委组织部");
  private static final Scheme.Text TEXT = new Scheme.Text("换届方案", "分三步");

  private final List<Scheme> stored = new ArrayList<>();
  private final Schemes schemes =
      new Schemes() {
        @Override
        public Optional<Scheme> find(UUID scheme) {
          return stored.stream().filter(it -> it.id().equals(scheme)).findFirst();
        }

        @Override
        public Optional<Scheme> open() {
          return stored.stream().filter(it -> it.state() != Scheme.State.ISSUED).findFirst();
        }

        @Override
        public boolean add(Scheme scheme) {
          return stored.add(scheme);
        }

        @Override
        public Optional<Scheme> save(Scheme scheme) {
          var newer = scheme.withVersion(scheme.version() + 1);
          stored.replaceAll(it -> it.id().equals(scheme.id()) ? newer : it);
          return Optional.of(newer);
        }
      };

  private ConductScheme conduct(boolean isReviewed) {
    return new ConductScheme(schemes, isReviewed, () -> new UUID(9, stored.size()));
  }

  private Outcome<Scheme> submitted() {
    return conduct(true).submit(TOWNSHIP, TEXT, DAY, OFFICE, NOW);
  }

  private Outcome<Scheme> take(SchemeAction action, int days, @Nullable String remark) {
    var actor = action == SchemeAction.ISSUE ? OFFICE : COUNTY;
    return conduct(true)
        .take(seen(), new SchemeAct(action, DAY.plusDays(days), actor, remark), NOW);
  }

  private ConductScheme.Seen seen() {
    return new ConductScheme.Seen(stored.getLast().id(), stored.getLast().version());
  }

  private static List<String> keys(Outcome<Scheme> outcome) {
    return outcome instanceof Outcome.Refused<Scheme>(var violations)
        ? violations.stream().map(Violation::key).toList()
        : List.of(outcome.getClass().getSimpleName());
  }

  @Test
  void a_scheme_is_not_issued_before_the_county_approved_it() {
    submitted();
    assertThat(keys(take(SchemeAction.ISSUE, 1, null))).containsExactly("R-9.notApproved");
    take(SchemeAction.RETURN, 1, "缺少风险预案");
    assertThat(keys(take(SchemeAction.ISSUE, 2, null))).containsExactly("R-9.notApproved");
    assertThat(keys(take(SchemeAction.APPROVE, 2, null))).containsExactly("R-9.notSubmitted");
    var again = new Scheme.Text("换届方案", "分三步，附风险预案");
    conduct(true).submitAgain(seen(), again, DAY.plusDays(3), OFFICE, NOW);
    take(SchemeAction.APPROVE, 4, null);
    assertThat(keys(take(SchemeAction.ISSUE, 5, null))).containsExactly("Done");
    var issued = stored.getLast();
    assertThat(issued.text()).isEqualTo(again);
    assertThat(issued.submittedOn()).isEqualTo(DAY.plusDays(3));
    assertThat(issued.acts())
        .extracting(SchemeAct::action)
        .containsExactly(
            SchemeAction.SUBMIT,
            SchemeAction.RETURN,
            SchemeAction.SUBMIT,
            SchemeAction.APPROVE,
            SchemeAction.ISSUE);
    assertThat(keys(take(SchemeAction.ISSUE, 6, null))).containsExactly("R-9.issued");
  }

  @Test
  void a_regulation_that_asks_for_no_review_lets_it_be_issued_at_once() {
    submitted();
    var issue = new SchemeAct(SchemeAction.ISSUE, DAY, OFFICE, null);
    assertThat(keys(conduct(false).take(seen(), issue, NOW))).containsExactly("Done");
  }

  @Test
  void what_comes_back_comes_with_remarks() {
    submitted();
    assertThat(keys(take(SchemeAction.RETURN, 1, " "))).containsExactly("R-9.remark");
  }

  @Test
  void a_township_submits_one_at_a_time_and_again_only_what_came_back() {
    submitted();
    assertThat(keys(submitted())).containsExactly("Duplicate");
    assertThat(keys(conduct(true).submitAgain(seen(), TEXT, DAY, OFFICE, NOW)))
        .containsExactly("R-9.notReturned");
  }

  @Test
  void days_run_forward_and_nothing_is_blank() {
    var ahead =
        conduct(true)
            .submit(TOWNSHIP, new Scheme.Text(" ", "x"), NOW.day().plusDays(1), OFFICE, NOW);
    assertThat(keys(ahead)).containsExactly("R-9.future", "R-9.blank");
    submitted();
    assertThat(keys(take(SchemeAction.APPROVE, -1, null))).containsExactly("R-9.before");
    var stale = new ConductScheme.Seen(stored.getLast().id(), 7);
    var approve = new SchemeAct(SchemeAction.APPROVE, DAY, COUNTY, null);
    assertThat(keys(conduct(true).take(stale, approve, NOW))).containsExactly("Stale");
  }
}
