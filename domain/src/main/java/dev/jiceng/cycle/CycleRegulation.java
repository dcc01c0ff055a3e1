package dev.jiceng.cycle;

import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.regulation.Profile;
import dev.jiceng.regulation.WorkingDays;

/** What a cycle's dates are reckoned from: one version of a profile, and the calendars known. */
public record CycleRegulation(Profile issued, EffectiveProfile profile, WorkingDays calendar) {}
