package dev.jiceng.election.candidacy;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** The review group lets a department's objection pass, and says why: 容错纠错. */
public record Overruling(String department, String reason, Actor actor, Instant at) {}
