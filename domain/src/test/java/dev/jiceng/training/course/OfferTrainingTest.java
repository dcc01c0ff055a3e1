package dev.jiceng.training.course;

import static dev.jiceng.training.Endings.done;
import static dev.jiceng.training.Endings.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.training.course.TrainingCourse.Content;
import dev.jiceng.training.course.TrainingSession.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTrainingTest {
  private static final DivisionCode COUNTY = DivisionCode.of("610725");
  private static final DivisionCode NORTH = DivisionCode.of("610725001");
  private static final DivisionCode SOUTH = DivisionCode.of("610725101");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private final InMemoryOffers offers = new InMemoryOffers(Set.of(NORTH, SOUTH));
  private final OfferTraining offer = new OfferTraining(offers, UUID::randomUUID);
  private final RunSession run = new RunSession(offers);

  private static Content content(String hours, Organiser organiser) {
    return new Content(
        "种植技术", Topic.PLANTING, CourseForm.CONCENTRATED_CLASS, new BigDecimal(hours), organiser);
  }

  private TrainingSession planned() {
    var course = done(offer.add(COUNTY, content("16", Organiser.COUNTY)));
    return done(offer.plan(course.id(), new Plan(FIRST, FIRST.plusDays(1), "党校", "王老师", 10)));
  }

  private static RunSession.Seen seen(TrainingSession session) {
    return new RunSession.Seen(session.id(), session.version());
  }

  private static RunSession.Share share(DivisionCode township, int seats) {
    return new RunSession.Share(township, seats);
  }

  private static Moment on(LocalDate day) {
    return new Moment(day.atTime(9, 0).atZone(Moment.CHINA).toInstant());
  }

  @Test
  @Proves("TR-1")
  void a_course_has_topic_form_organiser_and_hours_above_0() {
    for (String hours : List.of("0", "-1", "2000.5", "1.25")) {
      assertThat(refusals(offer.add(COUNTY, content(hours, Organiser.CDC))))
          .as(hours)
          .containsExactly("TR-1.hours hours");
    }
    assertThat(refusals(offer.add(COUNTY, content("8", Organiser.TOWNSHIP))))
        .containsExactly("TR-1.organiser organiser");
    assertThat(refusals(offer.add(NORTH, content("8", Organiser.COUNTY))))
        .containsExactly("TR-1.organiser organiser");
    assertThat(done(offer.add(NORTH, content("1.5", Organiser.TOWNSHIP))).owner()).isEqualTo(NORTH);
    assertThat(offer.add(COUNTY, content("8", Organiser.CDC)))
        .isInstanceOf(Outcome.Duplicate.class);
  }

  @Test
  @Proves("TR-2")
  void a_session_does_not_end_before_it_begins_and_has_room_venue_and_teacher() {
    var course = done(offer.add(COUNTY, content("16", Organiser.COUNTY)));
    var wrong = new Plan(FIRST, FIRST.minusDays(1), " ", "", 0);
    assertThat(refusals(offer.plan(course.id(), wrong)))
        .containsExactly(
            "TR-2.words venue",
            "TR-2.words teacher",
            "TR-2.order endsOn",
            "TR-2.capacity capacity");
    assertThat(offer.plan(UUID.randomUUID(), wrong)).isEqualTo(new Outcome.Unknown<>("course"));
  }

  @Test
  @Proves("TR-2")
  void quotas_go_to_townships_of_the_owner_and_do_not_exceed_the_capacity() {
    var session = planned();
    assertThat(refusals(run.share(seen(session), List.of(share(NORTH, 6), share(SOUTH, 5)))))
        .containsExactly("TR-2.quota quotas");
    var stranger = DivisionCode.of("340124100");
    var wrong = List.of(share(NORTH, -1), share(NORTH, 1), share(stranger, 1));
    assertThat(refusals(run.share(seen(session), wrong)))
        .containsExactly(
            "TR-2.taken quotas.0.seats",
            "TR-2.township quotas.1.township",
            "TR-2.township quotas.2.township");
    var shared = done(run.share(seen(session), List.of(share(NORTH, 6), share(SOUTH, 4))));
    assertThat(shared.quota(SOUTH).seats()).isEqualTo(4);
    assertThat(run.share(seen(session), List.of())).isInstanceOf(Outcome.Stale.class);
  }

  @Test
  @Proves("TR-2")
  void a_quota_keeps_the_seats_that_are_taken() {
    var session = done(run.share(seen(planned()), List.of(share(NORTH, 6))));
    var taken = session.with(List.of(new TrainingSession.Quota(NORTH, 6, 3)));
    offers.add(taken);
    assertThat(refusals(run.share(seen(taken), List.of(share(NORTH, 2)))))
        .containsExactly("TR-2.taken quotas.0.seats");
    assertThat(refusals(run.share(seen(taken), List.of(share(SOUTH, 2)))))
        .containsExactly("TR-2.taken quotas");
  }

  @Test
  @Proves("TR-2")
  void a_session_goes_from_plan_to_end_step_by_step_and_not_before_its_days() {
    var session = planned();
    assertThat(refusals(run.open(seen(session)))).containsExactly("TR-2.noQuota id");
    assertThat(refusals(run.start(seen(session), on(FIRST)))).containsExactly("TR-2.state id");
    var shared = done(run.share(seen(session), List.of(share(NORTH, 6))));
    var open = done(run.open(seen(shared)));
    assertThat(refusals(run.start(seen(open), on(FIRST.minusDays(1)))))
        .containsExactly("TR-2.early id");
    var running = done(run.start(seen(open), on(FIRST)));
    assertThat(refusals(run.share(seen(running), List.of(share(NORTH, 6)))))
        .containsExactly("TR-2.state id");
    assertThat(refusals(run.close(seen(running), on(FIRST)))).containsExactly("TR-2.early id");
    assertThat(refusals(run.cancel(seen(running), " "))).containsExactly("TR-2.words reason");
    var closed = done(run.close(seen(running), on(FIRST.plusDays(1))));
    assertThat(refusals(run.cancel(seen(closed), "无人"))).containsExactly("TR-2.state id");
    assertThat(RunSession.against(closed, SessionState.CANCELLED)).hasSize(1);
  }
}
