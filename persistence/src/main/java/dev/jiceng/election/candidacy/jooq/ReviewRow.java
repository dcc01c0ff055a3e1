package dev.jiceng.election.candidacy.jooq;

import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.Overruling;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review as one caller may see it.
 *
 * @param answered the departments that have given their opinion; empty for who may not know
 * @param conducted whether the caller conducts it
 * @param pinned the version of the profile that the election is pinned to
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
    @Nullable List<String> answered,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable Boolean passed,
    int version,
    boolean conducted,
    ProfileRef pinned,
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

  public @Nullable List<String> missing() {
    return answered == null
        ? null
        : departments.stream().filter(one -> !answered.contains(one)).toList();
  }

  /** With only what the caller may see in it; others' answers known of are without content. */
  public QualificationReview review() {
    var seen =
        opinions.stream()
            .map(one ->
                Opinions.of(
                    one.kind(),
                    one.department(),
                    one.item(),
                    one.evidence() == null && one.item() != null ? "" : one.evidence(),
                    new Actor("", one.by()),
                    one.at()));
    var known =
        (answered == null ? List.<String>of() : answered)
            .stream()
                .filter(one -> opinions.stream().noneMatch(it -> it.department().equals(one)))
                .map(one -> new DepartmentOpinion.NoRecord(one, new Actor("", ""), Instant.EPOCH));
    var overrulings =
        opinions.stream()
            .filter(Opinion::overruled)
            .map(one -> new Overruling(one.department(), "", new Actor("", ""), one.at()))
            .toList();
    return new QualificationReview(
        uuid,
        candidacyId,
        level,
        Set.copyOf(departments),
        Stream.<DepartmentOpinion>concat(seen, known).toList(),
        overrulings,
        closedOn,
        version);
  }
}
