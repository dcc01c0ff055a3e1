package dev.jiceng.preparation.jooq;

import dev.jiceng.preparation.Problem;
import dev.jiceng.preparation.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A team's study as the API shows it. */
public record TeamStudyRow(
    String township,
    String communityCode,
    UUID uuid,
    LocalDate studiedOn,
    RiskLevel risk,
    String conclusion,
    List<Problem> problems) {}
