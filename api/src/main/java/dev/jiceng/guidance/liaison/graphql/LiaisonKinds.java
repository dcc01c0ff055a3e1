package dev.jiceng.guidance.liaison.graphql;

import dev.jiceng.guidance.liaison.Referral;
import dev.jiceng.guidance.liaison.jooq.CoordinationList;
import dev.jiceng.guidance.liaison.jooq.InvitationList;
import dev.jiceng.guidance.liaison.jooq.JooqCoordinationRequests;
import dev.jiceng.guidance.liaison.jooq.JooqReferrals;
import dev.jiceng.guidance.liaison.jooq.JooqSpecialistInvitations;
import dev.jiceng.shared.graphql.Work;

/** The types whose ids are global, and how a write reads them. */
final class LiaisonKinds {
  static final Work.Kind<Referral> REFERRAL =
      new Work.Kind<>(
          "Referral", (tx, id) -> new JooqReferrals(tx).find(id).orElse(null), Referral::id);

  static final Work.Kind<CoordinationList.Row> REQUEST =
      new Work.Kind<>(
          "CoordinationRequest",
          (tx, id) -> new JooqCoordinationRequests(tx).row(id).orElse(null),
          CoordinationList.Row::uuid);

  static final Work.Kind<InvitationList.Row> INVITATION =
      new Work.Kind<>(
          "SpecialistInvitation",
          (tx, id) -> new JooqSpecialistInvitations(tx).row(id).orElse(null),
          InvitationList.Row::uuid);

  private LiaisonKinds() {}
}
