package dev.jiceng.guidance.jooq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What somebody was trained in on the spot, as the API shows it (G-10). */
public record SpotTrainingRow(
    String townshipCode,
    UUID uuid,
    UUID check,
    String communityCode,
    String role,
    String name,
    String topic,
    BigDecimal hours,
    LocalDate heldOn,
    List<UUID> trainers) {}
