package dev.jiceng.election.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to stand.
 *
 * @param forSecretary whether as Party secretary
 * @param study the county's study of who is to be secretary; empty until it was held
 * @param confirmedVoteBuying findings of vote buying that an investigation confirmed
 */
public record Candidacy(
    UUID id,
    UUID person,
    boolean forSecretary,
    List<Pledge> pledges,
    @Nullable Study study,
    int confirmedVoteBuying) {
  public Candidacy {
    pledges = List.copyOf(pledges);
  }

  /** Who studied, when, and whether they agreed. */
  public record Study(String body, LocalDate on, boolean agreed) {}
}
