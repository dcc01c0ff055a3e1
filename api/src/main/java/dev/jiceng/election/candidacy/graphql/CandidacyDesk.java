package dev.jiceng.election.candidacy.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.division.DivisionLevel;
import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.KinOfCandidates;
import dev.jiceng.election.candidacy.ReviewLevel;
import dev.jiceng.election.candidacy.jooq.CandidacyList;
import dev.jiceng.election.candidacy.jooq.CandidacyRow;
import dev.jiceng.election.candidacy.jooq.JooqCandidacies;
import dev.jiceng.election.candidacy.jooq.JooqNeighbours;
import dev.jiceng.election.candidacy.jooq.JooqReviews;
import dev.jiceng.election.candidacy.jooq.ReviewList;
import dev.jiceng.election.candidacy.jooq.ReviewRow;
import dev.jiceng.election.team.jooq.JooqKinships;
import dev.jiceng.roster.jooq.JooqRoster;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The use cases of one write, bound to its transaction, and how their rows are read. */
final class CandidacyDesk {
  private final Reads reads;
  private final Ids ids;
  private final List<CandidacyElections> elections;

  CandidacyDesk(Reads reads, Ids ids, Collection<CandidacyElections> elections) {
    this.reads = reads;
    this.ids = ids;
    this.elections = List.copyOf(elections);
  }

  Work.Kind<CandidacyRow> candidacies() {
    return new Work.Kind<>(
        CandidacyIds.CANDIDACY,
        (tx, id) -> CandidacyList.byId(tx.sql(), tx.scope(), List.of(id)).get(id),
        CandidacyRow::uuid);
  }

  /** Whatever is answered is seen through the caller's eyes. */
  Work.Kind<ReviewRow> reviews(Caller caller) {
    return new Work.Kind<>(
        CandidacyIds.REVIEW,
        (tx, id) -> ReviewList.byId(tx.sql(), tx.scope(), List.of(id), Eyes.of(caller)).get(id),
        ReviewRow::uuid);
  }

  /** Empty where the id names no election of any kind here. */
  Optional<CalledElection> called(Tx tx, GlobalId election) {
    return elections.stream()
        .filter(kind -> kind.type().equals(election.kind()))
        .findFirst()
        .flatMap(kind -> Optional.ofNullable(election.uuid()).flatMap(uuid -> kind.find(tx, uuid)));
  }

  FileCandidacy filing(Tx tx) {
    var rules = new PinnedRules(reads, tx.scope().area());
    var kin =
        new KinOfCandidates(
            new JooqNeighbours(tx.sql(), new Moment(tx.at()).day()),
            new JooqKinships(tx.sql()),
            rules::kin);
    return new FileCandidacy(
        new JooqCandidacies(tx.sql(), tx.scope()), new JooqRoster(tx.sql()), kin, ids);
  }

  /** Nobody of another community is found, whatever the id says. */
  ConductReview conducting(Tx tx, ReviewLevel level, DivisionCode community) {
    var township = community.at(DivisionLevel.TOWNSHIP).orElseThrow();
    return new ConductReview(
        level,
        new JooqCandidacies(tx.sql(), new Scope.Township(township, community)),
        new JooqReviews(tx.sql(), ReviewLevel.TOWNSHIP, township.value()),
        new JooqReviews(tx.sql(), level, township.value()),
        new PinnedRules(reads, township)::qualification,
        ids);
  }
}
