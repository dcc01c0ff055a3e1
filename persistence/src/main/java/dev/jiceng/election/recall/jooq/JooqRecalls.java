package dev.jiceng.election.recall.jooq;

import static dev.jiceng.jooq.area.Tables.RECALL;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.recall.Recall;
import dev.jiceng.election.recall.Recalls;
import dev.jiceng.election.tally.RecallRules;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The recalls of the township, or of its one community, that the scope names. */
public final class JooqRecalls implements Recalls {
  private final DSLContext sql;
  private final Condition within;

  public JooqRecalls(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.within = Reads.within(scope, RECALL.COMMUNITY);
  }

  @Override
  public Optional<Recall> find(UUID recall) {
    return find(RECALL.ID.eq(recall));
  }

  @Override
  public Optional<Recall> open(UUID membership) {
    return find(RECALL.MEMBERSHIP.eq(membership).and(RECALL.VOTED_ON.isNull()));
  }

  private Optional<Recall> find(Condition condition) {
    return sql.selectFrom(RECALL).where(condition).and(within).fetchOptional(JooqRecalls::recall);
  }

  private static Recall recall(Record row) {
    return new Recall(
        row.get(RECALL.ID),
        DivisionCode.of(row.get(RECALL.COMMUNITY)),
        new ProfileRef(row.get(RECALL.PROFILE), row.get(RECALL.PROFILE_VERSION)),
        new Recall.Member(row.get(RECALL.MEMBERSHIP), row.get(RECALL.PERSON)),
        new Recall.Demand(
            row.get(RECALL.PROPOSED_ON),
            row.get(RECALL.REASON),
            new RecallRules.Proposal(
                row.get(RECALL.VOTERS),
                row.get(RECALL.OF_VOTERS),
                row.get(RECALL.REPRESENTATIVES),
                row.get(RECALL.OF_REPRESENTATIVES))),
        decision(row),
        row.get(RECALL.VERSION));
  }

  private static Recall.@Nullable Decision decision(Record row) {
    var on = row.get(RECALL.VOTED_ON);
    return on == null
        ? null
        : new Recall.Decision(
            on,
            new RecallRules.Vote(
                row.get(RECALL.REGISTERED), row.get(RECALL.BALLOTS), row.get(RECALL.AGREED)),
            row.get(RECALL.PASSED));
  }

  @Override
  public void add(Recall recall) {
    var demand = recall.demand();
    var proposal = demand.proposal();
    sql.insertInto(RECALL)
        .set(RECALL.ID, recall.id())
        .set(RECALL.COMMUNITY, recall.community().value())
        .set(RECALL.PROFILE, recall.profile().id())
        .set(RECALL.PROFILE_VERSION, recall.profile().version())
        .set(RECALL.MEMBERSHIP, recall.member().membership())
        .set(RECALL.PERSON, recall.member().person())
        .set(RECALL.REASON, demand.reason())
        .set(RECALL.PROPOSED_ON, demand.on())
        .set(RECALL.VOTERS, proposal.voters())
        .set(RECALL.OF_VOTERS, proposal.ofVoters())
        .set(RECALL.REPRESENTATIVES, proposal.representatives())
        .set(RECALL.OF_REPRESENTATIVES, proposal.ofRepresentatives())
        .execute();
  }

  @Override
  public Optional<Recall> save(Recall recall) {
    var vote = Objects.requireNonNull(recall.vote());
    int updated =
        sql.update(RECALL)
            .set(RECALL.VERSION, recall.version() + 1)
            .set(RECALL.VOTED_ON, vote.on())
            .set(RECALL.REGISTERED, vote.count().registered())
            .set(RECALL.BALLOTS, vote.count().cast())
            .set(RECALL.AGREED, vote.count().agree())
            .set(RECALL.PASSED, vote.isPassed())
            .where(RECALL.ID.eq(recall.id()))
            .and(RECALL.VERSION.eq(recall.version()))
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(recall.withVersion(recall.version() + 1));
  }
}
