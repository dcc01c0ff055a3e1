package dev.jiceng.guidance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.check.Part.Severity;
import dev.jiceng.regulation.HolidayYear;
import dev.jiceng.regulation.WorkingDays;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OPEN → RECTIFYING → SUBMITTED → VERIFIED or back (G-7). */
@Proves("G-7")
class RectifyFindingTest {
  private static final UUID ID = new UUID(1, 1);
  private static final UUID CHECK = new UUID(1, 2);
  private static final UUID PHOTO = new UUID(1, 3);
  private static final Actor OFFICER = new Actor("officer", "张干事");
  private static final Actor CLERK = new Actor("clerk", "王文书");
  private static final Actor INSTRUCTOR = new Actor("instructor", "李医生");

  /** Wednesday 23 September 2026; Friday the 25th to Sunday the 27th are off. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 23);

  private static final HolidayYear YEAR =
      new HolidayYear(2026, "国办发明电", Set.of(LocalDate.of(2026, 9, 25)), Set.of());
  private static final Deadlines DEADLINES = new Deadlines(new WorkingDays(List.of(YEAR)));

  private final InMemoryFindings findings = new InMemoryFindings();
  private final RectifyFinding rectify = new RectifyFinding(findings, DEADLINES);

  @BeforeEach
  void found() {
    findings.all.put(ID, finding(FindingState.OPEN, false, TODAY));
    findings.files.add(PHOTO);
  }

  private static Finding finding(FindingState state, boolean withdrawn, LocalDate deadline) {
    var community = DivisionCode.of("610725101201");
    return new Finding(
        ID, community, CHECK, Severity.SERIOUS, deadline, state, withdrawn, List.of(), 1);
  }

  private RectifyFinding.Act by(Actor actor) {
    int version = findings.find(ID).orElseThrow().version();
    return new RectifyFinding.Act(ID, version, actor, now());
  }

  private static Moment now() {
    return new Moment(TODAY.atTime(10, 0).atZone(Moment.CHINA).toInstant());
  }

  private static Finding done(Outcome<Finding> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Finding>) outcome).value();
  }

  private static List<String> refused(Outcome<Finding> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Finding>) outcome).violations().stream().map(Violation::key).toList();
  }

  private void submitted() {
    done(rectify.begin(by(CLERK), null));
    done(rectify.submit(by(OFFICER), "已补全消毒记录", List.of(PHOTO)));
  }

  @Test
  void a_finding_is_begun_submitted_with_evidence_and_verified_by_somebody_else() {
    submitted();
    var verified = done(rectify.verify(by(INSTRUCTOR), "现场核实", null));
    assertThat(verified.state()).isEqualTo(FindingState.VERIFIED);
    assertThat(verified.steps())
        .extracting(FindingStep::action)
        .containsExactly(FindingAction.BEGIN, FindingAction.SUBMIT, FindingAction.VERIFY);
    assertThat(verified.steps().get(1).evidence()).containsExactly(PHOTO);
    assertThat(verified.version()).isEqualTo(4);
  }

  @Test
  void neither_who_submitted_nor_who_rectified_judges_it() {
    submitted();
    assertThat(refused(rectify.verify(by(OFFICER), null, null))).containsExactly("G-7.samePerson");
    assertThat(refused(rectify.verify(by(CLERK), null, null))).containsExactly("G-7.samePerson");
    assertThat(refused(rectify.sendBack(by(OFFICER), "不够"))).containsExactly("G-7.samePerson");
  }

  @Test
  void who_rectified_before_it_was_sent_back_does_not_judge_what_another_submits_then() {
    submitted();
    assertThat(done(rectify.sendBack(by(INSTRUCTOR), "照片不清")).state())
        .isEqualTo(FindingState.RECTIFYING);
    done(rectify.submit(by(new Actor("other", "赵干事")), "重拍", List.of()));
    assertThat(refused(rectify.verify(by(OFFICER), null, null))).containsExactly("G-7.samePerson");
  }

  @Test
  void no_more_than_twenty_files_show_that_it_is_put_right() {
    done(rectify.begin(by(OFFICER), null));
    assertThat(refused(rectify.submit(by(OFFICER), "已改", Collections.nCopies(21, PHOTO))))
        .containsExactly("G-7.files");
  }

  @Test
  void no_step_is_skipped_or_taken_twice_and_all_that_is_wrong_is_said() {
    assertThat(refused(rectify.submit(by(OFFICER), " ", List.of(new UUID(9, 9)))))
        .containsExactly("G-7.order", "G-7.blank", "G-7.evidence");
    assertThat(refused(rectify.verify(by(INSTRUCTOR), null, null))).containsExactly("G-7.order");
    submitted();
    assertThat(refused(rectify.begin(by(OFFICER), null))).containsExactly("G-7.order");
    done(rectify.verify(by(INSTRUCTOR), null, null));
    assertThat(refused(rectify.sendBack(by(INSTRUCTOR), "晚了"))).containsExactly("G-7.order");
    assertThat(refused(rectify.extend(by(INSTRUCTOR), 3, "晚了"))).containsExactly("G-7.order");
  }

  @Test
  void nothing_is_done_about_a_finding_that_its_check_took_back() {
    findings.all.put(ID, finding(FindingState.OPEN, true, TODAY));
    assertThat(refused(rectify.begin(by(OFFICER), null))).containsExactly("G-7.withdrawn");
  }

  @Test
  void a_deadline_is_extended_by_working_days_with_a_reason_that_is_kept() {
    var extended = done(rectify.extend(by(INSTRUCTOR), 2, "等待设备到货"));
    assertThat(extended.deadline()).isEqualTo(LocalDate.of(2026, 9, 28));
    assertThat(extended.state()).isEqualTo(FindingState.OPEN);
    assertThat(extended.steps().getFirst().remark()).isEqualTo("等待设备到货");
    assertThat(refused(rectify.extend(by(INSTRUCTOR), 0, "")))
        .containsExactly("G-7.blank", "G-7.workingDays");
  }

  @Test
  void a_deadline_that_has_passed_is_extended_from_today() {
    findings.all.put(ID, finding(FindingState.RECTIFYING, false, TODAY.minusDays(30)));
    assertThat(done(rectify.extend(by(INSTRUCTOR), 1, "洪水")).deadline())
        .isEqualTo(LocalDate.of(2026, 9, 24));
  }

  @Test
  void no_deadline_is_guessed_in_a_year_without_a_calendar() {
    findings.all.put(ID, finding(FindingState.OPEN, false, LocalDate.of(2026, 12, 31)));
    assertThat(refused(rectify.extend(by(INSTRUCTOR), 1, "等"))).containsExactly("G-7.calendar");
  }

  @Test
  void a_verification_rests_on_no_check_that_did_not_look_at_it_again() {
    submitted();
    var recheck = new UUID(1, 4);
    assertThat(refused(rectify.verify(by(INSTRUCTOR), null, recheck)))
        .containsExactly("G-7.recheck");
    findings.rechecks.put(recheck, CHECK);
    var verified = done(rectify.verify(by(INSTRUCTOR), null, recheck));
    assertThat(verified.steps().getLast().recheck()).isEqualTo(recheck);
  }

  @Test
  void who_comes_second_gets_the_finding_as_it_stands() {
    var first = by(OFFICER);
    done(rectify.begin(first, null));
    assertThat(rectify.begin(first, null)).isInstanceOf(Outcome.Stale.class);
  }
}
