package dev.jiceng.roster.jooq;

import java.util.UUID;

/** Somebody of a township's roster as the API shows them. */
public record PersonRow(String township, UUID uuid, String name) {}
