package dev.jiceng.election.party.jooq;

import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION;
import static dev.jiceng.jooq.area.Tables.PARTY_ELECTION_ACT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.party.PartyAct;
import dev.jiceng.election.party.PartyAction;
import dev.jiceng.election.party.PartyBody;
import dev.jiceng.election.party.PartyElection;
import dev.jiceng.election.party.PartyElections;
import dev.jiceng.election.party.PartyPin;
import dev.jiceng.election.party.PartyProgress;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.OrganizationKind;
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
public final class JooqPartyElections implements PartyElections {
  private static final Field<List<PartyElection.Taken>> ACTS =
      multiset(
              select(
                      row(PARTY_ELECTION_ACT.ACTION, PARTY_ELECTION_ACT.CONTENT)
                          .mapping(JooqPartyElections::act),
                      row(PARTY_ELECTION_ACT.SUBJECT, PARTY_ELECTION_ACT.NAME).mapping(Actor::new),
                      PARTY_ELECTION_ACT.TAKEN_AT)
                  .from(PARTY_ELECTION_ACT)
                  .where(PARTY_ELECTION_ACT.TOWNSHIP.eq(PARTY_ELECTION.TOWNSHIP))
                  .and(PARTY_ELECTION_ACT.ELECTION.eq(PARTY_ELECTION.ID))
                  .orderBy(PARTY_ELECTION_ACT.POSITION))
          .convertFrom(rows -> rows.map(mapping(PartyElection.Taken::new)));

  private final DSLContext sql;
  private final Condition within;
  private final Ids ids;

  public JooqPartyElections(DSLContext sql, Scope scope, Ids ids) {
    this.sql = sql;
    this.within = Reads.within(scope, PARTY_ELECTION.COMMUNITY);
    this.ids = ids;
  }

  @Override
  public Optional<PartyElection> find(UUID election) {
    return find(PARTY_ELECTION.ID.eq(election));
  }

  @Override
  public Optional<PartyElection> open(UUID organization) {
    return find(
        PARTY_ELECTION.ORGANIZATION.eq(organization).and(PARTY_ELECTION.CONCLUDED_ON.isNull()));
  }

  private Optional<PartyElection> find(Condition condition) {
    return sql.select(PARTY_ELECTION.fields())
        .select(ACTS)
        .from(PARTY_ELECTION)
        .where(condition)
        .and(within)
        .fetchOptional(JooqPartyElections::election);
  }

  /** Whole elections by id, one statement however many. */
  public static Map<UUID, PartyElection> findAll(DSLContext sql, Collection<UUID> elections) {
    return sql.select(PARTY_ELECTION.fields())
        .select(ACTS)
        .from(PARTY_ELECTION)
        .where(PARTY_ELECTION.ID.in(elections))
        .fetchMap(PARTY_ELECTION.ID, JooqPartyElections::election);
  }

  @Override
  public void add(PartyElection election, LocalDate begunOn, PartyProgress progress) {
    var body = election.body();
    var pin = election.pin();
    sql.insertInto(PARTY_ELECTION)
        .set(PARTY_ELECTION.ID, election.id())
        .set(PARTY_ELECTION.COMMUNITY, body.community().value())
        .set(PARTY_ELECTION.ORGANIZATION, body.organization())
        .set(PARTY_ELECTION.ORGANIZATION_KIND, body.kind().name())
        .set(PARTY_ELECTION.PROFILE, pin.profile().id())
        .set(PARTY_ELECTION.PROFILE_VERSION, pin.profile().version())
        .set(PARTY_ELECTION.CYCLE, pin.cycle())
        .set(PARTY_ELECTION.BEGUN_ON, begunOn)
        .set(PARTY_ELECTION.SEATS, pin.seats())
        .set(PARTY_ELECTION.SERVING, pin.serving().toArray(UUID[]::new))
        .set(PARTY_ELECTION.NEXT_STEP, name(progress.next()))
        .set(PARTY_ELECTION.RESULT, progress.result().name())
        .execute();
  }

  @Override
  public Optional<PartyElection> append(PartyElection election, PartyProgress progress) {
    int newer = election.version() + 1;
    int updated =
        sql.update(PARTY_ELECTION)
            .set(PARTY_ELECTION.VERSION, newer)
            .set(PARTY_ELECTION.STAGE, name(progress.stage()))
            .set(PARTY_ELECTION.NEXT_STEP, name(progress.next()))
            .set(PARTY_ELECTION.MET_ON, progress.metOn())
            .set(PARTY_ELECTION.RESULT, progress.result().name())
            .set(PARTY_ELECTION.LATEST_ON, progress.latest())
            .set(PARTY_ELECTION.SECRETARY, progress.secretary())
            .set(PARTY_ELECTION.CONCLUDED_ON, progress.concludedOn())
            .set(PARTY_ELECTION.TERM_ENDS_ON, progress.termEnd())
            .set(PARTY_ELECTION.OPENS_ON, progress.opensOn())
            .where(PARTY_ELECTION.ID.eq(election.id()))
            .and(PARTY_ELECTION.VERSION.eq(election.version()))
            .execute();
    if (updated == 0) {
      return Optional.empty();
    }
    addNewest(election);
    return Optional.of(election.withVersion(newer));
  }

  private void addNewest(PartyElection election) {
    var taken = election.acts().getLast();
    int position = election.acts().size();
    sql.insertInto(PARTY_ELECTION_ACT)
        .set(PARTY_ELECTION_ACT.ID, ids.next())
        .set(PARTY_ELECTION_ACT.ELECTION, election.id())
        .set(PARTY_ELECTION_ACT.POSITION, position)
        .set(PARTY_ELECTION_ACT.ACTION, taken.act().action().name())
        .set(PARTY_ELECTION_ACT.HAPPENED_ON, taken.act().on())
        .set(PARTY_ELECTION_ACT.SUBJECT, taken.actor().subject())
        .set(PARTY_ELECTION_ACT.NAME, taken.actor().name())
        .set(PARTY_ELECTION_ACT.TAKEN_AT, taken.at())
        .set(PARTY_ELECTION_ACT.CONTENT, JSONB.jsonb(PartyActJson.write(taken.act())))
        .execute();
    new CertifiedVotes(sql, ids).add(election, position);
  }

  private static PartyElection election(Record row) {
    return new PartyElection(
        row.get(PARTY_ELECTION.ID),
        new PartyBody(
            row.get(PARTY_ELECTION.ORGANIZATION),
            DivisionCode.of(row.get(PARTY_ELECTION.COMMUNITY)),
            OrganizationKind.valueOf(row.get(PARTY_ELECTION.ORGANIZATION_KIND))),
        new PartyPin(
            new ProfileRef(
                row.get(PARTY_ELECTION.PROFILE), row.get(PARTY_ELECTION.PROFILE_VERSION)),
            row.get(PARTY_ELECTION.CYCLE),
            row.get(PARTY_ELECTION.SEATS),
            Set.of(row.get(PARTY_ELECTION.SERVING))),
        row.get(ACTS),
        row.get(PARTY_ELECTION.VERSION));
  }

  private static PartyAct act(String action, JSONB content) {
    return PartyActJson.read(PartyAction.valueOf(action), content.data());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
