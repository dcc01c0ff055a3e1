package dev.jiceng.shared.jooq;

import org.jooq.JSONB;

/** An event for the outbox; notices of one aggregate keep their order. */
public record Notice(String aggregate, String kind, JSONB payload) {}
