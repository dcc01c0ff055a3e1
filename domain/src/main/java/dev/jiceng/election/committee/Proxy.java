package dev.jiceng.election.committee;

import dev.jiceng.election.team.Kinship;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 委托投票: one voter votes for another (VE-8).
 *
 * @param kinship what the proxy is to the voter, by the letter; empty where they are not close kin
 */
public record Proxy(
    UUID voter,
    UUID proxy,
    @Nullable Kinship kinship,
    boolean inWriting,
    @Nullable LocalDate publishedOn) {}
