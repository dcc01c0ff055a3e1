package dev.jiceng.tenants;

import dev.jiceng.division.DivisionCode;

/**
 * One division of the national list; {@code provisioned} when its data lives (or may live) on this
 * platform.
 */
public record Division(DivisionCode code, String name, boolean provisioned) {}
