package dev.jiceng.election.committee;

import dev.jiceng.election.team.Role;
import java.util.UUID;

/**
 * 应选职位: a post and its seats.
 *
 * @param reserved seats among them for women (专职专选)
 */
public record Contest(UUID id, Role post, int seats, int reserved) {}
