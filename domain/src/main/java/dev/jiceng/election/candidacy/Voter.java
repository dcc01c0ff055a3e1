package dev.jiceng.election.candidacy;

import java.time.LocalDate;
import java.util.UUID;

/** What decides whether somebody may vote. */
public record Voter(
    UUID person, LocalDate birthDate, boolean hasPoliticalRights, Residence residence) {}
