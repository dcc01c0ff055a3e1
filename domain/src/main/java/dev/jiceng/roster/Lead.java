package dev.jiceng.roster;

import java.util.UUID;

/** Who leads an organization on a day: the membership that signs for it. */
public record Lead(UUID membership, UUID organization, String person) {}
