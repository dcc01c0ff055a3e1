package dev.jiceng.guidance.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.liaison.CoordinationRequest.Kind;
import dev.jiceng.guidance.liaison.CoordinationRequest.Precedence;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What guidance settles with others (G-9). */
@Proves("G-9")
class LiaisonTest {
  private static final DivisionCode COMMUNITY = DivisionCode.of("610725101201");
  private static final Moment NOW = new Moment(Instant.parse("2026-11-25T02:00:00Z"));
  private static final LocalDate TODAY = NOW.day();
  private static final Actor INSTRUCTOR = new Actor("instructor", "李医生");
  private static final Actor LEAD = new Actor("lead", "王主任");
  private static final Actor OTHER = new Actor("other", "赵科长");
  private static final UUID ID = new UUID(1, 1);

  private final InMemoryLiaison desk = new InMemoryLiaison();
  private final ReferInformation refer = new ReferInformation(desk.referrals, () -> ID);
  private final Coordinate coordinate = new Coordinate(desk.requests, () -> ID);
  private final InviteSpecialist invite = new InviteSpecialist(desk.invitations, () -> ID);

  private static Seen seen(Actor actor, int version) {
    return new Seen(ID, version, actor, NOW);
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static List<String> refused(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).violations().stream().map(Violation::key).toList();
  }

  private static ReferInformation.Send send(UUID check, String matter) {
    return new ReferInformation.Send(COMMUNITY, check, InMemoryLiaison.NAMED, "免疫规划科", matter);
  }

  @Test
  void information_goes_to_its_section_and_is_there_once_somebody_else_has_a_receipt() {
    var sent = done(refer.send(send(InMemoryLiaison.CHECK, "接种卡不全"), INSTRUCTOR, NOW));
    assertThat(sent.finding()).isEqualTo(InMemoryLiaison.FINDING);
    assertThat(sent.receipt()).isNull();
    assertThat(refused(refer.receive(seen(INSTRUCTOR, 1), "", "张科长")))
        .containsExactly("G-9.blank", "G-9.samePerson");
    var received = done(refer.receive(seen(OTHER, 1), "免-2026-7", "张科长"));
    assertThat(received.receipt()).isEqualTo(new Referral.Receipt("免-2026-7", "张科长", TODAY, OTHER));
    assertThat(refer.receive(seen(OTHER, 1), "免-2026-8", "张科长")).isInstanceOf(Outcome.Stale.class);
    assertThat(refused(refer.receive(seen(OTHER, 2), "免-2026-8", "张科长")))
        .containsExactly("G-9.settled");
  }

  @Test
  void nothing_is_referred_of_a_check_that_is_not_there_or_without_words() {
    assertThat(refer.send(send(new UUID(9, 9), "接种卡不全"), INSTRUCTOR, NOW))
        .isEqualTo(new Outcome.Unknown<Referral>("check"));
    assertThat(refused(refer.send(send(InMemoryLiaison.CHECK, " "), INSTRUCTOR, NOW)))
        .containsExactly("G-9.blank");
  }

  @Test
  void what_collides_is_decided_by_the_one_who_is_named_and_by_nobody_else() {
    var raise = new Coordinate.Raise(Kind.HOME_POST, "门诊值班与下乡冲突", TODAY, "王主任");
    done(coordinate.raise(raise, INSTRUCTOR, NOW));
    assertThat(refused(coordinate.decide(seen(OTHER, 1), Precedence.GUIDANCE, "调班")))
        .containsExactly("G-9.lead");
    var decided = done(coordinate.decide(seen(LEAD, 1), Precedence.GUIDANCE, "调班"));
    assertThat(decided.decision())
        .isEqualTo(new CoordinationRequest.Decision(Precedence.GUIDANCE, "调班", TODAY));
    assertThat(refused(coordinate.decide(seen(LEAD, 2), Precedence.OTHER, "改")))
        .containsExactly("G-9.settled");
  }

  @Test
  void nobody_decides_what_they_raised_themselves() {
    var raise = new Coordinate.Raise(Kind.SUPERVISION, "督查意见不一", TODAY, "王主任");
    done(coordinate.raise(raise, LEAD, NOW));
    assertThat(refused(coordinate.decide(seen(LEAD, 1), Precedence.BOTH, "都要")))
        .containsExactly("G-9.samePerson");
  }

  @Test
  void a_section_is_asked_to_come_and_says_who_does() {
    var asked = new InviteSpecialist.Invite(COMMUNITY, TODAY, "消杀科", "鼠密度监测");
    done(invite.invite(asked, INSTRUCTOR, NOW));
    var nobody = new InviteSpecialist.Reply(true, null, null);
    assertThat(refused(invite.answer(seen(OTHER, 1), nobody))).containsExactly("G-9.blank");
    var comes = new InviteSpecialist.Reply(true, "周工程师", "上午到");
    assertThat(refused(invite.answer(seen(INSTRUCTOR, 1), comes)))
        .containsExactly("G-9.samePerson");
    assertThat(done(invite.answer(seen(OTHER, 1), comes)).answer())
        .isEqualTo(new SpecialistInvitation.Answer(true, "周工程师", "上午到", TODAY, "赵科长"));
    assertThat(refused(invite.answer(seen(OTHER, 2), comes))).containsExactly("G-9.settled");
  }

  @Test
  void nobody_is_asked_to_come_yesterday() {
    var late = new InviteSpecialist.Invite(COMMUNITY, TODAY.minusDays(1), "消杀科", "鼠密度监测");
    assertThat(refused(invite.invite(late, INSTRUCTOR, NOW))).containsExactly("G-9.past");
  }
}
