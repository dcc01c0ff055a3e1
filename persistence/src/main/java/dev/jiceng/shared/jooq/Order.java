package dev.jiceng.shared.jooq;

/** One thing to order by: its name in the API, and whether from high to low. */
public record Order(String field, boolean descending) {}
