package dev.jiceng.table;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.util.UUID;

/** A table that was taken in: from which upload, by whom, and what became of its lines. */
public record TableImport(
    UUID id,
    DivisionCode area,
    TableKind kind,
    UUID upload,
    Counts counts,
    Actor actor,
    Instant at) {}
