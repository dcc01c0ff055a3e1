package dev.jiceng.shared.jooq;

/** What makes a repeated request recognisable: its operation, its key, and a hash of its input. */
public record IdempotencyKey(String operation, String key, String inputHash) {}
