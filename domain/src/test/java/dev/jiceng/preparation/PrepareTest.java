package dev.jiceng.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PrepareTest {
  private static final DivisionCode VILLAGE = DivisionCode.of("610725101201");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 1);
  private static final Moment NOW = new Moment(Instant.parse("2021-01-01T01:00:00Z"));
  private static final UUID CADRE = new UUID(0, 1);

  private final Prepare desk = new Prepare(new InMemoryPreparations(), UUID::randomUUID);

  /** One cadre, one residents' group. */
  private static final class InMemoryPreparations implements Preparations {
    private final Map<UUID, Prepared> stored = new LinkedHashMap<>();

    @Override
    public boolean hold(DivisionCode community) {
      return community.equals(VILLAGE);
    }

    @Override
    public Optional<Prepared> find(UUID prepared) {
      return Optional.ofNullable(stored.get(prepared));
    }

    @Override
    public boolean isCadre(UUID person, DivisionCode community) {
      return person.equals(CADRE);
    }

    @Override
    public boolean hasGroup(String group, DivisionCode community) {
      return group.equals("一组");
    }

    @Override
    public boolean hasReporter(String group, DivisionCode community) {
      return any(it ->
          it.what() instanceof Preparation.Reporter reporter && reporter.group().equals(group));
    }

    @Override
    public boolean isTrained(String staff, DivisionCode community, LocalDate day) {
      return any(it ->
          it.what() instanceof Preparation.Training training
              && training.staff().equals(staff)
              && !it.on().isAfter(day));
    }

    @Override
    public boolean isLeader(String name, DivisionCode community) {
      return any(
          it -> it.what() instanceof Preparation.Leader leader && leader.name().equals(name));
    }

    private boolean any(Predicate<Prepared> test) {
      return stored.values().stream().anyMatch(test);
    }

    @Override
    public void add(Prepared prepared) {
      stored.put(prepared.id(), prepared);
    }

    @Override
    public Optional<Prepared> save(Prepared prepared) {
      var newer = prepared.withVersion(prepared.version() + 1);
      stored.put(newer.id(), newer);
      return Optional.of(newer);
    }
  }

  private Outcome<Prepared> did(Preparation what, LocalDate on) {
    return desk.record(VILLAGE, on, what, NOW);
  }

  private Prepared done(Preparation what) {
    return done(did(what, DAY));
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static List<String> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  @Test
  @Proves("R-2")
  void an_audit_is_of_a_cadre_and_is_published_once_the_accounts_are_cleared() {
    assertThat(did(new Preparation.Audit(new UUID(0, 2), true, "无问题"), DAY))
        .isEqualTo(new Outcome.Unknown<>("what.audit.person"));
    var open = done(new Preparation.Audit(CADRE, false, "欠款未清"));
    assertThat(refusals(desk.settle(open.id(), 1, DAY, NOW))).containsExactly("R-2.notCleared");
    var clear = done(new Preparation.Audit(CADRE, true, "无问题"));
    assertThat(done(desk.settle(clear.id(), 1, DAY, NOW)).settledOn()).isEqualTo(DAY);
    assertThat(desk.settle(clear.id(), 1, DAY, NOW)).isInstanceOf(Outcome.Stale.class);
    assertThat(refusals(desk.settle(clear.id(), 2, DAY, NOW)))
        .containsExactly("preparation.settled");
  }

  @Test
  @Proves("R-3")
  void a_talk_says_with_whom_and_about_what_and_was_not_tomorrow() {
    var empty = new Preparation.Talk(Audience.PARTY_MEMBERS, "赵六", " ");
    assertThat(refusals(did(empty, LocalDate.of(2021, 1, 2))))
        .containsExactly("preparation.future", "preparation.blank");
    done(new Preparation.Talk(Audience.PARTY_MEMBERS, "赵六", "讲纪律"));
  }

  @Test
  @Proves("R-4")
  void nobody_serves_before_the_day_of_their_training() {
    var service = new Preparation.Service("钱七", "计票");
    assertThat(refusals(did(service, DAY))).containsExactly("R-4.untrained");
    assertThat(refusals(did(new Preparation.Training("钱七", 0), DAY))).containsExactly("R-4.hours");
    done(new Preparation.Training("钱七", 4));
    assertThat(refusals(did(service, DAY.minusDays(1)))).containsExactly("R-4.untrained");
    done(service);
  }

  @Test
  @Proves("R-5")
  void a_risk_has_an_owner_and_a_group_one_reporter() {
    assertThat(refusals(did(new Preparation.Risk(RiskLevel.HIGH, "上访", ""), DAY)))
        .containsExactly("preparation.blank");
    var risk = done(new Preparation.Risk(RiskLevel.HIGH, "上访", "孙八"));
    done(desk.settle(risk.id(), 1, DAY, NOW));
    var reporter = new Preparation.Reporter("一组", "周九");
    done(reporter);
    assertThat(refusals(did(reporter, DAY))).containsExactly("R-5.reporter");
    assertThat(did(new Preparation.Reporter("九组", "周九"), DAY))
        .isEqualTo(new Outcome.Unknown<>("what.reporter.group"));
  }

  @Test
  @Proves("R-12")
  void a_visit_is_of_a_leader_who_answers_for_the_community_and_solves_what_it_found() {
    assertThat(refusals(did(new Preparation.Visit("吴十", 1, 2), DAY)))
        .containsExactly("R-12.leader", "R-12.solved");
    done(new Preparation.Leader(LeaderLevel.TOWNSHIP, "吴十"));
    var visit = done(new Preparation.Visit("吴十", 2, 1));
    assertThat(refusals(desk.settle(visit.id(), 1, DAY, NOW)))
        .containsExactly("preparation.settled");
  }
}
