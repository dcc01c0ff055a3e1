package dev.jiceng.target.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Scopes;
import dev.jiceng.shared.jooq.Answer;
import dev.jiceng.shared.jooq.Asked;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.target.TargetLetter;
import dev.jiceng.target.TargetParameters;
import dev.jiceng.target.jooq.InspectionRow;
import dev.jiceng.target.jooq.TargetDetails;
import dev.jiceng.target.jooq.TargetLetterRow;
import dev.jiceng.target.jooq.TermTargetRow;
import dev.jiceng.tenants.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs a use case on what an id names: scope, transaction, key, audit; answers the row as it stands
 * then.
 */
final class TargetWork {
  private final Scopes scopes;
  private final Writes writes;
  private final TargetDetails details;
  private final TargetParameters parameters;
  private final Ids ids;

  TargetWork(
      Scopes scopes, Writes writes, TargetDetails details, TargetParameters parameters, Ids ids) {
    this.scopes = scopes;
    this.writes = writes;
    this.details = details;
    this.parameters = parameters;
    this.ids = ids;
  }

  /** What a use case did: the id of what the payload shows, and what the audit keeps of it. */
  record Effect(UUID id, String trace) {}

  Outcome<TargetLetterRow> begin(
      Attempt attempt, DivisionCode community, Function<Desk, Outcome<TargetLetter>> work) {
    return scopes.of(attempt.caller(), community).stream()
        .<Outcome<TargetLetterRow>>map(scope -> letterIn(scope, attempt, desk -> work.apply(desk)))
        .findFirst()
        .orElseGet(() -> new Outcome.Unknown<>("community"));
  }

  Outcome<TargetLetterRow> letter(
      Attempt attempt, String id, BiFunction<Desk, UUID, Outcome<TargetLetter>> work) {
    return at(
        attempt,
        TargetIds.LETTER,
        id,
        "id",
        (scope, uuid) -> letterIn(scope, attempt, desk -> work.apply(desk, uuid)));
  }

  private Outcome<TargetLetterRow> letterIn(
      Scope scope, Attempt attempt, Function<Desk, Outcome<TargetLetter>> work) {
    return write(
        scope,
        attempt,
        TargetIds.LETTER,
        desk -> work.apply(desk).then(TargetWork::effect, TargetWork::traced),
        new Rows<>(this::letterRow, TargetLetterRow::uuid));
  }

  private static Outcome<Effect> effect(TargetLetter letter) {
    return Outcome.done(traced(letter));
  }

  private static Effect traced(TargetLetter letter) {
    String trace = letter.state() + " v" + letter.version() + " " + letter.contentHash();
    return new Effect(letter.id(), trace);
  }

  Outcome<TermTargetRow> target(
      Attempt attempt,
      String kind,
      String id,
      String path,
      BiFunction<Desk, UUID, Outcome<Effect>> work) {
    return at(
        attempt,
        kind,
        id,
        path,
        (scope, uuid) ->
            write(
                scope,
                attempt,
                TargetIds.TARGET,
                desk -> work.apply(desk, uuid),
                new Rows<>(this::targetRow, TermTargetRow::uuid)));
  }

  Outcome<InspectionRow> inspection(
      Attempt attempt,
      String kind,
      String id,
      String path,
      BiFunction<Desk, UUID, Outcome<Effect>> work) {
    return at(
        attempt,
        kind,
        id,
        path,
        (scope, uuid) ->
            write(
                scope,
                attempt,
                TargetIds.INSPECTION,
                desk -> work.apply(desk, uuid),
                new Rows<>(this::inspectionRow, InspectionRow::uuid)));
  }

  /** How a payload's row is read in the transaction, and which id its idempotency key keeps. */
  private record Rows<R>(BiFunction<Tx, UUID, Optional<R>> read, Function<R, UUID> id) {}

  private <R> Outcome<R> at(
      Attempt attempt,
      String kind,
      String id,
      String path,
      BiFunction<Scope, UUID, Outcome<R>> work) {
    return GlobalId.decode(id).stream()
        .filter(it -> it.kind().equals(kind) && it.uuid() != null)
        .flatMap(it ->
            scopes.of(attempt.caller(), it.division()).stream()
                .map(scope -> work.apply(scope, uuid(it))))
        .findFirst()
        .orElseGet(() -> new Outcome.Unknown<>(path));
  }

  private static UUID uuid(GlobalId id) {
    return java.util.Objects.requireNonNull(id.uuid());
  }

  private <R> Outcome<R> write(
      Scope scope,
      Attempt attempt,
      String kind,
      Function<Desk, Outcome<Effect>> work,
      Rows<R> rows) {
    if (!(scope instanceof Scope.Township township)) {
      return new Outcome.Unknown<>("id");
    }
    Answer<R> answer = new Answer<>(rows.id(), (tx, id) -> row(tx, id, rows));
    return writes.in(
        township,
        attempt.act(),
        answer,
        tx -> {
          var outcome = work.apply(new Desk(tx, parameters, ids));
          if (outcome instanceof Outcome.Done<Effect>(Effect effect, var ignored)) {
            var entity = effect.id().toString();
            tx.audit(new AuditNote(attempt.operation(), kind, entity, null, null, effect.trace()));
          }
          return outcome.then(
              effect -> row(tx, effect.id(), rows),
              effect -> rows.read().apply(tx, effect.id()).orElseThrow());
        });
  }

  private static <R> Outcome<R> row(Tx tx, UUID id, Rows<R> rows) {
    return rows.read()
        .apply(tx, id)
        .map(Outcome::done)
        .orElseGet(() -> new Outcome.Unknown<>("id"));
  }

  private Optional<TargetLetterRow> letterRow(Tx tx, UUID id) {
    var row = details.rows(tx.sql(), tx.scope(), List.of(id)).get(id);
    var whole = details.letters(tx.sql(), List.of(id)).get(id);
    return Optional.ofNullable(row).map(found -> whole == null ? found : found.with(whole));
  }

  private Optional<TermTargetRow> targetRow(Tx tx, UUID id) {
    return Optional.ofNullable(
        details.targets(tx.sql(), tx.scope(), List.of(id), Asked.ALL).get(id));
  }

  private Optional<InspectionRow> inspectionRow(Tx tx, UUID id) {
    return Optional.ofNullable(
        details.inspections(tx.sql(), List.of(id), org.jooq.impl.DSL.noCondition()).get(id));
  }
}
