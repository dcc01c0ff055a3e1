package dev.jiceng.election.roll.jooq;

import static dev.jiceng.election.roll.jooq.RollFixture.living;
import static dev.jiceng.election.roll.jooq.RollFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.Amendment;
import dev.jiceng.election.roll.RollObjection;
import dev.jiceng.election.roll.RollObjections;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import dev.jiceng.shared.jooq.TestTenants;
import dev.jiceng.shared.jooq.TimedIds;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** After publication a roll changes by rulings alone, after the freeze by supplements (VE-15). */
@Proves({"VE-4", "VE-15"})
class RollPhaseTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 2, 20);
  private final RollFixture fixture = new RollFixture();
  private final RollTerms here = fixture.election("610725001201");

  private VoterEntry register() {
    var outcome = fixture.register(here, living(number()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<VoterEntry>) outcome).value();
  }

  private List<String> amend(Function<AmendRoll, List<Violation>> how) {
    var outcome =
        fixture.amend(
            here,
            roll -> {
              var found = how.apply(roll);
              return found.isEmpty() ? Outcome.done("done") : Outcome.refused(found);
            });
    return outcome instanceof Outcome.Refused<String>(List<Violation> found)
        ? found.stream().map(Violation::key).toList()
        : List.of();
  }

  private List<String> publish() {
    return amend(roll -> roll.publish(here.election(), PUBLISHED, roll.standing(here.election())));
  }

  private List<String> freeze() {
    return amend(roll -> {
      roll.freeze(here.election(), PUBLISHED.plusDays(6), roll.standing(here.election()));
      return List.of();
    });
  }

  private UUID objection(RollObjection.Kind kind) {
    var id = new TimedIds(Clock.systemUTC()).next();
    assertThat(
            amend(roll -> {
              roll.object(
                  new RollObjection(id, here.election(), kind, "王", null, "李", "漏登", PUBLISHED));
              return List.of();
            }))
        .isEmpty();
    return id;
  }

  private RollObjections.Ruling ruling(UUID objection) {
    return new RollObjections.Ruling(objection, PUBLISHED.plusDays(2), "成立", 0, null);
  }

  private int voters() {
    return TestTenants.admin()
        .sql("select voters from county_610725.voter_roll where id = ?")
        .param(here.election())
        .query(Integer.class)
        .single();
  }

  @Test
  void each_phase_takes_its_own_changes_and_no_others() {
    var first = register();
    register();
    assertThat(publish()).isEmpty();
    assertThat(keys(fixture.register(here, living(number())))).containsExactly("VE-4.published");
    var missing = objection(RollObjection.Kind.MISSING);
    assertThat(
            amend(roll ->
                roll.rule(here.election(), ruling(missing), new Amendment.Add(living(number())))))
        .isEmpty();
    var wrong = objection(RollObjection.Kind.WRONG);
    assertThat(
            amend(roll ->
                roll.rule(here.election(), ruling(wrong), new Amendment.Remove(first.id()))))
        .isEmpty();
    assertThat(voters()).isEqualTo(2);
    assertThat(freeze()).isEmpty();
    assertThat(keys(fixture.register(here, living(number())))).containsExactly("VE-15.frozen");
    assertThat(
            amend(roll ->
                roll.supplement(here.election(), new Amendment.Add(living(number())), "退伍返乡")))
        .isEmpty();
    assertThat(
            amend(roll -> roll.supplement(here.election(), new Amendment.Remove(first.id()), "迁出")))
        .containsExactly("VE-4.noEntry");
    assertThat(voters()).isEqualTo(3);
  }

  @Test
  void the_database_refuses_the_townships_own_role() throws Exception {
    var voter = register();
    assertThat(publish()).isEmpty();
    denied("delete from t_610725001.voter", "permission denied");
    denied("update t_610725001.voter set name = '张' where id = '" + voter.id() + "'", "permission");
    denied("select * from county_610725.voter_claim", "permission denied");
    denied("delete from county_610725.voter_claim", "permission denied");
    denied(removal(voter, "cause = 'REGISTRATION', reason = '迁出'"), "the roll is PUBLISHED");
    denied(removal(voter, "cause = 'SUPPLEMENT', reason = '迁出'"), "the roll is PUBLISHED");
    var unruled = objection(RollObjection.Kind.WRONG);
    denied(
        removal(voter, "cause = 'RULING', objection = '" + unruled + "'"), "the roll is PUBLISHED");
    denied(roll("phase = 'OPEN', published_on = null"), "forward only");
    denied(
        roll(
            "phase = 'FROZEN', frozen_on = '2021-03-01', frozen_voters = 1, frozen_hash = '"
                + "a".repeat(64)
                + "'"),
        "not the count and hash");
    assertThat(freeze()).isEmpty();
    denied(removal(voter, "cause = 'RULING', objection = '" + unruled + "'"), "the roll is FROZEN");
    denied(removal(voter, "cause = 'SUPPLEMENT', reason = ' '"), "check constraint");
    denied(roll("frozen_voters = 2"), "forward only");
  }

  private String removal(VoterEntry voter, String how) {
    return "update t_610725001.voter set standing = 'REMOVED', %s where id = '%s'"
        .formatted(how, voter.id());
  }

  private String roll(String how) {
    return "update t_610725001.voter_roll set %s where id = '%s'".formatted(how, here.election());
  }

  private static void denied(String statement, String why) throws SQLException {
    try (var connection = TestTenants.loginConnections().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("set role t_610725001");
      assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining(why);
    }
  }

  private static List<String> keys(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }
}
