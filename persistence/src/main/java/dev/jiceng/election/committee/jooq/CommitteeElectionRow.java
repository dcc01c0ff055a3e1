package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;

import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.ResultClass;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.jooq.Group;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An election as the API shows it, read from the columns that were asked for.
 *
 * @param details the whole election, where it is at hand
 */
public record CommitteeElectionRow(Group row, @Nullable CommitteeElection details) {
  public String township() {
    return row.get(COMMITTEE_ELECTION.TOWNSHIP);
  }

  public UUID uuid() {
    return row.get(COMMITTEE_ELECTION.ID);
  }

  public String communityCode() {
    return row.get(COMMITTEE_ELECTION.COMMUNITY);
  }

  public ProfileRef pinned() {
    return new ProfileRef(
        row.get(COMMITTEE_ELECTION.PROFILE), row.get(COMMITTEE_ELECTION.PROFILE_VERSION));
  }

  public @Nullable UUID cycleId() {
    return row.find(COMMITTEE_ELECTION.CYCLE);
  }

  public LocalDate begunOn() {
    return row.get(COMMITTEE_ELECTION.BEGUN_ON);
  }

  public boolean byElection() {
    return row.find(COMMITTEE_ELECTION.REMAINDER) != null;
  }

  public @Nullable CommitteeAction step() {
    return action(row.find(COMMITTEE_ELECTION.STAGE));
  }

  public @Nullable CommitteeAction nextStep() {
    return action(row.find(COMMITTEE_ELECTION.NEXT_STEP));
  }

  public @Nullable LocalDate pollingDay() {
    return row.find(COMMITTEE_ELECTION.POLLING_DAY);
  }

  public ResultClass result() {
    return ResultClass.valueOf(row.get(COMMITTEE_ELECTION.RESULT));
  }

  public @Nullable LocalDate latestOn() {
    return row.find(COMMITTEE_ELECTION.LATEST_ON);
  }

  public @Nullable LocalDate abandonedOn() {
    return row.find(COMMITTEE_ELECTION.ABANDONED_ON);
  }

  /** The end of the term it opened, or whose rest it fills. */
  public @Nullable LocalDate termEndsOn() {
    var end = row.find(COMMITTEE_ELECTION.TERM_ENDS_ON);
    return end == null ? row.find(COMMITTEE_ELECTION.REMAINDER) : end;
  }

  public int version() {
    return row.get(COMMITTEE_ELECTION.VERSION);
  }

  /** The row with the whole election behind it, so that its parts need not be read again. */
  public CommitteeElectionRow with(CommitteeElection election) {
    return new CommitteeElectionRow(row, election);
  }

  private static @Nullable CommitteeAction action(@Nullable String name) {
    return name == null ? null : CommitteeAction.valueOf(name);
  }
}
