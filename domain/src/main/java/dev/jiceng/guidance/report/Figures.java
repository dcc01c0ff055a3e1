package dev.jiceng.guidance.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A period of an area, or of all areas of a county, in numbers (G-12).
 *
 * @param dueVisits planned visits whose day has passed
 * @param doneVisits those of them that a check names
 * @param score mean share of points over all complete checks; null without one
 * @param overdue findings not verified by their deadline
 * @param sentBack checks that quality control has sent back and not accepted since
 * @param trained people trained on the spot, each counted once a community
 */
public record Figures(
    int communities,
    int checkedCommunities,
    int visits,
    int dueVisits,
    int doneVisits,
    int checks,
    @Nullable BigDecimal score,
    int contested,
    int findings,
    int severe,
    int verified,
    int overdue,
    int repeated,
    int sentBack,
    int trained,
    BigDecimal trainingHours) {}
