package dev.jiceng.target.jooq;

import dev.jiceng.roster.OrganizationKind;
import java.util.UUID;

/** An organization that promises, as a letter shows it. */
public record OrganizationRow(
    String communityCode, UUID uuid, String name, OrganizationKind kind) {}
