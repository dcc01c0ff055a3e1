package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.area.Tables.VOTER_ROLL;

import dev.jiceng.election.roll.RollPhase;
import dev.jiceng.shared.jooq.Group;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers of a roll as the API shows them, read from the columns that were asked for. */
public record VoterRollRow(Group row) {
  public String township() {
    return row.get(VOTER_ROLL.TOWNSHIP);
  }

  /** The election's. */
  public UUID uuid() {
    return row.get(VOTER_ROLL.ID);
  }

  public String communityCode() {
    return row.get(VOTER_ROLL.COMMUNITY);
  }

  public RollPhase phase() {
    return RollPhase.valueOf(row.get(VOTER_ROLL.PHASE));
  }

  public int voters() {
    return row.get(VOTER_ROLL.VOTERS);
  }

  public int women() {
    return row.get(VOTER_ROLL.WOMEN);
  }

  public int away() {
    return row.get(VOTER_ROLL.AWAY);
  }

  public int newcomers() {
    return row.get(VOTER_ROLL.NEWCOMERS);
  }

  public int awaiting() {
    return row.get(VOTER_ROLL.AWAITING);
  }

  public @Nullable LocalDate publishedOn() {
    return row.find(VOTER_ROLL.PUBLISHED_ON);
  }

  public @Nullable Integer publishedVoters() {
    return row.find(VOTER_ROLL.PUBLISHED_VOTERS);
  }

  public @Nullable LocalDate frozenOn() {
    return row.find(VOTER_ROLL.FROZEN_ON);
  }

  public @Nullable Integer frozenVoters() {
    return row.find(VOTER_ROLL.FROZEN_VOTERS);
  }

  public @Nullable String frozenHash() {
    return row.find(VOTER_ROLL.FROZEN_HASH);
  }
}
