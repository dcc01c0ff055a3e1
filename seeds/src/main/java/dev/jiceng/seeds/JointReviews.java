package dev.jiceng.seeds;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.QualificationReview;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The county's joint review of those who stand in a community; it lets everybody pass. */
final class JointReviews {
  private static final Actor OFFICE = new Actor("demo/organization-department", "县委组织部");
  private static final int DAYS = 5;

  private final Tx tx;
  private final DivisionCode community;
  private final Elections elections;
  private final ConductReview reviewing;
  private int handled;

  JointReviews(Tx tx, FieldVault vault, DivisionCode community, String part) {
    this.tx = tx;
    this.community = community;
    var ids = new SeededIds(Dice.of(community.value(), "reviews of " + part));
    this.elections = new Elections(tx, ids, vault);
    this.reviewing = elections.reviewing(community);
  }

  /** Answers how many it dealt with; where the course says so, departments are still at it. */
  int pass(LocalDate opened) {
    var party = Committees.party(community);
    elections.parties().open(party).ifPresent(it -> pass(it.id(), opened));
    elections.committees().open(community).ifPresent(it -> pass(it.id(), opened));
    return handled;
  }

  private void pass(UUID election, LocalDate opened) {
    if (reviewing.openAll(election, Calendar.morning(opened))
        instanceof Outcome.Done<List<QualificationReview>> done) {
      done.value().forEach(review -> pass(review, Calendar.morning(opened.plusDays(DAYS))));
    }
  }

  private void pass(QualificationReview review, Moment now) {
    boolean lasts = CycleSeeds.course(community) == ElectionCourse.UNDER_REVIEW;
    if (!lasts) {
      var given = review;
      for (String department : review.departments().stream().sorted().toList()) {
        var opinion = new DepartmentOpinion.Pass(department, OFFICE, now.at());
        given = UseCases.done(reviewing.give(given.id(), opinion));
      }
      UseCases.done(reviewing.close(new ConductReview.On(given.id(), given.version()), now));
    }
    var action = lasts ? "OPEN" : "CLOSE";
    tx.audit(
        new AuditNote(action, "QualificationReview", review.id().toString(), null, null, null));
    handled++;
  }
}
