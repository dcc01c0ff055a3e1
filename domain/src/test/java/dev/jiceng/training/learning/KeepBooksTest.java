package dev.jiceng.training.learning;

import static dev.jiceng.training.Endings.done;
import static dev.jiceng.training.Endings.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.Value;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.learning.TrainingResult.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("TR-2")
class KeepBooksTest {
  private static final DivisionCode COUNTY = DivisionCode.of("610725");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 6);
  private static final UUID SESSION = UUID.randomUUID();

  private final InMemoryBooks books = new InMemoryBooks(session(SessionState.RUNNING));
  private final KeepBooks keep = new KeepBooks(books);
  private final Certify certify = new Certify(books, () -> "0123456789ABCDEF", UUID::randomUUID);
  private final UUID learner = enrolled();

  private static TrainingSession session(SessionState state) {
    var plan = new TrainingSession.Plan(FIRST, LAST, "党校", "王老师", 10);
    return new TrainingSession(SESSION, COUNTY, UUID.randomUUID(), plan, state, null, List.of(), 1);
  }

  private UUID enrolled() {
    var enrolment =
        new Enrolment(
            UUID.randomUUID(),
            COUNTY,
            SESSION,
            DivisionCode.of("610725101201"),
            UUID.randomUUID(),
            Enrolment.Standing.ENROLLED,
            1);
    books.enrolments.add(enrolment);
    return enrolment.id();
  }

  private static Moment on(LocalDate day) {
    return new Moment(day.atTime(18, 0).atZone(Moment.CHINA).toInstant());
  }

  private Outcome<TrainingSession> attend(LocalDate day, UUID... present) {
    return keep.attend(new KeepBooks.Day(SESSION, day, Set.of(present)), on(LAST));
  }

  private void attended(int days) {
    for (int i = 0; i < 5; i++) {
      var day = FIRST.plusDays(i);
      done(i < days ? attend(day, learner) : attend(day));
    }
    books.session = session(SessionState.CLOSED);
  }

  @Test
  void attendance_is_taken_on_days_of_the_session_of_those_enrolled() {
    assertThat(refusals(attend(FIRST.minusDays(1)))).containsExactly("TR-2.day day");
    assertThat(refusals(attend(LAST.plusDays(1))))
        .containsExactly("TR-2.day day", "TR-2.future day");
    assertThat(refusals(attend(FIRST, UUID.randomUUID())))
        .containsExactly("TR-2.notEnrolled present");
    done(attend(FIRST, learner));
    books.session = session(SessionState.CLOSED);
    assertThat(refusals(attend(FIRST, learner))).containsExactly("TR-2.needs session");
  }

  @Test
  void whoever_passes_was_there_on_the_share_of_days_that_the_year_asks_for() {
    books.least = new Value.Share(4, 5);
    attended(3);
    assertThat(refusals(keep.decide(learner, Kind.PASSED)))
        .containsExactly("TR-2.attendance result");
    assertThat(done(keep.decide(learner, Kind.FAILED)).hours()).isEqualByComparingTo("9.6");
  }

  @Test
  void four_of_five_days_are_four_fifths_and_so_much_of_the_hours() {
    books.least = new Value.Share(4, 5);
    attended(4);
    assertThat(done(keep.decide(learner, Kind.PASSED)).hours()).isEqualByComparingTo("12.8");
    assertThat(keep.decide(learner, Kind.FAILED)).isInstanceOf(Outcome.Duplicate.class);
  }

  @Test
  void absent_is_who_was_there_on_no_day_and_nobody_else() {
    attended(0);
    assertThat(refusals(keep.decide(learner, Kind.PASSED))).containsExactly("TR-2.absent result");
    assertThat(done(keep.decide(learner, Kind.ABSENT)).hours()).isEqualByComparingTo("0");
  }

  @Test
  void nothing_is_decided_before_the_session_is_closed() {
    done(attend(FIRST, learner));
    assertThat(refusals(keep.decide(learner, Kind.PASSED))).containsExactly("TR-2.needs session");
    assertThat(keep.decide(UUID.randomUUID(), Kind.PASSED))
        .isEqualTo(new Outcome.Unknown<>("enrolment"));
  }

  @Test
  void a_certificate_needs_a_passed_result_and_is_withdrawn_with_a_reason() {
    assertThat(refusals(certify.issue(learner, on(LAST))))
        .containsExactly("TR-2.notPassed enrolment");
    attended(5);
    done(keep.decide(learner, Kind.PASSED));
    var certificate = done(certify.issue(learner, on(LAST)));
    assertThat(VerificationCode.parse(certificate.code().shown())).contains(certificate.code());
    assertThat(certify.issue(learner, on(LAST))).isInstanceOf(Outcome.Duplicate.class);
    assertThat(refusals(certify.withdraw(learner, 1, " ", on(LAST))))
        .containsExactly("TR-2.words reason");
    assertThat(certify.withdraw(learner, 7, "冒名", on(LAST))).isInstanceOf(Outcome.Stale.class);
    assertThat(done(certify.withdraw(learner, 1, "冒名", on(LAST))).withdrawal()).isNotNull();
    assertThat(refusals(certify.withdraw(learner, 2, "冒名", on(LAST))))
        .containsExactly("TR-2.gone enrolment");
  }
}
