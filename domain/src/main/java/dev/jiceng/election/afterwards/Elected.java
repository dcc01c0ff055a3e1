package dev.jiceng.election.afterwards;

import java.util.UUID;

/** Somebody elected; {@code place} is the group that elected them, empty where none did. */
public record Elected(UUID person, String place) {}
