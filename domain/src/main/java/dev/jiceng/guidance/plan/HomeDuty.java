package dev.jiceng.guidance.plan;

import java.util.UUID;

/** What an instructor's post at home asks for on one half day (G-4). */
public record HomeDuty(UUID id, Slot slot, String duty) {}
