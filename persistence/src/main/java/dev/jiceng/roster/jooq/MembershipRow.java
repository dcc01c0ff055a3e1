package dev.jiceng.roster.jooq;

import dev.jiceng.roster.Membership;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as the API shows it: who, which post of which body, from when to when (PD-6). */
public record MembershipRow(
    UUID uuid,
    PersonRow person,
    OrganizationRow.PostRow post,
    OrganizationRow organization,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Membership.@Nullable Reason endReason,
    int version) {
  public String communityCode() {
    return organization.communityCode();
  }
}
