package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.SPECIALIST_INVITATION;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.guidance.liaison.SpecialistInvitation;
import dev.jiceng.guidance.liaison.SpecialistInvitation.Answer;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The list of a county's invitations of specialists, the latest day first (G-9). */
public final class InvitationList {
  private InvitationList() {}

  /** An invitation as the API shows it; {@code seenFrom} is the area that its id carries. */
  public record Row(DivisionCode seenFrom, SpecialistInvitation invitation) {
    public UUID uuid() {
      return invitation.id();
    }
  }

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("community", SPECIALIST_INVITATION.COMMUNITY)
            .filter("day", SPECIALIST_INVITATION.DAY)
            .filter("department", SPECIALIST_INVITATION.DEPARTMENT)
            .filter("accepted", SPECIALIST_INVITATION.ACCEPTED)
            .order("DAY", SPECIALIST_INVITATION.DAY);
    return new Listing(
        SPECIALIST_INVITATION,
        columns,
        List.of(new Order("DAY", true)),
        SPECIALIST_INVITATION.ID,
        noCondition());
  }

  /** Those of the communities of a county, a township or a community. */
  public static Condition within(DivisionCode area) {
    return area.level().compareTo(DivisionLevel.COUNTY) <= 0
        ? noCondition()
        : SPECIALIST_INVITATION.COMMUNITY.startsWith(area.value());
  }

  /** Over several counties, whose {@code seenFrom} is null, an id carries the row's own county. */
  public static Nest<Row> nest(@Nullable DivisionCode seenFrom) {
    return new Nest<>(
        List.of(SPECIALIST_INVITATION.fields()),
        List.of(),
        row -> {
          var county = DivisionCode.of(row.get(SPECIALIST_INVITATION.COUNTY));
          return new Row(seenFrom == null ? county : seenFrom, invitation(row));
        });
  }

  private static SpecialistInvitation invitation(Group row) {
    return new SpecialistInvitation(
        row.get(SPECIALIST_INVITATION.ID),
        DivisionCode.of(row.get(SPECIALIST_INVITATION.COMMUNITY)),
        row.get(SPECIALIST_INVITATION.DAY),
        row.get(SPECIALIST_INVITATION.DEPARTMENT),
        row.get(SPECIALIST_INVITATION.MATTER),
        row.get(SPECIALIST_INVITATION.INVITED_ON),
        new Actor(row.get(SPECIALIST_INVITATION.SUBJECT), row.get(SPECIALIST_INVITATION.NAME)),
        answer(row),
        row.get(SPECIALIST_INVITATION.VERSION));
  }

  private static @Nullable Answer answer(Group row) {
    var accepted = row.find(SPECIALIST_INVITATION.ACCEPTED);
    return accepted == null
        ? null
        : new Answer(
            accepted,
            row.find(SPECIALIST_INVITATION.SPECIALIST),
            row.find(SPECIALIST_INVITATION.REMARK),
            row.get(SPECIALIST_INVITATION.ANSWERED_ON),
            row.get(SPECIALIST_INVITATION.ANSWER_NAME));
  }
}
