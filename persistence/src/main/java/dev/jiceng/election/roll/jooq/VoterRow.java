package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.area.Tables.VOTER_ROLL;
import static dev.jiceng.jooq.township.Tables.VOTER;

import dev.jiceng.election.roll.ResidenceKind;
import dev.jiceng.election.roll.Standing;
import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Gender;
import dev.jiceng.shared.jooq.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voter as the API shows them, read from the columns that were asked for. */
public record VoterRow(Group row) {
  public String township() {
    return row.get(VOTER_ROLL.TOWNSHIP);
  }

  public UUID uuid() {
    return row.get(VOTER.ID);
  }

  public String communityCode() {
    return row.get(VOTER_ROLL.COMMUNITY);
  }

  public UUID election() {
    return row.get(VOTER.ELECTION);
  }

  public String name() {
    return row.get(VOTER.NAME);
  }

  public Gender gender() {
    return Coded.of(Gender.class, row.get(VOTER.GENDER));
  }

  public LocalDate birthDate() {
    return row.get(VOTER.BIRTH_DATE);
  }

  /** As it is stored: sealed. */
  public byte[] sealed() {
    return row.get(VOTER.ID_NUMBER);
  }

  public @Nullable String residentGroup() {
    return row.find(VOTER.RESIDENT_GROUP);
  }

  public ResidenceKind residence() {
    return ResidenceKind.valueOf(row.get(VOTER.RESIDENCE));
  }

  public @Nullable LocalDate livingSince() {
    return row.find(VOTER.LIVING_SINCE);
  }

  public Standing standing() {
    return Standing.valueOf(row.get(VOTER.STANDING));
  }

  public String cause() {
    return row.get(VOTER.CAUSE);
  }

  public @Nullable String reason() {
    return row.find(VOTER.REASON);
  }

  public Instant changedAt() {
    return row.get(VOTER.CHANGED_AT);
  }

  public int version() {
    return row.get(VOTER.VERSION);
  }
}
