package dev.jiceng.duty.quota.jooq;

import dev.jiceng.division.CommunityKind;
import dev.jiceng.duty.quota.PostQuota;
import java.util.UUID;

/**
 * A quota as the API shows it.
 *
 * @param people who sit in the two committees today
 */
public record QuotaRow(PostQuota quota, CommunityKind kind, int people) {
  public UUID uuid() {
    return quota.id();
  }
}
