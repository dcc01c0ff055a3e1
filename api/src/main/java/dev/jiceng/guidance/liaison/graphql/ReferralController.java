package dev.jiceng.guidance.liaison.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.graphql.Area;
import dev.jiceng.guidance.liaison.ReferInformation;
import dev.jiceng.guidance.liaison.Referral;
import dev.jiceng.guidance.liaison.jooq.JooqReferrals;
import dev.jiceng.guidance.liaison.jooq.ReferralList;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.Listed;
import dev.jiceng.shared.graphql.Lists;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.jooq.Tx;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** 归口移交 (G-9). */
@Controller
class ReferralController {
  private static final LiaisonDesk.Act<Referral, Referral, Payload> REFERRAL =
      new LiaisonDesk.Act<>(LiaisonKinds.REFERRAL, Referral::id, Payload::new);

  private final LiaisonDesk desk;
  private final Lists lists;
  private final Ids ids;

  ReferralController(LiaisonDesk desk, Lists lists, Ids ids) {
    this.desk = desk;
    this.lists = lists;
    this.ids = ids;
  }

  record Payload(@Nullable Referral referral, List<UserError> userErrors) {}

  record Send(
      DivisionCode community,
      UUID check,
      @Nullable UUID finding,
      String department,
      String matter) {
    ReferInformation.Send command() {
      return new ReferInformation.Send(community, check, finding, department, matter);
    }
  }

  record Receive(String id, int version, String receipt, String receivedBy) {}

  @SchemaMapping(typeName = "Area")
  Listed<Referral> referrals(Area area, DataFetchingEnvironment field) {
    var scope = area.scope();
    return lists.page(
        field, scope, ReferralList.listing(), ReferralList.within(scope), ReferralList.nest());
  }

  @MutationMapping
  Payload referralSend(@Argument Send input, DataFetchingEnvironment field) {
    return desk.in(
        field,
        REFERRAL,
        input.community(),
        "community",
        tx -> referring(tx).send(input.command(), tx.act().actor(), new Moment(tx.at())));
  }

  @MutationMapping
  Payload referralReceive(@Argument Receive input, DataFetchingEnvironment field) {
    return desk.at(
        field,
        REFERRAL,
        input.id(),
        input.version(),
        (tx, seen) -> referring(tx).receive(seen, input.receipt(), input.receivedBy()));
  }

  private ReferInformation referring(Tx tx) {
    return new ReferInformation(new JooqReferrals(tx), ids);
  }
}
