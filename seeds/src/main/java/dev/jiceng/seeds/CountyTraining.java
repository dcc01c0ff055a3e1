package dev.jiceng.seeds;

import static dev.jiceng.seeds.UseCases.done;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.regulation.jooq.JooqRegulationProfiles;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import dev.jiceng.training.course.CourseForm;
import dev.jiceng.training.course.OfferTraining;
import dev.jiceng.training.course.Organiser;
import dev.jiceng.training.course.RunSession;
import dev.jiceng.training.course.Topic;
import dev.jiceng.training.course.TrainingCourse.Content;
import dev.jiceng.training.course.TrainingSession;
import dev.jiceng.training.hours.PinYear;
import dev.jiceng.training.jooq.JooqSessionBooks;
import dev.jiceng.training.jooq.JooqTrainingOffers;
import dev.jiceng.training.jooq.JooqTrainingYears;
import dev.jiceng.training.jooq.RandomCodes;
import dev.jiceng.training.learning.Certify;
import dev.jiceng.training.learning.Enrolment;
import dev.jiceng.training.learning.KeepBooks;
import dev.jiceng.training.learning.TrainingResult.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Mian County teaches: sessions in every state, the closed one with certificates. */
final class CountyTraining {
  static final int SEATS = 8;
  private static final Act LOADING = Act.of(new Actor("demo/loader", "示例数据"), "demo-data");
  private static final ProfileRef PLAN = new ProfileRef("party-training-2019", 1);
  private static final LocalDate TODAY = Calendar.TODAY;
  private static final LocalDate SPRING = LocalDate.of(2026, 5, 11);

  /** Held in spring, going on today, open today, planned, and cancelled; by their seeded ids. */
  private static final List<UUID> SESSIONS = ids("sessions");

  private CountyTraining() {}

  private static List<UUID> ids(String what) {
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), what));
    return List.of(ids.next(), ids.next(), ids.next(), ids.next(), ids.next());
  }

  /** Those that townships enrol for. */
  static List<UUID> open() {
    return SESSIONS.subList(0, 3);
  }

  static void offer(Writes writes, List<DivisionCode> townships) {
    write(writes, tx -> offered(tx, townships));
  }

  /** Once all townships have enrolled. */
  static void hold(Writes writes) {
    write(writes, CountyTraining::held);
  }

  private static void write(Writes writes, Function<Tx, Outcome<UUID>> work) {
    var answer = new Answer<UUID>(id -> id, (_, id) -> Outcome.done(id));
    writes.in(new Scope.County(CountyCycle.MIAN), LOADING, answer, work);
  }

  private static Outcome<UUID> offered(Tx tx, List<DivisionCode> townships) {
    var offers = new JooqTrainingOffers(tx.sql(), tx.scope());
    if (offers.hold(SESSIONS.getFirst()).isPresent()) {
      return new Outcome.Unknown<>("nothing to do");
    }
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "training"));
    var years = new JooqTrainingYears(tx.sql(), new JooqRegulationProfiles(tx.sql(), ids));
    done(new PinYear(years, ids).pin(TODAY.getYear(), PLAN, Calendar.morning(TODAY)));
    var offer = new OfferTraining(offers, ids);
    var secretaries = course(offer, "村（社区）党组织书记履职能力培训", Topic.PARTY_KNOWLEDGE, 40);
    var law = course(offer, "政策法律法规与矛盾调解", Topic.POLICY_AND_LAW, 16);
    var digital = course(offer, "基层治理数字技能", Topic.DIGITAL_SKILLS, 8);
    var plans =
        List.of(
            new Planned(secretaries, SPRING, 4),
            new Planned(law, TODAY.minusDays(2), 7),
            new Planned(digital, TODAY.plusDays(18), 1),
            new Planned(law, TODAY.plusDays(60), 1),
            new Planned(digital, SPRING.plusDays(60), 1));
    var run = new RunSession(offers);
    for (int i = 0; i < plans.size(); i++) {
      var id = SESSIONS.get(i);
      var planned = plans.get(i).in(new OfferTraining(offers, () -> id));
      var shares = townships.stream().map(it -> new RunSession.Share(it, SEATS)).toList();
      var shared = done(run.share(seen(planned), shares));
      if (i < 3) {
        done(run.open(seen(shared)));
      }
      audit(tx, "PLAN", id);
    }
    done(run.cancel(seen(offers.hold(SESSIONS.getLast()).orElseThrow()), "授课教师临时有任务"));
    return Outcome.done(SESSIONS.getFirst());
  }

  private static UUID course(OfferTraining offer, String title, Topic topic, int hours) {
    var form = CourseForm.CONCENTRATED_CLASS;
    var content = new Content(title, topic, form, BigDecimal.valueOf(hours), Organiser.COUNTY);
    return done(offer.add(CountyCycle.MIAN, content)).id();
  }

  private record Planned(UUID course, LocalDate first, int more) {
    TrainingSession in(OfferTraining offer) {
      var plan = new TrainingSession.Plan(first, first.plusDays(more), "中共勉县县委党校", "党校教研室", 40);
      return done(offer.plan(course, plan));
    }
  }

  private static RunSession.Seen seen(TrainingSession session) {
    return new RunSession.Seen(session.id(), session.version());
  }

  private static Outcome<UUID> held(Tx tx) {
    var offers = new JooqTrainingOffers(tx.sql(), tx.scope());
    var spring = offers.hold(SESSIONS.getFirst()).orElseThrow();
    if (spring.version() > 3) {
      return new Outcome.Unknown<>("nothing to do");
    }
    var run = new RunSession(offers);
    var books = new JooqSessionBooks(tx.sql(), tx.scope());
    var keep = new KeepBooks(books);
    var end = spring.plan().endsOn();
    var running = done(run.start(seen(spring), Calendar.morning(SPRING)));
    attend(keep, books, running, end);
    done(run.close(seen(running), Calendar.morning(end)));
    certify(tx, keep, books);
    var now = offers.hold(SESSIONS.get(1)).orElseThrow();
    attend(keep, books, done(run.start(seen(now), Calendar.morning(TODAY))), TODAY);
    audit(tx, "HOLD", SESSIONS.getFirst());
    return Outcome.done(SESSIONS.getFirst());
  }

  /** Most were there every day. */
  private static void attend(
      KeepBooks keep, JooqSessionBooks books, TrainingSession session, LocalDate until) {
    var dice = Dice.of(session.id().toString(), "attendance");
    var enrolled = books.enrolled(session.id());
    var first = session.plan().startsOn();
    for (var day = first; !day.isAfter(until); day = day.plusDays(1)) {
      var present =
          enrolled.stream()
              .filter(_ -> dice.chance(90))
              .map(Enrolment::id)
              .collect(Collectors.toSet());
      done(keep.attend(new KeepBooks.Day(session.id(), day, present), Calendar.morning(until)));
    }
  }

  /** One of the certificates is withdrawn. */
  private static void certify(Tx tx, KeepBooks keep, JooqSessionBooks books) {
    var ids = new SeededIds(Dice.of(CountyCycle.MIAN.value(), "certificates"));
    var certify = new Certify(books, new RandomCodes(), ids);
    var day = Calendar.morning(SPRING.plusDays(7));
    var enrolled = books.enrolled(SESSIONS.getFirst());
    for (var seat : enrolled) {
      var attended = books.attended(seat);
      var kind =
          attended.days() == 0 ? Kind.ABSENT : attended.days() < 4 ? Kind.FAILED : Kind.PASSED;
      done(keep.decide(seat.id(), kind));
      if (kind == Kind.PASSED) {
        done(certify.issue(seat.id(), day));
      }
    }
    enrolled.stream()
        .filter(it -> books.certificateOf(it.id()).isPresent())
        .findFirst()
        .ifPresent(it -> done(certify.withdraw(it.id(), 1, "登记信息有误，另行补发", day)));
    audit(tx, "CERTIFY", SESSIONS.getFirst());
  }

  private static void audit(Tx tx, String action, UUID session) {
    tx.audit(new AuditNote(action, "TrainingSession", session.toString(), null, null, null));
  }
}
