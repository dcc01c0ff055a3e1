package dev.jiceng.election.recall.jooq;

import static dev.jiceng.jooq.area.Tables.RECALL;

import dev.jiceng.shared.jooq.Group;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recall as the API shows it. */
public record RecallRow(Group row) {
  public String township() {
    return row.get(RECALL.TOWNSHIP);
  }

  public String communityCode() {
    return row.get(RECALL.COMMUNITY);
  }

  public UUID uuid() {
    return row.get(RECALL.ID);
  }

  public UUID membershipId() {
    return row.get(RECALL.MEMBERSHIP);
  }

  public UUID personId() {
    return row.get(RECALL.PERSON);
  }

  public String profileId() {
    return row.get(RECALL.PROFILE);
  }

  public int profileVersion() {
    return row.get(RECALL.PROFILE_VERSION);
  }

  public String reason() {
    return row.get(RECALL.REASON);
  }

  public LocalDate proposedOn() {
    return row.get(RECALL.PROPOSED_ON);
  }

  public int voters() {
    return row.get(RECALL.VOTERS);
  }

  public int ofVoters() {
    return row.get(RECALL.OF_VOTERS);
  }

  public int representatives() {
    return row.get(RECALL.REPRESENTATIVES);
  }

  public int ofRepresentatives() {
    return row.get(RECALL.OF_REPRESENTATIVES);
  }

  public @Nullable LocalDate votedOn() {
    return row.find(RECALL.VOTED_ON);
  }

  public @Nullable Integer registered() {
    return row.find(RECALL.REGISTERED);
  }

  public @Nullable Integer ballots() {
    return row.find(RECALL.BALLOTS);
  }

  public @Nullable Integer agreed() {
    return row.find(RECALL.AGREED);
  }

  public @Nullable Boolean passed() {
    return row.find(RECALL.PASSED);
  }

  public int version() {
    return row.get(RECALL.VERSION);
  }
}
