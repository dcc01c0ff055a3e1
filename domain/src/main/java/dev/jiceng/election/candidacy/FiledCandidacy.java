package dev.jiceng.election.candidacy;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.regulation.ProfileRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy as it was filed in a community.
 *
 * @param profile the version that the election is pinned to
 * @param withdrawal empty while the person stands
 */
public record FiledCandidacy(
    Candidacy candidacy,
    DivisionCode community,
    Stand stand,
    ProfileRef profile,
    LocalDate filedOn,
    @Nullable Withdrawal withdrawal,
    int version) {
  /** The day the person stood down, and why. */
  public record Withdrawal(LocalDate on, String reason) {}

  public UUID id() {
    return candidacy.id();
  }

  public boolean isStanding() {
    return withdrawal == null;
  }

  public Optional<Pledge> pledge(Pledge.Kind kind) {
    return candidacy.pledges().stream().filter(pledge -> pledge.kind() == kind).findFirst();
  }

  /** The same pledge signed before is replaced. */
  FiledCandidacy with(Pledge pledge) {
    var pledges = new ArrayList<>(candidacy.pledges());
    pledges.removeIf(one -> one.kind() == pledge.kind());
    pledges.add(pledge);
    return with(pledges, candidacy.study());
  }

  FiledCandidacy with(Candidacy.Study study) {
    return with(candidacy.pledges(), study);
  }

  private FiledCandidacy with(List<Pledge> pledges, Candidacy.@Nullable Study study) {
    var changed =
        new Candidacy(
            id(),
            candidacy.person(),
            candidacy.forSecretary(),
            pledges,
            study,
            candidacy.confirmedVoteBuying());
    return new FiledCandidacy(changed, community, stand, profile, filedOn, withdrawal, version);
  }

  FiledCandidacy withdrawn(Withdrawal withdrawn) {
    return new FiledCandidacy(candidacy, community, stand, profile, filedOn, withdrawn, version);
  }

  public FiledCandidacy withVersion(int newer) {
    return new FiledCandidacy(candidacy, community, stand, profile, filedOn, withdrawal, newer);
  }
}
