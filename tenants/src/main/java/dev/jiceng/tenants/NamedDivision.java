package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;

/** A line of a division list. */
public record NamedDivision(DivisionCode code, String name) {}
