package dev.jiceng.roster.jooq;

import dev.jiceng.roster.KinshipKind;
import java.util.UUID;

/** That {@code relative} is the {@code kind} of {@code person} (C-17). */
public record KinshipRow(UUID uuid, PersonRow person, PersonRow relative, KinshipKind kind) {}
