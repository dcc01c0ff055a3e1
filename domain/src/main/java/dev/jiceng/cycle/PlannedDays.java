package dev.jiceng.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days fixed for a cycle or for one community of it: when the committees are elected, and when
 * the Party meetings are; null leaves the meeting to the profile's window.
 */
public record PlannedDays(LocalDate polling, @Nullable LocalDate partyMeeting) {}
