package dev.jiceng.roster;

import dev.jiceng.division.DivisionCode;
import java.util.UUID;

/** A body of one community. */
public record Organization(UUID id, DivisionCode community, OrganizationKind kind, String name) {}
