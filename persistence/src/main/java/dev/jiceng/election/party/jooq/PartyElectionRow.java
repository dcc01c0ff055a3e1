package dev.jiceng.election.party.jooq;

import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;

import dev.jiceng.election.committee.ResultClass;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
import dev.jiceng.shared.jooq.Group;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An election as the API shows it, read from the columns that were asked for.
 *
 * @param details the whole election, where it is at hand
 */
public record PartyElectionRow(Group row, @Nullable PartyElection details) {
  public String township() {
    return row.get(PARTY_ELECTION.TOWNSHIP);
  }

  public UUID uuid() {
    return row.get(PARTY_ELECTION.ID);
  }

  public String communityCode() {
    return row.get(PARTY_ELECTION.COMMUNITY);
  }

  public UUID organizationId() {
    return row.get(PARTY_ELECTION.ORGANIZATION);
  }

  public OrganizationKind organizationKind() {
    return OrganizationKind.valueOf(row.get(PARTY_ELECTION.ORGANIZATION_KIND));
  }

  public ProfileRef pinned() {
    return new ProfileRef(row.get(PARTY_ELECTION.PROFILE), row.get(PARTY_ELECTION.PROFILE_VERSION));
  }

  public @Nullable UUID cycleId() {
    return row.find(PARTY_ELECTION.CYCLE);
  }

  public LocalDate begunOn() {
    return row.get(PARTY_ELECTION.BEGUN_ON);
  }

  public int seats() {
    return row.get(PARTY_ELECTION.SEATS);
  }

  public @Nullable PartyAction step() {
    return action(row.find(PARTY_ELECTION.STAGE));
  }

  public @Nullable PartyAction nextStep() {
    return action(row.find(PARTY_ELECTION.NEXT_STEP));
  }

  public @Nullable LocalDate metOn() {
    return row.find(PARTY_ELECTION.MET_ON);
  }

  public ResultClass result() {
    return ResultClass.valueOf(row.get(PARTY_ELECTION.RESULT));
  }

  public @Nullable LocalDate latestOn() {
    return row.find(PARTY_ELECTION.LATEST_ON);
  }

  public @Nullable UUID secretaryId() {
    return row.find(PARTY_ELECTION.SECRETARY);
  }

  public boolean secretaryIsChair() {
    return row.get(PartyElectionList.SECRETARY_IS_CHAIR);
  }

  public @Nullable LocalDate concludedOn() {
    return row.find(PARTY_ELECTION.CONCLUDED_ON);
  }

  public @Nullable LocalDate termEndsOn() {
    return row.find(PARTY_ELECTION.TERM_ENDS_ON);
  }

  public int version() {
    return row.get(PARTY_ELECTION.VERSION);
  }

  /** The row with the whole election behind it, so that its parts need not be read again. */
  public PartyElectionRow with(PartyElection election) {
    return new PartyElectionRow(row, election);
  }

  private static @Nullable PartyAction action(@Nullable String name) {
    return name == null ? null : PartyAction.valueOf(name);
  }
}
