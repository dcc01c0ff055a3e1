package dev.jiceng.guidance.graphql;

import dev.jiceng.division.DivisionLevel;
import dev.jiceng.guidance.check.Sent;
import dev.jiceng.guidance.check.SyncBasis;
import dev.jiceng.guidance.check.SyncFieldChecks;
import dev.jiceng.guidance.check.SyncResult;
import dev.jiceng.guidance.jooq.JooqFieldChecks;
import dev.jiceng.guidance.jooq.SyncBases;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Notice;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.jooq.JooqUploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;

/**
 * Brings pieces into their township: one transaction for all of them. Should the database refuse
 * one of them after all, the others are written without it (G-14).
 */
final class SyncWork {
  private static final Set<SQLStateClass> REFUSALS =
      Set.of(SQLStateClass.C22_DATA_EXCEPTION, SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION);

  private final Writes writes;
  private final Reads reads;

  SyncWork(Writes writes, Reads reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** One result a piece, in the order sent; empty for one that the database refused. */
  List<Optional<SyncResult>> deliver(Scope.Township township, List<Sent> sent, Attempt attempt) {
    return deliver(township, sent, basis(township, sent), attempt);
  }

  private SyncBasis basis(Scope.Township township, List<Sent> sent) {
    var county = township.township().at(DivisionLevel.COUNTY).orElseThrow();
    return SyncBases.of(reads.in(new Scope.County(county)), sent);
  }

  private List<Optional<SyncResult>> deliver(
      Scope.Township township, List<Sent> sent, SyncBasis basis, Attempt attempt) {
    try {
      return write(township, sent, basis, attempt).stream().map(Optional::of).toList();
    } catch (DataAccessException refused) {
      if (!REFUSALS.contains(refused.sqlStateClass())) {
        throw refused;
      }
      return sent.size() == 1 ? List.of(Optional.empty()) : halves(township, sent, basis, attempt);
    }
  }

  private List<Optional<SyncResult>> halves(
      Scope.Township township, List<Sent> sent, SyncBasis basis, Attempt attempt) {
    int half = sent.size() / 2;
    var results = new ArrayList<>(deliver(township, sent.subList(0, half), basis, attempt));
    results.addAll(deliver(township, sent.subList(half, sent.size()), basis, attempt));
    return results;
  }

  private List<SyncResult> write(
      Scope.Township township, List<Sent> sent, SyncBasis basis, Attempt attempt) {
    // Pieces are known by their ids: sent again they change nothing, so no key is kept beside them.
    var act = Act.of(attempt.act().actor(), attempt.act().requestId());
    var outcome =
        writes.in(township, act, tx -> Outcome.done(take(tx, sent, basis, attempt.operation())));
    if (outcome instanceof Outcome.Done<List<SyncResult>>(List<SyncResult> results, var ignored)) {
      return results;
    }
    throw new IllegalStateException(outcome.toString());
  }

  private static List<SyncResult> take(Tx tx, List<Sent> sent, SyncBasis basis, String operation) {
    var photos = new SyncPhotos(new JooqUploads(tx.sql()));
    var checks = new JooqFieldChecks(tx.sql(), tx.township(), tx.at());
    var results =
        new SyncFieldChecks(checks, basis.withPhotos(photos.arrived(sent)))
            .handle(sent, tx.act().actor(), new Moment(tx.at()));
    photos.attach(sent, results);
    String device = sent.getFirst().piece().origin().device();
    tx.audit(new AuditNote(operation, GuidanceKinds.CHECK, device, null, null, sent.toString()));
    results.stream()
        .filter(SyncWork::isChange)
        .map(SyncResult::check)
        .collect(Collectors.toSet())
        .forEach(check -> tx.publish(changed(check.toString())));
    return results;
  }

  static boolean isChange(SyncResult result) {
    return switch (result) {
      case SyncResult.Created _, SyncResult.Updated _, SyncResult.Conflict _, SyncResult.Held _ ->
          true;
      case SyncResult.Same _, SyncResult.Rejected _ -> false;
    };
  }

  private static Notice changed(String check) {
    var payload =
        JSONB.valueOf("{\"kind\":\"" + GuidanceKinds.CHECK + "\",\"id\":\"" + check + "\"}");
    return new Notice(GuidanceKinds.CHECK + ":" + check, "FieldCheckSynced", payload);
  }
}
