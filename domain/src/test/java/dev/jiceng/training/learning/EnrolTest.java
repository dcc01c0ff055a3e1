package dev.jiceng.training.learning;

import static dev.jiceng.training.Endings.done;
import static dev.jiceng.training.Endings.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.InMemoryPeople;
import dev.jiceng.roster.Person;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.training.course.SessionState;
import dev.jiceng.training.course.TrainingSession;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves("TR-2")
class EnrolTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final DivisionCode TOWNSHIP = DivisionCode.of("610725101");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final UUID SESSION = UUID.randomUUID();

  private final InMemoryPeople people = new InMemoryPeople();
  private final Seats seats = new Seats();
  private final Enrol enrol = new Enrol(seats, people, UUID::randomUUID);

  private UUID person() {
    var person = new Person(UUID.randomUUID(), "李秀英", "2", null, "01", "30");
    people.add(person);
    return person.id();
  }

  private Outcome<Enrolment> enrol(UUID person) {
    return enrol.enrol(new Enrol.Command(SESSION, person, VILLAGE));
  }

  @Test
  void nobody_is_enrolled_twice_or_beyond_the_townships_seats() {
    var first = person();
    done(enrol(first));
    assertThat(refusals(enrol(first))).containsExactly("TR-2.twice person");
    done(enrol(person()));
    assertThat(refusals(enrol(person()))).containsExactly("TR-2.full session");
  }

  @Test
  void a_seat_given_back_can_be_taken_again() {
    var seat = done(enrol(person()));
    var given = done(enrol.withdraw(seat.id(), seat.version()));
    assertThat(given.standing()).isEqualTo(Enrolment.Standing.WITHDRAWN);
    assertThat(enrol.withdraw(seat.id(), seat.version())).isInstanceOf(Outcome.Stale.class);
    assertThat(refusals(enrol.withdraw(seat.id(), given.version())))
        .containsExactly("TR-2.withdrawn id");
    assertThat(done(enrol(seat.person())).id()).isEqualTo(seat.id());
  }

  @Test
  void only_open_sessions_take_and_give_back_seats() {
    var seat = done(enrol(person()));
    seats.state = SessionState.RUNNING;
    assertThat(refusals(enrol(person()))).containsExactly("TR-2.notOpen session");
    assertThat(refusals(enrol.withdraw(seat.id(), seat.version())))
        .containsExactly("TR-2.notOpen session");
  }

  @Test
  void whoever_has_a_seat_through_another_township_is_told_so() {
    seats.elsewhere = true;
    assertThat(refusals(enrol(person()))).containsExactly("TR-2.elsewhere person");
    assertThat(enrol(UUID.randomUUID())).isEqualTo(new Outcome.Unknown<>("person"));
  }

  /** Two seats of a township without a database. */
  private static final class Seats implements Enrolments {
    private final Map<UUID, Enrolment> all = new HashMap<>();
    private SessionState state = SessionState.OPEN;
    private boolean elsewhere;

    private int taken() {
      return (int)
          all.values().stream().filter(it -> it.standing() == Enrolment.Standing.ENROLLED).count();
    }

    @Override
    public Optional<TrainingSession> session(UUID session) {
      var plan = new TrainingSession.Plan(FIRST, FIRST, "党校", "王老师", 2);
      var quotas = List.of(new TrainingSession.Quota(TOWNSHIP, 2, taken()));
      var county = DivisionCode.of("610725");
      return Optional.of(
          new TrainingSession(session, county, UUID.randomUUID(), plan, state, null, quotas, 1));
    }

    @Override
    public Optional<Enrolment> find(UUID enrolment) {
      return Optional.ofNullable(all.get(enrolment));
    }

    @Override
    public Optional<Enrolment> of(UUID session, UUID person) {
      return all.values().stream().filter(it -> it.person().equals(person)).findFirst();
    }

    @Override
    public Seated add(Enrolment enrolment) {
      if (elsewhere) {
        return Seated.ELSEWHERE;
      }
      all.put(enrolment.id(), enrolment);
      return Seated.DONE;
    }

    @Override
    public Seated save(Enrolment enrolment) {
      all.put(enrolment.id(), enrolment.withVersion(enrolment.version() + 1));
      return Seated.DONE;
    }
  }
}
