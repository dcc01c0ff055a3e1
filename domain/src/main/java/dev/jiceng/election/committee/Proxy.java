package dev.jiceng.election.committee;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 委托投票: one voter votes for another (VE-8). */
public record Proxy(UUID voter, UUID proxy, boolean inWriting, @Nullable LocalDate publishedOn) {}
