package dev.jiceng.election.candidacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody stands for.
 *
 * @param contest the post, where it is known already
 */
public record Stand(
    ElectionKind kind, UUID election, @Nullable UUID contest, boolean forSecretary) {}
