package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.REFERRAL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.liaison.Referral;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.jooq.Columns;
import dev.jiceng.shared.jooq.Group;
import dev.jiceng.shared.jooq.Listing;
import dev.jiceng.shared.jooq.Nest;
import dev.jiceng.shared.jooq.Order;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The list of referrals, the newest first (G-9). */
public final class ReferralList {
  private ReferralList() {}

  public static Listing listing() {
    var columns =
        new Columns()
            .filter("township", REFERRAL.TOWNSHIP)
            .filter("community", REFERRAL.COMMUNITY)
            .filter("check", REFERRAL.FIELD_CHECK)
            .filter("department", REFERRAL.DEPARTMENT)
            .filter("referredOn", REFERRAL.REFERRED_ON)
            .filter("received", field(REFERRAL.RECEIPT.isNotNull()))
            .order("REFERRED_ON", REFERRAL.REFERRED_ON);
    return new Listing(
        REFERRAL, columns, List.of(new Order("REFERRED_ON", true)), REFERRAL.ID, noCondition());
  }

  public static Condition within(Scope scope) {
    return Reads.within(scope, REFERRAL.COMMUNITY);
  }

  public static Nest<Referral> nest() {
    return new Nest<>(List.of(REFERRAL.fields()), List.of(), ReferralList::row);
  }

  private static Referral row(Group row) {
    return new Referral(
        row.get(REFERRAL.ID),
        DivisionCode.of(row.get(REFERRAL.COMMUNITY)),
        row.get(REFERRAL.FIELD_CHECK),
        row.find(REFERRAL.FINDING),
        row.get(REFERRAL.DEPARTMENT),
        row.get(REFERRAL.MATTER),
        row.get(REFERRAL.REFERRED_ON),
        new Actor(row.get(REFERRAL.SUBJECT), row.get(REFERRAL.NAME)),
        receipt(row),
        row.get(REFERRAL.VERSION));
  }

  private static Referral.@Nullable Receipt receipt(Group row) {
    var number = row.find(REFERRAL.RECEIPT);
    return number == null
        ? null
        : new Referral.Receipt(
            number,
            row.get(REFERRAL.RECEIVED_BY),
            row.get(REFERRAL.RECEIVED_ON),
            new Actor(row.get(REFERRAL.RECEIPT_SUBJECT), row.get(REFERRAL.RECEIPT_NAME)));
  }
}
