package dev.jiceng.election.roll;

/** An election's roll, held: nobody else changes it until this write has ended. */
public record Roll(RollTerms terms, RollPhase phase) {}
