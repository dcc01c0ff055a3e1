package dev.jiceng.guidance.liaison.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.liaison.InviteSpecialist;
import dev.jiceng.guidance.liaison.SpecialistInvitation;
import dev.jiceng.guidance.liaison.jooq.InvitationList;
import dev.jiceng.guidance.liaison.jooq.JooqSpecialistInvitations;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sections that are asked to come along (G-9). */
@Controller
class InvitationController {
  private static final LiaisonDesk.Act<InvitationList.Row, SpecialistInvitation, Payload>
      INVITATION =
          new LiaisonDesk.Act<>(LiaisonKinds.INVITATION, SpecialistInvitation::id, Payload::new);

  private final LiaisonDesk desk;
  private final Lists lists;
  private final Scopes scopes;
  private final Ids ids;

  InvitationController(LiaisonDesk desk, Lists lists, Scopes scopes, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.scopes = scopes;
    this.ids = ids;
  }

  record Payload(InvitationList.@Nullable Row invitation, List<UserError> userErrors) {}

  record Invite(DivisionCode community, LocalDate day, String department, String matter) {
    InviteSpecialist.Invite command() {
      return new InviteSpecialist.Invite(community, day, department, matter);
    }
  }

  record Answer(
      String id,
      int version,
      boolean accepted,
      @Nullable String specialist,
      @Nullable String remark) {
    InviteSpecialist.Reply reply() {
      return new InviteSpecialist.Reply(accepted, specialist, remark);
    }
  }

  @SchemaMapping(typeName = "Area")
  Listed<InvitationList.Row> specialistInvitations(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.board(
        field,
        scope,
        InvitationList.listing(),
        InvitationList.within(scope.area()),
        InvitationList::nest);
  }

  /** It is the county's, for a community that the caller reaches. */
  @MutationMapping
  Payload specialistInvitationSend(@Argument Invite input, DataFetchingEnvironment field) {
    var county = input.community().at(DivisionLevel.COUNTY).orElse(input.community());
    boolean reached = isCommunity(Attempt.of(field), input.community());
    return desk.in(
        field,
        INVITATION,
        county,
        "community",
        tx ->
            reached
                ? inviting(tx).invite(input.command(), tx.act().actor(), new Moment(tx.at()))
                : new Outcome.Unknown<>("community"));
  }

  private boolean isCommunity(Attempt attempt, DivisionCode code) {
    return scopes.of(attempt.caller(), code).stream()
        .filter(scope -> scope.area().equals(code))
        .anyMatch(scope -> scope instanceof Scope.Township(var _, var one) && one != null);
  }

  @MutationMapping
  Payload specialistInvitationAnswer(@Argument Answer input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        INVITATION,
        input.id(),
        input.version(),
        (tx, seen) -> inviting(tx).answer(seen, input.reply()));
  }

  private InviteSpecialist inviting(Tx tx) {
    return new InviteSpecialist(new JooqSpecialistInvitations(tx), ids);
  }
}
