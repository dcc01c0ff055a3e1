package dev.jiceng.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holding a post from one day to another (PD-6). */
public record Membership(
    UUID id, UUID person, UUID post, LocalDate startsOn, @Nullable LocalDate endsOn) {}
