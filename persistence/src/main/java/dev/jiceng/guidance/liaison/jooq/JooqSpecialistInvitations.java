package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.SPECIALIST_INVITATION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.guidance.liaison.SpecialistInvitation;
import dev.jiceng.guidance.liaison.SpecialistInvitations;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The invitations of the county that a write is bound to. */
public record JooqSpecialistInvitations(Tx tx) implements SpecialistInvitations {
  public Optional<InvitationList.Row> row(UUID id) {
    var found =
        InvitationList.listing()
            .byId(
                tx.sql(),
                noCondition(),
                List.of(id),
                InvitationList.nest(tx.scope().area()),
                InvitationList.Row::uuid);
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public Optional<SpecialistInvitation> find(UUID id) {
    return row(id).map(InvitationList.Row::invitation);
  }

  @Override
  public void add(SpecialistInvitation invitation) {
    tx.sql()
        .insertInto(SPECIALIST_INVITATION)
        .set(SPECIALIST_INVITATION.ID, invitation.id())
        .set(SPECIALIST_INVITATION.COMMUNITY, invitation.community().value())
        .set(SPECIALIST_INVITATION.DAY, invitation.day())
        .set(SPECIALIST_INVITATION.DEPARTMENT, invitation.department())
        .set(SPECIALIST_INVITATION.MATTER, invitation.matter())
        .set(SPECIALIST_INVITATION.INVITED_ON, invitation.invitedOn())
        .set(SPECIALIST_INVITATION.SUBJECT, invitation.by().subject())
        .set(SPECIALIST_INVITATION.NAME, invitation.by().name())
        .execute();
  }

  @Override
  public boolean answer(SpecialistInvitation answered) {
    var answer = Objects.requireNonNull(answered.answer());
    return tx.sql()
            .update(SPECIALIST_INVITATION)
            .set(SPECIALIST_INVITATION.ACCEPTED, answer.accepted())
            .set(SPECIALIST_INVITATION.SPECIALIST, answer.specialist())
            .set(SPECIALIST_INVITATION.REMARK, answer.remark())
            .set(SPECIALIST_INVITATION.ANSWERED_ON, answer.on())
            .set(SPECIALIST_INVITATION.ANSWER_NAME, answer.by())
            .set(SPECIALIST_INVITATION.VERSION, answered.version())
            .where(SPECIALIST_INVITATION.ID.eq(answered.id()))
            .and(SPECIALIST_INVITATION.VERSION.eq(answered.version() - 1))
            .execute()
        == 1;
  }
}
