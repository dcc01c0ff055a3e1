package dev.jiceng.seeds;

import java.util.List;
import java.util.UUID;

/** The two committees of a community: who promises, who signs, who answers for what. */
record Committees(
    List<UUID> organizations, List<UUID> leads, List<UUID> people, List<String> names) {}
