package dev.jiceng.guidance.liaison;

import static dev.jiceng.guidance.GuidanceRule.G_9;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.Words;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a section to come along, and keeps its answer (G-9). */
public final class InviteSpecialist {
  private final SpecialistInvitations invitations;
  private final Ids ids;

  public InviteSpecialist(SpecialistInvitations invitations, Ids ids) {
    this.invitations = invitations;
    this.ids = ids;
  }

  /** Which section is asked where, when, and for what. */
  public record Invite(DivisionCode community, LocalDate day, String department, String matter) {}

  /** Whether somebody comes, and who. */
  public record Reply(boolean accepted, @Nullable String specialist, @Nullable String remark) {}

  public Outcome<SpecialistInvitation> invite(Invite command, Actor actor, Moment now) {
    var found = new ArrayList<>(Words.said(G_9, command.department(), "department"));
    found.addAll(Words.said(G_9, command.matter(), "matter"));
    if (command.day().isBefore(now.day())) {
      Map<String, Object> days = Map.of("day", command.day(), "today", now.day());
      found.add(Violation.of(G_9, "G-9.past", "day", days));
    }
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var invitation =
        new SpecialistInvitation(
            ids.next(),
            command.community(),
            command.day(),
            command.department(),
            command.matter(),
            now.day(),
            actor,
            null,
            1);
    invitations.add(invitation);
    return Outcome.done(invitation);
  }

  /** What stands against an answer by this person. */
  public static List<Violation> blockers(SpecialistInvitation invitation, Actor actor) {
    return Settling.blockers(invitation.answer(), invitation.by(), actor);
  }

  /** Who comes is said by name. */
  public Outcome<SpecialistInvitation> answer(Seen seen, Reply reply) {
    var invitation = invitations.find(seen.id()).orElse(null);
    if (invitation == null) {
      return new Outcome.Unknown<>("id");
    }
    if (invitation.version() != seen.version()) {
      return new Outcome.Stale<>(invitation);
    }
    var specialist = reply.specialist();
    var found = new ArrayList<Violation>();
    if (reply.accepted()) {
      found.addAll(Words.said(G_9, specialist == null ? "" : specialist, "specialist"));
    }
    found.addAll(blockers(invitation, seen.by()));
    if (!found.isEmpty()) {
      return Outcome.refused(found);
    }
    var answer =
        new SpecialistInvitation.Answer(
            reply.accepted(),
            reply.accepted() ? specialist : null,
            reply.remark(),
            seen.now().day(),
            seen.by().name());
    var answered = invitation.with(answer);
    return invitations.answer(answered)
        ? Outcome.done(answered)
        : new Outcome.Stale<>(invitations.find(seen.id()).orElseThrow());
  }
}
