package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.ReviewLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as one caller may see it.
 *
 * @param answered the departments that have given their opinion, whether the caller sees it or not
 * @param opinions those the caller sees
 */
public record ReviewRow(
    String township,
    String communityCode,
    UUID uuid,
    ReviewLevel level,
    UUID candidacyId,
    UUID personId,
    String personName,
    List<String> departments,
    List<String> answered,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable Boolean passed,
    int version,
    List<Opinion> opinions) {
  /** What a department said, and why the review group let an objection pass, if it did. */
  public record Opinion(
      String department,
      String kind,
      @Nullable String item,
      @Nullable String evidence,
      String by,
      Instant at,
      @Nullable String overruledBecause,
      @Nullable String overruledBy) {
    public boolean overruled() {
      return overruledBecause != null;
    }
  }

  public List<String> missing() {
    return departments.stream().filter(one -> !answered.contains(one)).toList();
  }

  public boolean closed() {
    return closedOn != null;
  }
}
