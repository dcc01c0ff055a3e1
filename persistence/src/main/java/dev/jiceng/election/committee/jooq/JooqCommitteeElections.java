package dev.jiceng.election.committee.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION_ACT;
import static dev.jiceng.jooq.area.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.committee.CommitteeAct;
import dev.jiceng.election.committee.CommitteeAction;
import dev.jiceng.election.committee.CommitteeElection;
import dev.jiceng.election.committee.CommitteeElections;
import dev.jiceng.election.committee.Pin;
import dev.jiceng.election.committee.Progress;
import dev.jiceng.election.committee.Taken;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Gender;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.jooq.Reads;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The elections of the township, or of its one community, that the scope names. */
public final class JooqCommitteeElections implements CommitteeElections {
  private static final Field<List<Taken>> ACTS =
      multiset(
              select(
                      row(COMMITTEE_ELECTION_ACT.ACTION, COMMITTEE_ELECTION_ACT.CONTENT)
                          .mapping(JooqCommitteeElections::act),
                      row(COMMITTEE_ELECTION_ACT.SUBJECT, COMMITTEE_ELECTION_ACT.NAME)
                          .mapping(Actor::new),
                      COMMITTEE_ELECTION_ACT.TAKEN_AT)
                  .from(COMMITTEE_ELECTION_ACT)
                  .where(COMMITTEE_ELECTION_ACT.TOWNSHIP.eq(COMMITTEE_ELECTION.TOWNSHIP))
                  .and(COMMITTEE_ELECTION_ACT.ELECTION.eq(COMMITTEE_ELECTION.ID))
                  .orderBy(COMMITTEE_ELECTION_ACT.POSITION))
          .convertFrom(rows -> rows.map(mapping(Taken::new)));

  private final DSLContext sql;
  private final Condition within;
  private final Ids ids;

  public JooqCommitteeElections(DSLContext sql, Scope scope, Ids ids) {
    this.sql = sql;
    this.within = Reads.within(scope, COMMITTEE_ELECTION.COMMUNITY);
    this.ids = ids;
  }

  @Override
  public Optional<CommitteeElection> find(UUID election) {
    return find(COMMITTEE_ELECTION.ID.eq(election));
  }

  @Override
  public Optional<CommitteeElection> open(DivisionCode community) {
    return find(
        COMMITTEE_ELECTION
            .COMMUNITY
            .eq(community.value())
            .and(COMMITTEE_ELECTION.TERM_ENDS_ON.isNull())
            .and(COMMITTEE_ELECTION.ABANDONED_ON.isNull()));
  }

  private Optional<CommitteeElection> find(Condition condition) {
    return sql.select(COMMITTEE_ELECTION.fields())
        .select(ACTS)
        .from(COMMITTEE_ELECTION)
        .where(condition)
        .and(within)
        .fetchOptional(JooqCommitteeElections::election)
        .map(found -> found.withWomen(women(found.people())));
  }

  private Set<UUID> women(Collection<UUID> people) {
    return people.isEmpty()
        ? Set.of()
        : sql.select(PERSON.ID)
            .from(PERSON)
            .where(PERSON.ID.in(people))
            .and(PERSON.GENDER.eq(Gender.FEMALE.code()))
            .fetchSet(PERSON.ID);
  }

  /** Whole elections by id, one statement however many; of women they know nothing. */
  public static Map<UUID, CommitteeElection> findAll(DSLContext sql, Collection<UUID> elections) {
    return sql.select(COMMITTEE_ELECTION.fields())
        .select(ACTS)
        .from(COMMITTEE_ELECTION)
        .where(COMMITTEE_ELECTION.ID.in(elections))
        .fetchMap(COMMITTEE_ELECTION.ID, JooqCommitteeElections::election);
  }

  @Override
  public Optional<LocalDate> termEnd(DivisionCode community) {
    return sql.select(COMMITTEE_ELECTION.TERM_ENDS_ON)
        .from(COMMITTEE_ELECTION)
        .where(COMMITTEE_ELECTION.COMMUNITY.eq(community.value()))
        .and(COMMITTEE_ELECTION.TERM_ENDS_ON.isNotNull())
        .orderBy(COMMITTEE_ELECTION.LATEST_ON.desc())
        .limit(1)
        .fetchOptional(COMMITTEE_ELECTION.TERM_ENDS_ON);
  }

  @Override
  public void add(CommitteeElection election, LocalDate begunOn, Progress progress) {
    var pin = election.pin();
    sql.insertInto(COMMITTEE_ELECTION)
        .set(COMMITTEE_ELECTION.ID, election.id())
        .set(COMMITTEE_ELECTION.COMMUNITY, election.community().value())
        .set(COMMITTEE_ELECTION.PROFILE, pin.profile().id())
        .set(COMMITTEE_ELECTION.PROFILE_VERSION, pin.profile().version())
        .set(COMMITTEE_ELECTION.CYCLE, pin.cycle())
        .set(COMMITTEE_ELECTION.REMAINDER, pin.remainder())
        .set(COMMITTEE_ELECTION.BEGUN_ON, begunOn)
        .set(COMMITTEE_ELECTION.SERVING, election.serving().toArray(UUID[]::new))
        .set(COMMITTEE_ELECTION.NEXT_STEP, name(progress.next()))
        .set(COMMITTEE_ELECTION.RESULT, progress.result().name())
        .execute();
  }

  @Override
  public Optional<CommitteeElection> append(CommitteeElection election, Progress progress) {
    int newer = election.version() + 1;
    int updated =
        sql.update(COMMITTEE_ELECTION)
            .set(COMMITTEE_ELECTION.VERSION, newer)
            .set(COMMITTEE_ELECTION.STAGE, name(progress.stage()))
            .set(COMMITTEE_ELECTION.NEXT_STEP, name(progress.next()))
            .set(COMMITTEE_ELECTION.POLLING_DAY, progress.pollingDay())
            .set(COMMITTEE_ELECTION.RESULT, progress.result().name())
            .set(COMMITTEE_ELECTION.LATEST_ON, progress.latest())
            .set(COMMITTEE_ELECTION.ABANDONED_ON, progress.abandoned())
            .set(COMMITTEE_ELECTION.TERM_ENDS_ON, progress.termEnd())
            .set(COMMITTEE_ELECTION.OPENS_ON, progress.opensOn())
            .where(COMMITTEE_ELECTION.ID.eq(election.id()))
            .and(COMMITTEE_ELECTION.VERSION.eq(election.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    addNewest(election);
    return Optional.of(election.withVersion(newer));
  }

  private void addNewest(CommitteeElection election) {
    var taken = election.acts().getLast();
    int position = election.acts().size();
    sql.insertInto(COMMITTEE_ELECTION_ACT)
        .set(COMMITTEE_ELECTION_ACT.ID, ids.next())
        .set(COMMITTEE_ELECTION_ACT.ELECTION, election.id())
        .set(COMMITTEE_ELECTION_ACT.POSITION, position)
        .set(COMMITTEE_ELECTION_ACT.ACTION, taken.act().action().name())
        .set(COMMITTEE_ELECTION_ACT.HAPPENED_ON, taken.act().on())
        .set(COMMITTEE_ELECTION_ACT.SUBJECT, taken.actor().subject())
        .set(COMMITTEE_ELECTION_ACT.NAME, taken.actor().name())
        .set(COMMITTEE_ELECTION_ACT.TAKEN_AT, taken.at())
        .set(COMMITTEE_ELECTION_ACT.CONTENT, JSONB.jsonb(ActJson.write(taken.act())))
        .execute();
    new CertifiedCounts(sql, ids).add(election, position);
  }

  private static CommitteeElection election(Record row) {
    return new CommitteeElection(
        row.get(COMMITTEE_ELECTION.ID),
        DivisionCode.of(row.get(COMMITTEE_ELECTION.COMMUNITY)),
        new Pin(
            new ProfileRef(
                row.get(COMMITTEE_ELECTION.PROFILE), row.get(COMMITTEE_ELECTION.PROFILE_VERSION)),
            row.get(COMMITTEE_ELECTION.CYCLE),
            row.get(COMMITTEE_ELECTION.REMAINDER)),
        Set.of(row.get(COMMITTEE_ELECTION.SERVING)),
        Set.of(),
        row.get(ACTS),
        row.get(COMMITTEE_ELECTION.VERSION));
  }

  private static CommitteeAct act(String action, JSONB content) {
    return ActJson.read(CommitteeAction.valueOf(action), content.data());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
