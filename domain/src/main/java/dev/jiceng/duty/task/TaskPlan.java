package dev.jiceng.duty.task;

import dev.jiceng.affairs.Mark;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That duties were made into tasks.
 *
 * @param area the township, or the one community
 * @param duties how many were looked at
 * @param planned how many tasks came to be; those there already did not
 */
public record TaskPlan(
    UUID id,
    DivisionCode area,
    LocalDate from,
    LocalDate until,
    int duties,
    int planned,
    Mark mark) {}
