package dev.jiceng.election.roll;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.EligibilityRules;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a roll takes from the election it is for.
 *
 * @param pollingDay empty before the method is adopted (VE-3)
 */
public record RollTerms(
    UUID election,
    DivisionCode community,
    @Nullable LocalDate pollingDay,
    EligibilityRules eligibility) {}
