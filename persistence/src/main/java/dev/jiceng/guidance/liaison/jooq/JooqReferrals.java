package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.FIELD_CHECK;
import static dev.jiceng.jooq.area.Tables.FINDING;
import static dev.jiceng.jooq.area.Tables.REFERRAL;
import static org.jooq.impl.DSL.not;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.liaison.Referral;
import dev.jiceng.guidance.liaison.Referrals;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The referrals of the township that a write is bound to. */
public record JooqReferrals(Tx tx) implements Referrals {
  @Override
  public Optional<Referral> find(UUID id) {
    var found =
        ReferralList.listing()
            .byId(
                tx.sql(),
                ReferralList.within(tx.scope()),
                List.of(id),
                ReferralList.nest(),
                Referral::id);
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public boolean isCheck(UUID check, DivisionCode community) {
    return tx.sql()
        .fetchExists(
            FIELD_CHECK,
            FIELD_CHECK
                .ID
                .eq(check)
                .and(FIELD_CHECK.COMMUNITY.eq(community.value()))
                .and(FIELD_CHECK.VERSION.gt(0))
                .and(not(FIELD_CHECK.WITHDRAWN)));
  }

  @Override
  public Optional<UUID> finding(UUID named, UUID check) {
    return tx.sql()
        .select(FINDING.ID)
        .from(FINDING)
        .where(FINDING.FIELD_CHECK.eq(check))
        .and(FINDING.NAMED.eq(named))
        .and(not(FINDING.WITHDRAWN))
        .fetchOptional(FINDING.ID);
  }

  @Override
  public void add(Referral referral) {
    tx.sql()
        .insertInto(REFERRAL)
        .set(REFERRAL.ID, referral.id())
        .set(REFERRAL.COMMUNITY, referral.community().value())
        .set(REFERRAL.FIELD_CHECK, referral.check())
        .set(REFERRAL.FINDING, referral.finding())
        .set(REFERRAL.DEPARTMENT, referral.department())
        .set(REFERRAL.MATTER, referral.matter())
        .set(REFERRAL.REFERRED_ON, referral.referredOn())
        .set(REFERRAL.SUBJECT, referral.by().subject())
        .set(REFERRAL.NAME, referral.by().name())
        .set(REFERRAL.AT, tx.at())
        .execute();
  }

  @Override
  public boolean receive(Referral received) {
    var receipt = Objects.requireNonNull(received.receipt());
    return tx.sql()
            .update(REFERRAL)
            .set(REFERRAL.RECEIPT, receipt.number())
            .set(REFERRAL.RECEIVED_BY, receipt.receivedBy())
            .set(REFERRAL.RECEIVED_ON, receipt.on())
            .set(REFERRAL.RECEIPT_SUBJECT, receipt.recordedBy().subject())
            .set(REFERRAL.RECEIPT_NAME, receipt.recordedBy().name())
            .set(REFERRAL.VERSION, received.version())
            .where(REFERRAL.ID.eq(received.id()))
            .and(REFERRAL.VERSION.eq(received.version() - 1))
            .execute()
        == 1;
  }
}
