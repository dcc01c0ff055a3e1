package dev.jiceng.affairs.graphql;

import dev.jiceng.affairs.decision.TakeDecision;
import dev.jiceng.affairs.decision.jooq.JooqVillageDecisions;
import dev.jiceng.affairs.document.AdoptDocument;
import dev.jiceng.affairs.document.jooq.JooqStandingDocuments;
import dev.jiceng.affairs.ledger.ClosePeriod;
import dev.jiceng.affairs.ledger.Hand;
import dev.jiceng.affairs.ledger.KeepLedger;
import dev.jiceng.affairs.ledger.LedgerKeeper;
import dev.jiceng.affairs.ledger.RecordEntry;
import dev.jiceng.affairs.ledger.SettleEntry;
import dev.jiceng.affairs.ledger.jooq.JooqLedgerEntries;
import dev.jiceng.affairs.ledger.jooq.JooqLedgerPeriods;
import dev.jiceng.affairs.ledger.jooq.JooqLedgers;
import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.GlobalId;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import dev.jiceng.shared.graphql.Work;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import dev.jiceng.upload.jooq.JooqUploads;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the mutations of village affairs are worked on: the use cases on one transaction. */
final class Desk {
  /** Stands for what nobody has resolved. */
  private static final UUID NOTHING = new UUID(0, 0);

  private final Work work;
  private final Payloads payloads;
  private final Ids ids;

  Desk(Work work, Payloads payloads, Ids ids) {
    this.work = work;
    this.payloads = payloads;
    this.ids = ids;
  }

  /** One mutation: how its entity is named in the audit, and how its payload is made. */
  record Act<R, P>(Work.Kind<R> kind, BiFunction<@Nullable R, List<UserError>, P> payload) {}

  <R, P> P in(
      DataFetchingEnvironment field,
      Act<R, P> act,
      DivisionCode division,
      BiFunction<Tx, Hand, Outcome<R>> step) {
    var attempt = Attempt.of(field);
    var outcome =
        work.in(
            attempt, division, "community", act.kind(), tx -> done(attempt, tx, act.kind(), step));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  <R, P> P at(DataFetchingEnvironment field, Act<R, P> act, String id, Step<R> step) {
    return at(field, act, id, act.kind(), "id", step);
  }

  /** Where the entity is another one than the id names. */
  <R, P> P at(
      DataFetchingEnvironment field,
      Act<R, P> act,
      String id,
      Work.Kind<?> named,
      String path,
      Step<R> step) {
    var attempt = Attempt.of(field);
    var uuid = uuid(named.name(), id);
    var division = GlobalId.decode(id).map(GlobalId::division).orElse(null);
    Outcome<R> outcome =
        uuid.equals(NOTHING) || division == null
            ? new Outcome.Unknown<>(path)
            : work.in(
                attempt,
                division,
                path,
                act.kind(),
                tx -> done(attempt, tx, act.kind(), (it, hand) -> step.take(it, uuid, hand)));
    return payloads.of(outcome, attempt.locale(), act.payload());
  }

  /** A step on what an id names. */
  @FunctionalInterface
  interface Step<R> {
    Outcome<R> take(Tx tx, UUID id, Hand hand);
  }

  private static <R> Outcome<Work.Effect> done(
      Attempt attempt, Tx tx, Work.Kind<R> kind, BiFunction<Tx, Hand, Outcome<R>> step) {
    var hand = hand(attempt, tx);
    Function<R, Work.Effect> effect =
        it -> Work.Effect.of(kind.id().apply(it), event(attempt.operation()), it);
    return step.apply(tx, hand).then(it -> Outcome.done(effect.apply(it)), effect);
  }

  static Hand hand(Attempt attempt, Tx tx) {
    return new Hand(attempt.act().actor(), speaksFor(attempt.caller()), new Moment(tx.at()));
  }

  private static String event(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }

  private static Set<LedgerKeeper> speaksFor(Caller caller) {
    var keepers = EnumSet.noneOf(LedgerKeeper.class);
    if (caller.hasAny(Set.of(Role.TOWNSHIP_ADMIN, Role.TOWNSHIP_OFFICER))) {
      keepers.add(LedgerKeeper.TOWNSHIP);
    }
    if (caller.hasAny(Set.of(Role.VILLAGE_CLERK))) {
      keepers.add(LedgerKeeper.COMMUNITY);
    }
    return keepers;
  }

  /** What the id names where it is one of the kind. */
  static UUID uuid(String kind, String id) {
    return GlobalId.decode(id)
        .filter(it -> it.kind().equals(kind))
        .map(GlobalId::uuid)
        .orElse(NOTHING);
  }

  Ids ids() {
    return ids;
  }

  KeepLedger keeping(Tx tx) {
    return new KeepLedger(ledgers(tx), ids);
  }

  RecordEntry recording(Tx tx) {
    return new RecordEntry(ledgers(tx), entries(tx), decisions(tx), ids);
  }

  SettleEntry settling(Tx tx) {
    return new SettleEntry(ledgers(tx), entries(tx));
  }

  ClosePeriod closing(Tx tx) {
    return new ClosePeriod(
        ledgers(tx), entries(tx), new JooqLedgerPeriods(tx.sql(), tx.scope()), ids);
  }

  AdoptDocument adopting(Tx tx) {
    return new AdoptDocument(
        new JooqStandingDocuments(tx.sql(), tx.scope()),
        decisions(tx),
        new JooqUploads(tx.sql(), tx.scope()),
        ids);
  }

  TakeDecision deciding(Tx tx) {
    return new TakeDecision(decisions(tx), ids);
  }

  static JooqLedgers ledgers(Tx tx) {
    return new JooqLedgers(tx.sql(), tx.scope());
  }

  private static JooqLedgerEntries entries(Tx tx) {
    return new JooqLedgerEntries(tx.sql(), tx.scope());
  }

  JooqVillageDecisions decisions(Tx tx) {
    return new JooqVillageDecisions(tx.sql(), tx.scope(), ids);
  }
}
