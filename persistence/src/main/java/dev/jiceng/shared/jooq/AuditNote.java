package dev.jiceng.shared.jooq;

import org.jspecify.annotations.Nullable;

/**
 * What the audit says of one change. {@code before} and {@code after} are canonical texts of the
 * entity; only their hashes are kept.
 */
public record AuditNote(
    String action,
    String entityKind,
    String entity,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after) {}
