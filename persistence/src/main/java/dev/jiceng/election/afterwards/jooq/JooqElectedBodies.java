package dev.jiceng.election.afterwards.jooq;

import static dev.jiceng.jooq.area.Tables.COMMITTEE_ELECTION;
import static dev.jiceng.jooq.area.Tables.ELECTED_BODY;
import static dev.jiceng.jooq.area.Tables.PERSON;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.afterwards.BodyKind;
import dev.jiceng.election.afterwards.Elected;
import dev.jiceng.election.afterwards.ElectedBodies;
import dev.jiceng.election.afterwards.ElectedBody;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.jooq.JooqKinships;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Gender;
import dev.jiceng.shared.jooq.PageQuery;
import dev.jiceng.tenants.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;

/** The bodies that the communities of a township elected afterwards. */
public final class JooqElectedBodies implements ElectedBodies {
  private final DSLContext sql;
  private final Scope scope;

  public JooqElectedBodies(DSLContext sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public Optional<Committee> committee(DivisionCode community) {
    return concluded(community).map(row -> new Committee(row.value1(), row.value2()));
  }

  /** The profile that the newest committee was elected by. */
  public Optional<ProfileRef> profile(DivisionCode community) {
    return concluded(community).map(row -> new ProfileRef(row.value3(), row.value4()));
  }

  private Optional<Record4<LocalDate, UUID, String, Integer>> concluded(DivisionCode community) {
    return sql.select(
            COMMITTEE_ELECTION.POLLING_DAY,
            COMMITTEE_ELECTION.CYCLE,
            COMMITTEE_ELECTION.PROFILE,
            COMMITTEE_ELECTION.PROFILE_VERSION)
        .from(COMMITTEE_ELECTION)
        .where(COMMITTEE_ELECTION.COMMUNITY.eq(community.value()))
        .and(COMMITTEE_ELECTION.TERM_ENDS_ON.isNotNull())
        .and(COMMITTEE_ELECTION.REMAINDER.isNull())
        .orderBy(COMMITTEE_ELECTION.BEGUN_ON.desc())
        .limit(1)
        .fetchOptional();
  }

  @Override
  public Optional<ElectedBody> find(DivisionCode community, BodyKind kind, LocalDate committeeOn) {
    return find(
        ELECTED_BODY
            .COMMUNITY
            .eq(community.value())
            .and(ELECTED_BODY.KIND.eq(kind.name()))
            .and(ELECTED_BODY.COMMITTEE_ON.eq(committeeOn)));
  }

  private Optional<ElectedBody> find(Condition which) {
    return ElectedBodyList.listing()
        .page(
            sql,
            which.and(ElectedBodyList.within(scope)),
            PageQuery.first(1),
            LocalDate.EPOCH,
            ElectedBodyList.nest())
        .rows()
        .stream()
        .map(row -> row.row())
        .findFirst();
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return people(PERSON.ID.in(people));
  }

  @Override
  public Set<UUID> women(Collection<UUID> people) {
    return people(PERSON.ID.in(people).and(PERSON.GENDER.eq(Gender.FEMALE.code())));
  }

  private Set<UUID> people(Condition which) {
    return sql.select(PERSON.ID).from(PERSON).where(which).fetchSet(PERSON.ID);
  }

  @Override
  public KinshipGraph kinship(Collection<UUID> people) {
    return new JooqKinships(sql).among(people);
  }

  @Override
  public void add(ElectedBody body) {
    var people = body.people();
    var groups = body.groups();
    sql.insertInto(ELECTED_BODY)
        .set(ELECTED_BODY.ID, body.id())
        .set(ELECTED_BODY.COMMUNITY, body.community().value())
        .set(ELECTED_BODY.CYCLE, body.cycle())
        .set(ELECTED_BODY.KIND, body.kind().name())
        .set(ELECTED_BODY.COMMITTEE_ON, body.committeeOn())
        .set(ELECTED_BODY.ELECTED_ON, body.electedOn())
        .set(ELECTED_BODY.DUE_ON, body.dueOn())
        .set(ELECTED_BODY.CHAIR, body.chair())
        .set(ELECTED_BODY.PEOPLE, people.stream().map(Elected::person).toArray(UUID[]::new))
        .set(ELECTED_BODY.PLACES, people.stream().map(Elected::place).toArray(String[]::new))
        .set(
            ELECTED_BODY.GROUPS,
            groups.stream().map(ElectedBody.Group::name).toArray(String[]::new))
        .set(
            ELECTED_BODY.HOUSEHOLDS,
            groups.stream().map(ElectedBody.Group::households).toArray(Integer[]::new))
        .execute();
  }
}
