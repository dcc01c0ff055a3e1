package dev.jiceng.guidance.plan;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.team.Instructor;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** What a team has to plan with: the communities of its area with their names, and its members. */
public record PlanBasis(
    SortedMap<DivisionCode, String> communities, Map<UUID, Instructor> members) {}
