package dev.jiceng.election.tally;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** A tally as one clerk typed it in (VE-12). */
public record TallyEntry(Actor clerk, Instant at, Tally tally) {}
