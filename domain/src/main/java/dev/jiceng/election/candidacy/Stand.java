package dev.jiceng.election.candidacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody stands for.
 *
 * @param contest the post, where it is known already
 * @param isWriteIn whether voters wrote the name in, so that the review comes after the vote
 */
public record Stand(
    ElectionKind kind,
    UUID election,
    @Nullable UUID contest,
    boolean forSecretary,
    boolean isWriteIn) {}
