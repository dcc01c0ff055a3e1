package dev.jiceng.election.roll.jooq;

import static dev.jiceng.jooq.area.Tables.VOTER_ROLL;
import static dev.jiceng.jooq.township.Tables.VOTER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.election.candidacy.Voter;
import dev.jiceng.election.committee.VoterRoll;
import dev.jiceng.election.roll.Roll;
import dev.jiceng.election.roll.RollPhase;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.Standing;
import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.election.roll.Voters;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumber;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The rolls of the township that {@code sql} is bound to, as far as {@code scope} reaches. */
public final class JooqVoters implements Voters {
  static final Table<?> WITH_ROLL = VOTER.join(VOTER_ROLL).on(VOTER_ROLL.ID.eq(VOTER.ELECTION));
  private static final int CHUNK = 1000;
  private static final Condition IS_LISTED = VOTER.STANDING.eq(Standing.LISTED.name());

  private final DSLContext sql;
  private final Scope.Township scope;
  private final VoterFields fields;
  private final Instant at;
  private final Function<UUID, Optional<RollTerms>> terms;

  /** {@code terms} answers for the elections that the caller may see, and for no others. */
  public JooqVoters(
      DSLContext sql,
      Scope.Township scope,
      FieldVault vault,
      Instant at,
      Function<UUID, Optional<RollTerms>> terms) {
    this.sql = sql;
    this.scope = scope;
    this.fields = new VoterFields(vault, scope.township());
    this.at = at;
    this.terms = terms;
  }

  @Override
  public Optional<Roll> hold(UUID election) {
    return terms
        .apply(election)
        .filter(found -> scope.area().contains(found.community()))
        .map(found -> new Roll(found, phase(found)));
  }

  private RollPhase phase(RollTerms found) {
    return held(found.election())
        .orElseGet(() -> {
          sql.insertInto(VOTER_ROLL)
              .set(VOTER_ROLL.ID, found.election())
              .set(VOTER_ROLL.COMMUNITY, found.community().value())
              .onConflictDoNothing()
              .execute();
          return held(found.election()).orElseThrow();
        });
  }

  private Optional<RollPhase> held(UUID election) {
    return sql.select(VOTER_ROLL.PHASE)
        .from(VOTER_ROLL)
        .where(VOTER_ROLL.ID.eq(election))
        .forNoKeyUpdate()
        .fetchOptional(row -> RollPhase.valueOf(row.value1()));
  }

  @Override
  public Optional<VoterEntry> find(UUID voter) {
    return first(VOTER.ID.eq(voter));
  }

  @Override
  public Optional<VoterEntry> listed(IdNumber number) {
    return first(VOTER.ID_NUMBER_INDEX.eq(fields.index(number)).and(IS_LISTED));
  }

  private Optional<VoterEntry> first(Condition which) {
    return sql.select(VOTER.fields())
        .from(WITH_ROLL)
        .where(which)
        .and(Reads.within(scope, VOTER_ROLL.COMMUNITY))
        .orderBy(VOTER.ID)
        .limit(1)
        .fetchOptional(row -> fields.entry(row.into(VOTER)));
  }

  @Override
  public Map<IdNumber, UUID> entered(UUID election, Collection<IdNumber> numbers) {
    var wanted = new HashMap<ByteBuffer, IdNumber>();
    numbers.forEach(number -> wanted.put(ByteBuffer.wrap(fields.identity(number)), number));
    byte[][] identities = wanted.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
    var found = new HashMap<IdNumber, UUID>();
    sql.select(VOTER.IDENTITY, VOTER.ID)
        .from(VOTER)
        .where(VOTER.ELECTION.eq(election))
        .and(VOTER.STANDING.ne(Standing.REMOVED.name()))
        .and(VOTER.IDENTITY.eq(any(identities)))
        .forEach(row -> found.put(wanted.get(ByteBuffer.wrap(row.value1())), row.value2()));
    return found;
  }

  /**
   * In the order of the county's hashes: two imports that share voters then wait for one another,
   * and neither for both. The trigger leaves out whoever stands on another roll.
   */
  @Override
  public Set<UUID> add(List<VoterEntry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    var rows = fields.rows(sql, entries, at);
    var left = entries.stream().map(VoterEntry::id).collect(Collectors.toCollection(HashSet::new));
    for (int from = 0; from < rows.size(); from += CHUNK) {
      var some = rows.subList(from, Math.min(from + CHUNK, rows.size()));
      left.removeAll(new VoterInsert(some).run(sql));
    }
    recount(entries.getFirst().election());
    return left;
  }

  @Override
  public Saved save(VoterEntry changed) {
    int updated =
        sql.update(VOTER)
            .set(fields.changes(changed, at))
            .set(VOTER.VERSION, changed.version() + 1)
            .where(VOTER.ID.eq(changed.id()))
            .and(VOTER.VERSION.eq(changed.version()))
            .execute();
    if (updated == 1) {
      recount(changed.election());
      return Saved.DONE;
    }
    boolean same =
        sql.fetchExists(VOTER, VOTER.ID.eq(changed.id()), VOTER.VERSION.eq(changed.version()));
    return same ? Saved.ELSEWHERE : Saved.STALE;
  }

  /** What the county sees of the roll. */
  private void recount(UUID election) {
    Field<Integer> women = count().filterWhere(IS_LISTED, VOTER.GENDER.eq(Gender.FEMALE.code()));
    Field<Integer> away = count().filterWhere(IS_LISTED, VOTER.RESIDENCE.eq("REGISTERED_ONLY"));
    Field<Integer> newcomers = count().filterWhere(IS_LISTED, VOTER.LIVING_SINCE.isNotNull());
    Field<Integer> awaiting =
        count().filterWhere(VOTER.STANDING.eq(Standing.AWAITING_DECLARATION.name()));
    sql.update(VOTER_ROLL)
        .set(
            row(
                VOTER_ROLL.VOTERS,
                VOTER_ROLL.WOMEN,
                VOTER_ROLL.AWAY,
                VOTER_ROLL.NEWCOMERS,
                VOTER_ROLL.AWAITING),
            select(count().filterWhere(IS_LISTED), women, away, newcomers, awaiting)
                .from(VOTER)
                .where(VOTER.ELECTION.eq(election)))
        .where(VOTER_ROLL.ID.eq(election))
        .execute();
  }

  @Override
  public void publish(UUID election, LocalDate on, VoterRoll roll) {
    sql.update(VOTER_ROLL)
        .set(VOTER_ROLL.PHASE, RollPhase.PUBLISHED.name())
        .set(VOTER_ROLL.PUBLISHED_ON, on)
        .set(VOTER_ROLL.PUBLISHED_VOTERS, roll.voters())
        .set(VOTER_ROLL.PUBLISHED_HASH, roll.hash())
        .where(VOTER_ROLL.ID.eq(election))
        .execute();
  }

  @Override
  public void freeze(UUID election, LocalDate on, VoterRoll roll) {
    sql.update(VOTER_ROLL)
        .set(VOTER_ROLL.PHASE, RollPhase.FROZEN.name())
        .set(VOTER_ROLL.FROZEN_ON, on)
        .set(VOTER_ROLL.FROZEN_VOTERS, roll.voters())
        .set(VOTER_ROLL.FROZEN_HASH, roll.hash())
        .where(VOTER_ROLL.ID.eq(election))
        .execute();
  }

  @Override
  public List<Voter> listed(UUID election) {
    return sql.select(VOTER.ID, VOTER.BIRTH_DATE, VOTER.RESIDENCE, VOTER.LIVING_SINCE)
        .from(VOTER)
        .where(VOTER.ELECTION.eq(election))
        .and(IS_LISTED)
        .fetch(row ->
            new Voter(
                row.value1(),
                row.value2(),
                true,
                VoterFields.residence(row.value3(), row.value4(), Standing.LISTED)));
  }
}
