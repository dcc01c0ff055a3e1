package dev.jiceng.table;

/** What became of a table's lines. */
public record Counts(int created, int changed, int same) {}
