package dev.jiceng.guidance.liaison.jooq;

import static dev.jiceng.jooq.area.Tables.COORDINATION_REQUEST;
import static org.jooq.impl.DSL.noCondition;

import dev.jiceng.guidance.liaison.CoordinationRequest;
import dev.jiceng.guidance.liaison.CoordinationRequests;
import dev.jiceng.shared.jooq.Tx;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The coordination requests of the county that a write is bound to. */
public record JooqCoordinationRequests(Tx tx) implements CoordinationRequests {
  public Optional<CoordinationList.Row> row(UUID id) {
    var found =
        CoordinationList.listing()
            .byId(
                tx.sql(),
                noCondition(),
                List.of(id),
                CoordinationList.nest(tx.scope().area()),
                CoordinationList.Row::uuid);
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public Optional<CoordinationRequest> find(UUID id) {
    return row(id).map(CoordinationList.Row::request);
  }

  @Override
  public void add(CoordinationRequest request) {
    tx.sql()
        .insertInto(COORDINATION_REQUEST)
        .set(COORDINATION_REQUEST.ID, request.id())
        .set(COORDINATION_REQUEST.KIND, request.kind().name())
        .set(COORDINATION_REQUEST.MATTER, request.matter())
        .set(COORDINATION_REQUEST.DAY, request.day())
        .set(COORDINATION_REQUEST.LEAD, request.lead())
        .set(COORDINATION_REQUEST.RAISED_ON, request.raisedOn())
        .set(COORDINATION_REQUEST.SUBJECT, request.by().subject())
        .set(COORDINATION_REQUEST.NAME, request.by().name())
        .execute();
  }

  @Override
  public boolean decide(CoordinationRequest decided) {
    var decision = Objects.requireNonNull(decided.decision());
    return tx.sql()
            .update(COORDINATION_REQUEST)
            .set(COORDINATION_REQUEST.PRECEDENCE, decision.precedence().name())
            .set(COORDINATION_REQUEST.REASON, decision.reason())
            .set(COORDINATION_REQUEST.DECIDED_ON, decision.on())
            .set(COORDINATION_REQUEST.VERSION, decided.version())
            .where(COORDINATION_REQUEST.ID.eq(decided.id()))
            .and(COORDINATION_REQUEST.VERSION.eq(decided.version() - 1))
            .execute()
        == 1;
  }
}
